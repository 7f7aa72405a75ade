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

/**
 * The scores that count for cases: what the panel recorded where it decided, as if it were the one review, and elsewhere
 * every submitted review.
 */
export async function countingScores(
	db: Reader,
	application_ids: readonly string[]
): Promise<Map<string, SubmittedReview[]>> {
	const cases = await submittedScores(db, application_ids);
	if (application_ids.length === 0) return cases;
	const moderated = await db
		.selectFrom('panel')
		.innerJoin('panel_score', 'panel_score.panel_id', 'panel.id')
		.where('application_id', 'in', application_ids)
		.where('state', '=', 'decided')
		.select(['application_id', 'criterion', 'score', 'reason'])
		.execute();
	for (const [application_id, given] of Map.groupBy(moderated, (row) => row.application_id))
		cases.set(application_id, [
			{
				scores: Object.fromEntries(
					given.map(({ criterion, score, reason }) => [criterion, { score, reason }])
				)
			}
		]);
	return cases;
}
