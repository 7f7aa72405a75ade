import { sql } from 'kysely';
import { AT_ONCE, MOST_CASES, type BulkAct } from '#lib/domain/bulk/bulk.ts';
import { Refused } from '#lib/domain/refusal.ts';
import { workIds, type WorkWishes } from '../case/work-list.ts';
import { now } from '../clock.ts';
import type { Database } from '../db/connect.ts';
import { enqueue } from '../jobs/enqueue.ts';
import type { Person } from '../person/person.ts';
import { permitRole } from '../person/permit-role.ts';

const NONE = {
	nl: 'U hebt geen aanvragen gekozen. Ga terug en vink er een of meer aan.',
	en: 'You have chosen no applications. Go back and tick one or more.'
};

type Choice = {
	readonly act: BulkAct;
	/** Which cases: ticked ones, or all that a filter of the work list finds. */
	readonly wishes: WorkWishes;
};

/**
 * Holds the cases of a choice, of those this officer may see, so that what is tried is what is done. Many are tried by a
 * job; few by whoever calls this. What the officer chose before and never confirmed goes after a day.
 * @returns the id of the run and how many cases are in it
 * @throws Refused when no case was chosen
 */
export async function chooseCases(
	db: Database,
	person: Person,
	{ act, wishes }: Choice
): Promise<{ readonly id: string; readonly cases: number }> {
	permitRole(person, 'grant_officer');
	return db.transaction().execute(async (tx) => {
		const { ids, total } = await workIds(tx, person, wishes, MOST_CASES);
		if (ids.length === 0) throw new Refused(NONE);
		await tx
			.deleteFrom('bulk_run')
			.where('requested_by', '=', person.id)
			.where('confirmed_at', 'is', null)
			.where('requested_at', '<', sql<Date>`${await now(tx)}::timestamptz - interval '1 day'`)
			.execute();
		const { id } = await tx
			.insertInto('bulk_run')
			.values({ act, matched: total, requested_by: person.id, requested_at: await now(tx) })
			.returning('id')
			.executeTakeFirstOrThrow();
		await tx
			.insertInto('bulk_case')
			.values(ids.map((application_id, position) => ({ run_id: id, application_id, position })))
			.execute();
		if (ids.length > AT_ONCE) await enqueue(tx, 'bulk', { run_id: id }, `bulk ${id}`);
		return { id, cases: ids.length };
	});
}
