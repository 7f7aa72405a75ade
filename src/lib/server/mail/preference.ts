import { record } from '../audit/record.ts';
import { now } from '../clock.ts';
import type { Database, Reader } from '../db/connect.ts';
import type { Person } from '../person/person.ts';
import type { MailSort } from './template.ts';

export type Preference = {
	readonly news: boolean;
	readonly reminders: boolean;
	/** What follows within an hour of a mail comes together in one. */
	readonly bundled: boolean;
};

const USUAL: Preference = { news: true, reminders: true, bundled: true };

/** Which mails a person wants beside those that always go; who never chose wants all of them, bundled. */
export async function preferenceOf(db: Reader, person_id: string): Promise<Preference> {
	const chosen = await db
		.selectFrom('notice_preference')
		.where('person_id', '=', person_id)
		.select(['news', 'reminders', 'bundled'])
		.executeTakeFirst();
	return chosen ?? USUAL;
}

/** Off is off; what concerns one's account and what is formal always goes. */
export const isWanted = ({ news, reminders }: Preference, sort: MailSort): boolean =>
	sort === 'news' ? news : sort === 'reminder' ? reminders : true;

/** The person chooses which mails to get. */
export const savePreference = (db: Database, person: Pick<Person, 'id'>, chosen: Preference): Promise<void> =>
	change(db, person.id, chosen, 'person.notices_chosen');

/** Switches one sort of mail off: the link in the mail itself, without signing in (RFC 8058). Again changes nothing. */
export const switchOff = (db: Database, person_id: string, sort: 'news' | 'reminder'): Promise<void> =>
	change(db, person_id, sort === 'news' ? { news: false } : { reminders: false }, 'person.notices_off');

async function change(
	db: Database,
	person_id: string,
	chosen: Partial<Preference>,
	event: 'person.notices_chosen' | 'person.notices_off'
): Promise<void> {
	await db.transaction().execute(async (tx) => {
		const before = await preferenceOf(tx, person_id);
		const after = { ...before, ...chosen };
		const row = { ...after, changed_at: await now(tx) };
		await tx
			.insertInto('notice_preference')
			.values({ person_id, ...row })
			.onConflict((conflict) => conflict.column('person_id').doUpdateSet(row))
			.execute();
		await record(tx, { record: 'person', record_id: person_id, event, person_id, details: after });
	});
}
