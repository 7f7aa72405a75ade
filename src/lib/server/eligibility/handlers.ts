import type { Reader } from '../db/connect.ts';

type Case = { readonly application_id: string; readonly organisation_id: string };

/** How many of the people who handle a case have an interest in its organisation (Awb 2:4). */
export async function withInterest(db: Reader, { application_id, organisation_id }: Case): Promise<number> {
	const { count } = await db
		.selectFrom('interest')
		.where('organisation_id', '=', organisation_id)
		.where('person_id', 'in', (eb) =>
			eb
				.selectFrom('review')
				.where('application_id', '=', application_id)
				.where('state', 'in', ['assigned', 'declared', 'submitted'])
				.select('reviewer_id as person_id')
				.union(
					eb
						.selectFrom('override')
						.where('application_id', '=', application_id)
						.select('judged_by as person_id')
				)
				.union(
					eb
						.selectFrom('completion_request')
						.where('application_id', '=', application_id)
						.select('asked_by as person_id')
				)
				.union(
					eb
						.selectFrom('decision')
						.where('application_id', '=', application_id)
						.where('state', '<>', 'returned')
						.select('proposed_by as person_id')
				)
		)
		.select(({ fn }) => fn.countAll<number>().as('count'))
		.executeTakeFirstOrThrow();
	return count;
}
