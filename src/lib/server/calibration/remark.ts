import { NotFound, Refused } from '#lib/domain/refusal.ts';
import { now } from '../clock.ts';
import type { Database } from '../db/connect.ts';
import type { Person } from '../person/person.ts';
import { lockCalibration } from './lock.ts';

const WORDS = {
	own_first: {
		nl: 'Geef eerst uw eigen scores. Daarna kunt u meepraten.',
		en: 'Give your own scores first. After that you can join the discussion.'
	},
	empty: { nl: 'Schrijf een opmerking.', en: 'Write a remark.', field: 'text' },
	enough: {
		nl: 'Bij dit voorbeeld staan al heel veel opmerkingen. Bespreek de rest samen.',
		en: 'There are very many remarks on this sample already. Discuss the rest together.'
	}
};
const MOST = 500;

/**
 * Says something about a sample case to those who scored it; the chair may always. The same id twice is once.
 * @throws Refused before one's own scores, or without words
 */
export async function remarkOnSample(
	db: Database,
	person: Person,
	remark: { id: string; calibration_id: string; case_id: string; text: string }
): Promise<void> {
	await db.transaction().execute(async (tx) => {
		const { calibration } = await lockCalibration(
			tx,
			person,
			['reviewer', 'panel_chair'],
			remark.calibration_id
		);
		const sample = await tx
			.selectFrom('calibration_case')
			.where('id', '=', remark.case_id)
			.where('calibration_id', '=', calibration.id)
			.select(({ selectFrom }) => [
				selectFrom('calibration_review as own')
					.whereRef('own.case_id', '=', 'calibration_case.id')
					.where('own.reviewer_id', '=', person.id)
					.select('own.submitted_at')
					.as('own'),
				selectFrom('calibration_remark as said')
					.whereRef('said.case_id', '=', 'calibration_case.id')
					.select(({ fn }) => fn.countAll<number>().as('n'))
					.as('remarks')
			])
			.executeTakeFirst();
		if (!sample || calibration.state === 'preparing') throw new NotFound('calibration');
		if (!sample.own && !person.roles.includes('panel_chair')) throw new Refused(WORDS.own_first);
		if (remark.text.trim() === '') throw new Refused(WORDS.empty);
		if ((sample.remarks ?? 0) >= MOST) throw new Refused(WORDS.enough);
		await tx
			.insertInto('calibration_remark')
			.values({
				id: remark.id,
				case_id: remark.case_id,
				person_id: person.id,
				text: remark.text.trim(),
				written_at: await now(tx)
			})
			.onConflict((conflict) => conflict.column('id').doNothing())
			.execute();
	});
}
