import { Refused } from '#lib/domain/refusal.ts';
import type { InterestEntry } from '#lib/domain/interest/entry.ts';
import { STAFF_ROLES } from '#lib/domain/roles.ts';
import { record } from '../audit/record.ts';
import { now } from '../clock.ts';
import type { Database } from '../db/connect.ts';
import { permitRole } from '../person/permit-role.ts';
import type { Person } from '../person/person.ts';
import { withdrawOf } from '../review/withdraw-conflicted.ts';

/** More is no register any more, and each entry is compared with every case. */
export const MOST_ENTRIES = 200;
const TOO_MANY = {
	nl: 'Er staan al {n} belangen in uw register. Neem contact op met de beheerder.',
	en: 'Your register holds {n} interests already. Contact the administrator.'
};
const SHARED = {
	nl: 'Dit maildomein is van iedereen. Noem de organisatie of de persoon zelf.',
	en: 'This mail domain is everybody’s. Name the organisation or the person instead.',
	field: 'mail_domain'
};

/**
 * Somebody of the staff enters an interest in their register (Awb 2:4). From then on they see no case it ties them to,
 * and their reviews of such cases are withdrawn.
 */
export async function addInterest(db: Database, person: Person, entry: InterestEntry): Promise<void> {
	permitRole(person, ...STAFF_ROLES);
	await db.transaction().execute(async (tx) => {
		// Two at once would both find room.
		await tx.selectFrom('person').where('id', '=', person.id).select('id').forNoKeyUpdate().execute();
		const { count } = await tx
			.selectFrom('interest')
			.where('person_id', '=', person.id)
			.select(({ fn }) => fn.countAll<number>().as('count'))
			.executeTakeFirstOrThrow();
		if (count >= MOST_ENTRIES)
			throw new Refused({
				nl: TOO_MANY.nl.replace('{n}', String(MOST_ENTRIES)),
				en: TOO_MANY.en.replace('{n}', String(MOST_ENTRIES))
			});
		const shared =
			entry.mail_domain !== null &&
			(await tx
				.selectFrom('shared_mail_domain')
				.where('domain', '=', entry.mail_domain)
				.select('domain')
				.executeTakeFirst());
		if (shared) throw new Refused(SHARED);
		const { id } = await tx
			.insertInto('interest')
			.values({ ...entry, person_id: person.id, organisation_id: null, declared_at: await now(tx) })
			.returning('id')
			.executeTakeFirstOrThrow();
		await record(tx, {
			record: 'person',
			record_id: person.id,
			event: 'person.interest_added',
			person_id: person.id,
			details: { interest_id: id, kind: entry.kind }
		});
		await withdrawOf(tx, person.id);
	});
}
