import { dayText } from '#lib/domain/calendar/day-text.ts';
import { now } from '../clock.ts';
import type { Tx } from '../db/connect.ts';
import { queueMail } from '../mail/queue.ts';
import { personById } from '../person/queries.ts';

/**
 * Writes to these reviewers about what was assigned to them and they have not heard of: one mail each, however many
 * cases. Told once: again it says nothing about the same reviews.
 */
export async function tellReviewers(tx: Tx, reviewer_ids: readonly string[]): Promise<void> {
	if (reviewer_ids.length === 0) return;
	const untold = await tx
		.selectFrom('review')
		.innerJoin('application', 'application.id', 'review.application_id')
		.leftJoin('term', (join) =>
			join.onRef('term.record_id', '=', 'application.id').on('term.kind', '=', 'decision')
		)
		.where('review.reviewer_id', 'in', [...new Set(reviewer_ids)])
		.where('review.state', '=', 'assigned')
		.where('review.told_at', 'is', null)
		.orderBy('review.reviewer_id')
		.orderBy('term.end_on')
		.select(['review.id', 'reviewer_id', 'review.application_id', 'term.end_on'])
		.forUpdate('review')
		.execute();
	if (untold.length === 0) return;
	for (const [person_id, reviews] of Map.groupBy(untold, ({ reviewer_id }) => reviewer_id))
		await tell(tx, person_id, reviews);
	await tx
		.updateTable('review')
		.set({ told_at: await now(tx) })
		.where(
			'id',
			'in',
			untold.map(({ id }) => id)
		)
		.execute();
}

type Untold = {
	readonly application_id: string;
	readonly end_on: string | null;
};

async function tell(tx: Tx, person_id: string, reviews: readonly Untold[]): Promise<void> {
	const [first] = reviews;
	const to = { person_id, link: '/review' };
	if (reviews.length > 1 && first?.end_on) {
		const person = await personById(tx, person_id);
		const values = {
			count: String(reviews.length),
			first_on: dayText(first.end_on)[person?.language ?? 'nl']
		};
		await queueMail(tx, { ...to, kind: 'reviews_assigned', values });
	} else
		for (const { application_id } of reviews)
			await queueMail(tx, { ...to, kind: 'review_assigned', values: {}, application_id });
}
