import { Refused } from '#lib/domain/refusal.ts';
import { CALIBRATION, SAMPLES } from '#lib/domain/review/calibration-lifecycle.ts';
import { record } from '../audit/record.ts';
import { now } from '../clock.ts';
import type { Database } from '../db/connect.ts';
import { move } from '../db/move.ts';
import { actorOf, type Person } from '../person/person.ts';
import { lockCalibration } from './lock.ts';

/** Of one there is no spread to see. */
export const FEWEST_CALIBRATED = 2;

const NO_CONCLUSION = {
	nl: 'Schrijf op wat u samen hebt afgesproken.',
	en: 'Write down what you agreed together.',
	field: 'conclusion'
};
const NOBODY = {
	nl: 'Nog geen twee beoordelaars hebben alle voorbeelden gescoord. Er is dus nog geen verschil te zien.',
	en: 'No two reviewers have scored all samples yet. So there is no spread to see.'
};

/**
 * After the discussion the chair starts the reviews, with what was agreed: the cases of the tranche open for every
 * reviewer who has scored all samples.
 * @throws Refused without a conclusion, or while fewer than two reviewers have scored all samples
 */
export async function startReviews(
	db: Database,
	person: Person,
	{ id, conclusion }: { id: string; conclusion: string }
): Promise<void> {
	await db.transaction().execute(async (tx) => {
		const { calibration } = await lockCalibration(tx, person, ['panel_chair'], id);
		if (conclusion.trim() === '') throw new Refused(NO_CONCLUSION);
		const done = await tx
			.selectFrom('calibration_review')
			.innerJoin('calibration_case', 'calibration_case.id', 'calibration_review.case_id')
			.where('calibration_id', '=', id)
			.groupBy('reviewer_id')
			.having(({ fn }) => fn.countAll(), '=', SAMPLES)
			.select('reviewer_id')
			.execute();
		await tx
			.updateTable('calibration')
			.set({ conclusion: conclusion.trim(), started_by: person.id, started_at: await now(tx) })
			.where('id', '=', id)
			.where('state', '=', 'open')
			.execute();
		await move(tx, CALIBRATION, calibration, 'start', actorOf(person));
		if (done.length < FEWEST_CALIBRATED) throw new Refused(NOBODY);
		await record(tx, {
			record: 'calibration',
			record_id: id,
			event: 'calibration.started',
			person_id: person.id,
			details: { reviewers: done.length }
		});
	});
}
