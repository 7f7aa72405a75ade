import { openCalibration } from '../calibration/open.ts';
import { prepareCalibration } from '../calibration/prepare.ts';
import { scoreSample } from '../calibration/score.ts';
import type { Database } from '../db/connect.ts';
import type { Person } from '../person/person.ts';
import { wholeScores } from './a-review.ts';

export const SAMPLE_TEXTS = [1, 2, 3].map((number) => ({
	title: `Voorbeeld ${number}`,
	text: 'Een praktijk met vier medewerkers wil haar back-ups op orde brengen.'
}));

/** A calibration that is open for the reviewers of a tranche, with the ids of its samples. */
export async function aCalibration(db: Database, chair: Person, tranche_id: string) {
	const id = await prepareCalibration(db, chair, { tranche_id, samples: SAMPLE_TEXTS });
	await openCalibration(db, chair, id);
	const samples = await db
		.selectFrom('calibration_case')
		.where('calibration_id', '=', id)
		.orderBy('position')
		.select('id')
		.execute();
	return { id, samples: samples.map((sample) => sample.id) };
}

/** A reviewer scores all samples of a round with one level. */
export async function calibrate(
	db: Database,
	reviewer: Person,
	{ id, samples }: { id: string; samples: readonly string[] },
	level = 3
): Promise<void> {
	for (const case_id of samples)
		await scoreSample(db, reviewer, { calibration_id: id, case_id, scores: wholeScores(level) });
}
