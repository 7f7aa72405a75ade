import type { Reader } from '../db/connect.ts';
import { personById } from '../person/queries.ts';

/** A run with the officer whose it is, in the roles they hold now; null when there is none. */
export async function openRun(db: Reader, run_id: string) {
	const run = await db.selectFrom('bulk_run').where('id', '=', run_id).selectAll().executeTakeFirst();
	const officer = run && (await personById(db, run.requested_by));
	return run && officer ? { ...run, officer } : null;
}

/** The cases of a run that still wait to be tried, or to be done, in the order they were chosen. */
export async function waitingCases(
	db: Reader,
	run_id: string,
	state: 'waiting' | 'ready'
): Promise<string[]> {
	const rows = await db
		.selectFrom('bulk_case')
		.where('run_id', '=', run_id)
		.where('state', '=', state)
		.orderBy('position')
		.select('application_id')
		.execute();
	return rows.map(({ application_id }) => application_id);
}
