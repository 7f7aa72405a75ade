import { NotFound } from '#lib/domain/refusal.ts';
import { SAMPLES } from '#lib/domain/review/calibration-lifecycle.ts';
import type { Reader } from '../db/connect.ts';
import type { Person } from '../person/person.ts';
import { tranchesOf } from '../ranking/tranche.ts';
import { isReviewed } from '../review/is-reviewed.ts';
import { progressOf } from './progress.ts';

const ROLES = ['reviewer', 'panel_chair'] as const;

/**
 * The rounds this person takes part in, the latest tranche first, with how many samples they scored. Only a chair sees
 * one that is being prepared, and the tranches that may still have one.
 */
export async function calibrations(db: Reader, person: Person) {
	const chair = person.roles.includes('panel_chair');
	return tranchesOf(db, person, ROLES)
		.leftJoin('calibration', 'calibration.tranche_id', 'tranche.id')
		.$if(!chair, (query) => query.where('calibration.state', 'in', ['open', 'started']))
		.where((eb) => eb.or([eb('calibration.id', 'is not', null), eb.not(isReviewed(eb))]))
		.clearSelect()
		.select(({ selectFrom }) => [
			'tranche.id as tranche_id',
			'tranche.name',
			'calibration.id',
			'calibration.state',
			selectFrom('calibration_review')
				.innerJoin('calibration_case', 'calibration_case.id', 'calibration_review.case_id')
				.whereRef('calibration_id', '=', 'calibration.id')
				.where('reviewer_id', '=', person.id)
				.select(({ fn }) => fn.countAll<number>().as('n'))
				.as('scored')
		])
		.orderBy('tranche.closes_at', 'desc')
		.limit(100)
		.execute();
}

/** How many rounds still wait for the samples of this reviewer. */
export async function countCalibrations(db: Reader, person: Person): Promise<number> {
	if (!person.roles.includes('reviewer')) return 0;
	const rows = await calibrations(db, person);
	return rows.filter(
		({ state, scored }) => (state === 'open' || state === 'started') && (scored ?? 0) < SAMPLES
	).length;
}

/** The tranche a chair prepares a round for. @throws NotFound when it is not of their schemes */
export async function calibrationTranche(db: Reader, person: Person, tranche_id: string) {
	const tranche = await tranchesOf(db, person, ['panel_chair'])
		.where('tranche.id', '=', tranche_id)
		.select((eb) => isReviewed(eb).as('late'))
		.executeTakeFirst();
	if (!tranche) throw new NotFound('tranche');
	const samples = await db
		.selectFrom('calibration')
		.innerJoin('calibration_case', 'calibration_case.calibration_id', 'calibration.id')
		.where('tranche_id', '=', tranche_id)
		.orderBy('position')
		.select(['calibration.id', 'state', 'title', 'text'])
		.execute();
	return {
		id: tranche.id,
		name: tranche.name,
		late: tranche.late,
		samples,
		state: samples[0]?.state ?? null
	};
}

/**
 * A round with its sample cases. What others gave and said stands with a sample only for who has scored it, and for the
 * chair, who alone sees names.
 * @throws NotFound when it is of another scheme, or still being prepared and the person is no chair
 */
export async function calibrationRound(db: Reader, person: Person, id: string) {
	const calibration = await db
		.selectFrom('calibration')
		.leftJoin('person', 'person.id', 'calibration.started_by')
		.where('calibration.id', '=', id)
		.selectAll('calibration')
		.select('person.name as chair')
		.executeTakeFirst();
	const tranche = calibration
		? await tranchesOf(db, person, ROLES).where('tranche.id', '=', calibration.tranche_id).executeTakeFirst()
		: undefined;
	const chair = person.roles.includes('panel_chair');
	if (!calibration || !tranche || (calibration.state === 'preparing' && !chair))
		throw new NotFound('calibration');
	const cases = await db
		.selectFrom('calibration_case')
		.where('calibration_id', '=', id)
		.orderBy('position')
		.select(['id', 'position', 'title', 'text'])
		.execute();
	const scores = await scoresIn(db, id);
	const remarks = await remarksIn(db, id);
	const samples = cases.map((sample) => {
		const given = scores.filter(({ case_id }) => case_id === sample.id);
		const own = given.filter(({ reviewer_id }) => reviewer_id === person.id);
		const open = chair || own.length > 0;
		return {
			...sample,
			own,
			given: open ? given.map((one) => ({ ...one, name: chair ? one.name : null })) : null,
			remarks: open ? remarks.filter(({ case_id }) => case_id === sample.id) : []
		};
	});
	return {
		...calibration,
		tranche: tranche.name,
		criteria: tranche.content.criteria,
		reviewer: person.roles.includes('reviewer'),
		as_chair: chair,
		samples,
		progress: chair ? await progressOf(db, id) : []
	};
}

const scoresIn = (db: Reader, calibration_id: string) =>
	db
		.selectFrom('calibration_score')
		.innerJoin('calibration_case', 'calibration_case.id', 'calibration_score.case_id')
		.innerJoin('person', 'person.id', 'calibration_score.reviewer_id')
		.where('calibration_id', '=', calibration_id)
		.orderBy('person.name')
		.orderBy('reviewer_id')
		.select(['case_id', 'reviewer_id', 'person.name', 'criterion', 'score', 'reason'])
		.execute();

const remarksIn = (db: Reader, calibration_id: string) =>
	db
		.selectFrom('calibration_remark')
		.innerJoin('calibration_case', 'calibration_case.id', 'calibration_remark.case_id')
		.innerJoin('person', 'person.id', 'calibration_remark.person_id')
		.where('calibration_id', '=', calibration_id)
		.orderBy('written_at')
		.orderBy('calibration_remark.id')
		.select(['calibration_remark.id', 'case_id', 'person.name', 'calibration_remark.text', 'written_at'])
		.execute();
