import type { Reader } from '../db/connect.ts';

/** One submitted review: the level and reason per criterion. */
export type SubmittedReview = {
	readonly scores: Readonly<Record<string, { readonly score: number; readonly reason: string }>>;
};

/** The submitted reviews of cases, by case, in the order in which they were submitted. Names stay out. */
export async function submittedScores(
	db: Reader,
	application_ids: readonly string[]
): Promise<Map<string, SubmittedReview[]>> {
	if (application_ids.length === 0) return new Map();
	const rows = await db
		.selectFrom('review')
		.innerJoin('review_score', 'review_score.review_id', 'review.id')
		.where('review.application_id', 'in', application_ids)
		.where('review.state', '=', 'submitted')
		.orderBy('submitted_at')
		.orderBy('review.id')
		.select(['review.id', 'application_id', 'criterion', 'score', 'review_score.reason'])
		.execute();
	const cases = new Map<string, SubmittedReview[]>();
	for (const [application_id, of] of Map.groupBy(rows, (row) => row.application_id)) {
		const reviews = Map.groupBy(of, ({ id }) => id);
		cases.set(
			application_id,
			[...reviews.values()].map((scored) => ({
				scores: Object.fromEntries(
					scored.map(({ criterion, score, reason }) => [criterion, { score: score ?? 0, reason }])
				)
			}))
		);
	}
	return cases;
}
