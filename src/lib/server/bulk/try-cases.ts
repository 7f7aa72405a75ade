import type { Database } from '../db/connect.ts';
import { rehearse } from '../db/rehearse.ts';
import { ACTS } from './act.ts';
import { attempt, settle } from './attempt.ts';
import { openRun, waitingCases } from './run.ts';

/**
 * Tries every case of a run that was not tried yet: the act itself, taken back at once. What it came to, or why not, is
 * what the officer sees. Run again after a crash it goes on where it was.
 */
export async function tryCases(db: Database, run_id: string): Promise<void> {
	const run = await openRun(db, run_id);
	if (!run || run.confirmed_at) return;
	const act = ACTS[run.act];
	const ids = await waitingCases(db, run_id, 'waiting');
	const plans = ids.length > 0 ? await act.planAll?.(db, run.officer, ids) : undefined;
	for (const application_id of ids) {
		const one = { application_id, plan: plans?.get(application_id) ?? null, items: [] };
		const tried = await attempt(() => rehearse(db, (tx) => act.work(tx, run.officer, one)));
		await settle(db, { run_id, application_id, from: 'waiting' }, tried);
	}
}
