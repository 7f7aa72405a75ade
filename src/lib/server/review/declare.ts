import { Refused } from '#lib/domain/refusal.ts';
import { REVIEW } from '#lib/domain/review/lifecycle.ts';
import { record } from '../audit/record.ts';
import { uncalibrated } from '../calibration/gate.ts';
import { now } from '../clock.ts';
import type { Database } from '../db/connect.ts';
import { move } from '../db/move.ts';
import { actorOf, type Person } from '../person/person.ts';
import { lockReview } from './lock.ts';

/**
 * The reviewer accepts the case and declares to have no interest in the applicant (Awb 2:4): only then the text opens,
 * and not before the calibration of the tranche. Why what may look like an interest is none goes into the log with it.
 */
export async function declareNoInterest(
	db: Database,
	person: Person,
	review_id: string,
	reason = ''
): Promise<void> {
	const why = reason.trim();
	await db.transaction().execute(async (tx) => {
		const { review, application } = await lockReview(tx, person, 'reviewer', review_id);
		if (review.state === 'declared') return;
		const waits = await uncalibrated(tx, person, application);
		if (waits) throw new Refused(waits);
		await move(tx, REVIEW, review, 'declare', actorOf(person));
		await tx
			.updateTable('review')
			.set({ declared_at: await now(tx), declared_reason: why || null })
			.where('id', '=', review_id)
			.execute();
		await record(tx, {
			record: 'review',
			record_id: review_id,
			event: 'review.no_interest_declared',
			person_id: person.id,
			application_id: application.id,
			details: why ? { reason: why } : {}
		});
	});
}
