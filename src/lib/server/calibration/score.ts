import { NotFound, Refused } from '#lib/domain/refusal.ts';
import { record } from '../audit/record.ts';
import { now } from '../clock.ts';
import type { Database } from '../db/connect.ts';
import type { Person } from '../person/person.ts';
import { missingScores } from '../review/missing-scores.ts';
import type { Score } from '../review/scores.ts';
import { lockCalibration } from './lock.ts';

const TWICE = {
	nl: 'U hebt dit voorbeeld al gescoord. Uw scores staan vast.',
	en: 'You have scored this sample already. Your scores stand.'
};

/**
 * A reviewer scores a sample case: final, and only then they see what the others gave. Who joins later does so after the
 * reviews were started too.
 * @throws Refused at each criterion without a score or a reason, and the second time
 */
export async function scoreSample(
	db: Database,
	person: Person,
	{ calibration_id, case_id, scores }: { calibration_id: string; case_id: string; scores: readonly Score[] }
): Promise<void> {
	await db.transaction().execute(async (tx) => {
		const { calibration, tranche } = await lockCalibration(tx, person, ['reviewer'], calibration_id);
		const sample = await tx
			.selectFrom('calibration_case')
			.select('position')
			.where('id', '=', case_id)
			.where('calibration_id', '=', calibration.id)
			.executeTakeFirst();
		if (!sample || calibration.state === 'preparing') throw new NotFound('calibration');
		const { criteria } = tranche.content;
		const reasons = missingScores(criteria, scores);
		if (reasons.length > 0) throw new Refused(...reasons);
		const { numInsertedOrUpdatedRows } = await tx
			.insertInto('calibration_review')
			.values({ case_id, reviewer_id: person.id, submitted_at: await now(tx) })
			.onConflict((conflict) => conflict.columns(['case_id', 'reviewer_id']).doNothing())
			.executeTakeFirst();
		if (numInsertedOrUpdatedRows !== 1n) throw new Refused(TWICE);
		await tx
			.insertInto('calibration_score')
			.values(
				criteria.map(({ code }) => {
					const given = scores.find(({ criterion }) => criterion === code);
					return {
						case_id,
						reviewer_id: person.id,
						criterion: code,
						score: given?.score ?? 0,
						reason: given?.reason.trim() ?? ''
					};
				})
			)
			.execute();
		await record(tx, {
			record: 'calibration',
			record_id: calibration.id,
			event: 'calibration.scored',
			person_id: person.id,
			details: { position: sample.position }
		});
	});
}
