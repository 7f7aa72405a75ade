import type { BulkPlan } from '#lib/domain/bulk/bulk.ts';
import type { Database, Tx } from '../db/connect.ts';
import { ACTS } from './act.ts';
import { attempt, settle } from './attempt.ts';
import { openRun, waitingCases } from './run.ts';

/**
 * Does the act to every case of a confirmed run, one by one in the name of the officer: one that is refused by now keeps
 * its reasons and leaves the others alone. A case and the note that it was done stand or fall together, so two at work on
 * the same run, or one that goes on after a crash, do no case twice.
 */
export async function carryOut(db: Database, run_id: string): Promise<void> {
	const run = await openRun(db, run_id);
	if (!run?.confirmed_at) return;
	const act = ACTS[run.act];
	for (const application_id of await waitingCases(db, run_id, 'ready')) {
		const which = { run_id, application_id, from: 'ready' as const };
		const outcome = await attempt(() =>
			db.transaction().execute(async (tx) => {
				const mine = await lockCase(tx, run_id, application_id);
				if (!mine) return { reasons: [] };
				const worked = await act.work(tx, run.officer, { application_id, ...mine, items: run.items });
				await settle(tx, which, worked);
				return worked;
			})
		);
		// What was done, or found out, stands with it already; what was thrown took everything back.
		if ('reasons' in outcome) await settle(db, which, outcome);
	}
	const { tell } = act;
	if (tell) await db.transaction().execute(async (tx) => tell(tx, await plansDone(tx, run_id)));
}

async function plansDone(tx: Tx, run_id: string): Promise<BulkPlan[]> {
	const done = await tx
		.selectFrom('bulk_case')
		.where('run_id', '=', run_id)
		.where('state', '=', 'done')
		.select('plan')
		.execute();
	return done.flatMap(({ plan }) => plan ?? []);
}

/** Takes a case on; null when another did it meanwhile. */
const lockCase = (tx: Tx, run_id: string, application_id: string) =>
	tx
		.selectFrom('bulk_case')
		.where('run_id', '=', run_id)
		.where('application_id', '=', application_id)
		.where('state', '=', 'ready')
		.select('plan')
		.forUpdate()
		.executeTakeFirst();
