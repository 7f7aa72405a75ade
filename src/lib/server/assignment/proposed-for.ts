import type { Reader } from '../db/connect.ts';

/** How many cases of a proposal each reviewer gets, one case left out. */
export async function proposedFor(db: Reader, run_id: string, without: string): Promise<Map<string, number>> {
	const rows = await db
		.selectFrom('assignment_choice')
		.where('run_id', '=', run_id)
		.where('application_id', '<>', without)
		.groupBy('reviewer_id')
		.select(({ fn }) => ['reviewer_id', fn.countAll<number>().as('cases')])
		.execute();
	return new Map(rows.map(({ reviewer_id, cases }) => [reviewer_id, cases]));
}
