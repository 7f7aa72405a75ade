import { conflictsOf } from '../application/conflict.ts';
import type { Reader } from '../db/connect.ts';

/** How many of the people who handle a case have an interest in it (Awb 2:4). */
export async function withInterest(db: Reader, application_id: string): Promise<number> {
	const handlers = await db
		.selectFrom('review')
		.where('application_id', '=', application_id)
		.where('state', 'in', ['assigned', 'declared', 'submitted'])
		.select('reviewer_id as person_id')
		.union(
			db.selectFrom('override').where('application_id', '=', application_id).select('judged_by as person_id')
		)
		.union(
			db
				.selectFrom('completion_request')
				.where('application_id', '=', application_id)
				.select('asked_by as person_id')
		)
		.union(
			db
				.selectFrom('decision')
				.where('application_id', '=', application_id)
				.where('state', '<>', 'returned')
				.select('proposed_by as person_id')
		)
		.execute();
	const ids = handlers.map(({ person_id }) => person_id);
	const conflicts = await conflictsOf(db, ids, application_id);
	return new Set(conflicts.map(({ person_id }) => person_id)).size;
}
