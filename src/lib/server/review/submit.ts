import { APPLICATION } from '#lib/domain/application/lifecycle.ts';
import { Refused } from '#lib/domain/refusal.ts';
import { REVIEW } from '#lib/domain/review/lifecycle.ts';
import { record } from '../audit/record.ts';
import { uncalibrated } from '../calibration/gate.ts';
import { now } from '../clock.ts';
import type { Database } from '../db/connect.ts';
import { move } from '../db/move.ts';
import { enqueue } from '../jobs/enqueue.ts';
import { opensPanel } from '../panel/open.ts';
import { actorOf, type Person } from '../person/person.ts';
import { missingScores } from './missing-scores.ts';
import { settlePlaces } from './places.ts';
import { keep, type Scores } from './scores.ts';

/**
 * Submits a review: every criterion has its score and its reason. The last of the two makes the case scored; when the
 * two differ too much a third place opens, and the last of the three does, unless no two of them agree: then the panel
 * does. Submitted is final.
 * @throws Refused at each criterion without a score or a reason, and while the calibration of the tranche waits for them
 */
export async function submitReview(db: Database, person: Person, given: Scores): Promise<void> {
	await db.transaction().execute(async (tx) => {
		const { review, application, criteria } = await keep(tx, person, given);
		const waits = await uncalibrated(tx, person, application);
		if (waits) throw new Refused(waits);
		const reasons = missingScores(criteria, given.scores);
		if (reasons.length > 0) throw new Refused(...reasons);
		await move(tx, REVIEW, review, 'submit', actorOf(person));
		await tx
			.updateTable('review')
			.set({ submitted_at: await now(tx) })
			.where('id', '=', review.id)
			.execute();
		await record(tx, {
			record: 'review',
			record_id: review.id,
			event: 'review.submitted',
			person_id: person.id,
			application_id: application.id,
			details: { scores: given.scores }
		});
		const { places, submitted, why } = await settlePlaces(tx, application);
		if (submitted >= places) {
			if (await opensPanel(tx, application)) return;
			await move(tx, APPLICATION, application, 'score', actorOf(person));
			await record(tx, {
				record: 'application',
				record_id: application.id,
				event: 'application.scored',
				person_id: person.id,
				application_id: application.id
			});
		} else if (why.length > 0) {
			await record(tx, {
				record: 'application',
				record_id: application.id,
				event: 'application.third_opened',
				person_id: null,
				application_id: application.id,
				details: { why }
			});
			await enqueue(tx, 'fill_places', { application_id: application.id }, `fill ${application.id}`);
		}
	});
}
