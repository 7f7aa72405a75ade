import { Refused } from '#lib/domain/refusal.ts';
import { REVIEW } from '#lib/domain/review/lifecycle.ts';
import { record } from '../audit/record.ts';
import { now } from '../clock.ts';
import type { Database } from '../db/connect.ts';
import { move } from '../db/move.ts';
import { enqueue } from '../jobs/enqueue.ts';
import { actorOf, type Person } from '../person/person.ts';
import { lockReview } from './lock.ts';
import { withdrawOf } from './withdraw-conflicted.ts';

const NO_REASON = { nl: 'Schrijf kort waarom.', en: 'Write briefly why.', field: 'reason' };

/**
 * The reviewer gives the case back with a reason, and the place is filled again. With an interest it goes into their
 * register: from then on no case of this organisation is theirs to see (Awb 2:4), and other reviews of it are withdrawn.
 */
export async function declineReview(
	db: Database,
	person: Person,
	{ review_id, interest, reason }: { review_id: string; interest: boolean; reason: string }
): Promise<void> {
	await db.transaction().execute(async (tx) => {
		const { review, application } = await lockReview(tx, person, 'reviewer', review_id);
		if (reason.trim() === '') throw new Refused(NO_REASON);
		await move(tx, REVIEW, review, 'decline', actorOf(person));
		await tx
			.updateTable('review')
			.set({ closing_reason: reason.trim() })
			.where('id', '=', review_id)
			.execute();
		if (interest) {
			await tx
				.insertInto('interest')
				.values({
					person_id: person.id,
					organisation_id: application.organisation_id,
					reason: reason.trim(),
					declared_at: await now(tx)
				})
				.onConflict((conflict) =>
					conflict
						.columns(['person_id', 'organisation_id'])
						.doUpdateSet({ until_on: null, retracted_at: null, retracted_reason: null })
				)
				.execute();
			await withdrawOf(tx, person.id);
		}
		await enqueue(tx, 'fill_places', { application_id: application.id }, `fill ${application.id}`);
		await record(tx, {
			record: 'review',
			record_id: review_id,
			event: 'review.declined',
			person_id: person.id,
			application_id: application.id,
			details: { interest, reason: reason.trim() }
		});
	});
}
