import { NotFound, Refused } from '#lib/domain/refusal.ts';
import { record } from '../audit/record.ts';
import { now } from '../clock.ts';
import type { Database, Tx } from '../db/connect.ts';
import type { Person } from '../person/person.ts';

const BEFORE = {
	nl: 'De laatste dag ligt voor de eerste dag.',
	en: 'The last day is before the first day.',
	field: 'until_on'
};

type End = { readonly interest_id: string; readonly until_on: string };

/** Says until when an interest lasted. It ties on for some years after that, as the scheme says. */
export async function endInterest(
	db: Database,
	person: Person,
	{ interest_id, until_on }: End
): Promise<void> {
	await db.transaction().execute(async (tx) => {
		const { from_on } = await lockOwn(tx, person, interest_id);
		if (from_on !== null && until_on < from_on) throw new Refused(BEFORE);
		await tx.updateTable('interest').set({ until_on }).where('id', '=', interest_id).execute();
		await note(tx, person, 'person.interest_ended', { interest_id, until_on });
	});
}

type Mistake = { readonly interest_id: string; readonly reason: string };

/** Takes back an entry that was a mistake, such as a number of another organisation. It is kept, with the reason. */
export async function retractInterest(
	db: Database,
	person: Person,
	{ interest_id, reason }: Mistake
): Promise<void> {
	await db.transaction().execute(async (tx) => {
		await lockOwn(tx, person, interest_id);
		await tx
			.updateTable('interest')
			.set({ retracted_at: await now(tx), retracted_reason: reason })
			.where('id', '=', interest_id)
			.execute();
		await note(tx, person, 'person.interest_retracted', { interest_id, reason });
	});
}

async function lockOwn(tx: Tx, person: Person, interest_id: string) {
	const entry = await tx
		.selectFrom('interest')
		.selectAll()
		.where('id', '=', interest_id)
		.where('person_id', '=', person.id)
		.where('retracted_at', 'is', null)
		.forUpdate()
		.executeTakeFirst();
	if (!entry) throw new NotFound('interest');
	return entry;
}

const note = (tx: Tx, { id }: Person, event: string, details: Readonly<Record<string, unknown>>) =>
	record(tx, { record: 'person', record_id: id, event, person_id: id, details });
