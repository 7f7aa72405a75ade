import type { Database } from '../db/connect.ts';
import { give } from '../review/assign.ts';
import { tellReviewers } from '../review/tell-reviewers.ts';
import { solveInThread } from './in-thread.ts';
import { readProblem } from './read-problem.ts';

/**
 * Fills the free places of a case in review by itself: a third place that opened, or one that came free because an
 * interest was found. The same solver as for a whole tranche. When nobody can have it, the place waits for the officer.
 */
export async function fillPlaces(db: Database, application_id: string): Promise<void> {
	const known = await db
		.selectFrom('application')
		.where('id', '=', application_id)
		.where('state', '=', 'in_review')
		.select('tranche_id')
		.executeTakeFirst();
	if (!known) return;
	const problem = await readProblem(db, {
		tranche_id: known.tranche_id,
		officer: null,
		only: [application_id]
	});
	const reviewer_ids = (await solveInThread(problem)).get(application_id) ?? [];
	if (reviewer_ids.length === 0) return;
	await db.transaction().execute(async (tx) => {
		const locked = await tx
			.selectFrom('application')
			.where('id', '=', application_id)
			.where('state', '=', 'in_review')
			.select('id')
			.forUpdate()
			.executeTakeFirst();
		if (!locked) return;
		await give(tx, null, { application_id, reviewer_ids, partly: true });
		await tellReviewers(tx, reviewer_ids);
	});
}
