import { APPLICATION } from '#lib/domain/application/lifecycle.ts';
import { Refused } from '#lib/domain/refusal.ts';
import { REVIEW } from '#lib/domain/review/lifecycle.ts';
import { record } from '../audit/record.ts';
import type { Database } from '../db/connect.ts';
import { move } from '../db/move.ts';
import { actorOf, type Person } from '../person/person.ts';
import { lockReview } from './lock.ts';

const NO_REASON = {
	nl: 'Schrijf waarom de beoordeling vervalt.',
	en: 'Write why the review lapses.',
	field: 'reason'
};

/** The officer withdraws a review; its record stays. A scored case goes back to review and needs another reviewer. */
export async function withdrawReview(
	db: Database,
	person: Person,
	{ review_id, reason }: { review_id: string; reason: string }
): Promise<void> {
	await db.transaction().execute(async (tx) => {
		const { review, application } = await lockReview(tx, person, 'grant_officer', review_id);
		if (reason.trim() === '') throw new Refused(NO_REASON);
		if (application.state === 'scored')
			await move(tx, APPLICATION, application, 'reopen_review', actorOf(person));
		else if (application.state !== 'in_review')
			throw new Refused({
				nl: 'De aanvraag is al gerangschikt. De beoordeling staat vast.',
				en: 'The application has been ranked. The review is fixed.'
			});
		await move(tx, REVIEW, review, 'withdraw', actorOf(person));
		await tx
			.updateTable('review')
			.set({ closing_reason: reason.trim() })
			.where('id', '=', review_id)
			.execute();
		await record(tx, {
			record: 'review',
			record_id: review_id,
			event: 'review.withdrawn',
			person_id: person.id,
			application_id: application.id,
			details: { reason: reason.trim() }
		});
	});
}
