import { sql } from 'kysely';
import type { ReviewState } from '#lib/domain/review/lifecycle.ts';
import { whyThird, type Levels, type ThirdGround } from '#lib/domain/review/third.ts';
import type { Tx } from '../db/connect.ts';
import { schemeContent } from '../tranche/queries.ts';

/** A review in one of these states takes a place. */
export const HELD: readonly ReviewState[] = ['assigned', 'declared', 'submitted'];

/** How many places of the case at hand are free: for a query on `application`. */
export const freePlaces = sql<number>`(application.review_places - (
	select count(*) from review where review.application_id = application.id
	and review.state in (${sql.join(HELD.map((state) => sql.lit(state)))})))::int`;

/**
 * Sets how many reviewers a locked case needs by what was submitted: two, or three when two differ too much. Whoever
 * submits or withdraws a review calls it.
 * @returns the places, how many are submitted, and why there is a third
 */
export async function settlePlaces(
	tx: Tx,
	application: { readonly id: string; readonly scheme_version_id: string }
): Promise<{ places: number; submitted: number; why: ThirdGround[] }> {
	const rows = await tx
		.selectFrom('review')
		.innerJoin('review_score', 'review_score.review_id', 'review.id')
		.where('application_id', '=', application.id)
		.where('state', '=', 'submitted')
		.select(['review.id', 'criterion', 'score'])
		.execute();
	const levels = [...Map.groupBy(rows, ({ id }) => id).values()].map((given): Levels =>
		Object.fromEntries(given.map(({ criterion, score }) => [criterion, score ?? 0]))
	);
	const [one, other, third] = levels;
	const scheme = await schemeContent(tx, application.scheme_version_id);
	const why = one && other && !third ? whyThird(scheme, one, other) : [];
	const places = third || why.length > 0 ? 3 : 2;
	await tx
		.updateTable('application')
		.set({ review_places: places })
		.where('id', '=', application.id)
		.where('review_places', '<>', places)
		.execute();
	return { places, submitted: levels.length, why };
}
