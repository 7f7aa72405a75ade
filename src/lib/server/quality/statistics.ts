import { sql } from 'kysely';
import { NotFound } from '#lib/domain/refusal.ts';
import { isFar, outliers } from '#lib/domain/review/outliers.ts';
import { severities, type Scored } from '#lib/domain/review/severity.ts';
import { spreadOf } from '#lib/domain/review/spread.ts';
import type { Criterion } from '#lib/domain/scheme/content.ts';
import { reviewerScore } from '#lib/domain/scheme/score.ts';
import { visible } from '../application/visible.ts';
import type { Reader } from '../db/connect.ts';
import type { Person } from '../person/person.ts';
import { tranchesOf } from '../ranking/tranche.ts';
import { isReviewed } from '../review/is-reviewed.ts';

/** The tranches whose scores a chair watches: first those with submitted reviews, of them the latest first. */
export const qualityTranches = (db: Reader, person: Person) =>
	tranchesOf(db, person, ['panel_chair'])
		.clearSelect()
		.select(['tranche.id', 'tranche.name'])
		.orderBy((eb) => isReviewed(eb), 'desc')
		.orderBy('tranche.closes_at', 'desc')
		.limit(100)
		.execute();

/**
 * How the reviewers of a tranche scored: their spread, how soft or harsh with its uncertainty, and the cases that stand
 * out. From the submitted reviews of the cases the chair may see and from the calibration, whose samples link all
 * reviewers. Nothing here changes a score.
 * @throws NotFound when the tranche is not of their schemes
 */
export async function qualityOf(db: Reader, person: Person, tranche_id: string) {
	const tranche = await tranchesOf(db, person, ['panel_chair'])
		.where('tranche.id', '=', tranche_id)
		.executeTakeFirst();
	if (!tranche) throw new NotFound('tranche');
	const rows = [
		...(await reviewRows(db, person, tranche_id, tranche.content.criteria)),
		...(await sampleRows(db, tranche_id, tranche.content.criteria))
	];
	const model = severities(rows);
	const named = new Map(rows.map((row) => [row.reviewer_id, row.reviewer]));
	const cases = new Map(rows.map((row) => [row.case_id, row]));
	const nameOf = (id: string) => named.get(id) ?? '';
	const panelOf = await livePanels(db, [...cases.keys()]);
	return {
		name: tranche.name,
		error: model.error,
		groups: new Set(model.reviewers.map(({ group }) => group)).size,
		reviewers: model.reviewers.map((severity) => ({
			...severity,
			name: nameOf(severity.reviewer_id),
			...spreadOf(rows.filter((row) => row.reviewer_id === severity.reviewer_id).map(({ points }) => points))
		})),
		outliers: outliers(model.residuals).map(({ case_id, scores }) => ({
			case_id,
			panel_id: panelOf.get(case_id) ?? null,
			label: cases.get(case_id)?.label ?? '',
			sample: cases.get(case_id)?.sample ?? false,
			scores: scores.map((one) => ({
				name: nameOf(one.reviewer_id),
				points: one.points,
				expected: one.expected,
				far: isFar(one)
			}))
		}))
	};
}

/** The live panels of cases the chair may see. */
async function livePanels(db: Reader, case_ids: readonly string[]): Promise<Map<string, string>> {
	const rows = await db
		.selectFrom('panel')
		.where('application_id', '=', sql<string>`any(${case_ids})`)
		.where('state', '<>', 'lapsed')
		.select(['application_id', 'id'])
		.execute();
	return new Map(rows.map(({ application_id, id }) => [application_id, id]));
}

type Row = Scored & { readonly reviewer: string; readonly label: string; readonly sample: boolean };

async function reviewRows(
	db: Reader,
	person: Person,
	tranche_id: string,
	criteria: readonly Criterion[]
): Promise<Row[]> {
	const rows = await db
		.selectFrom('application')
		.where(visible(person, 'panel_chair'))
		.where('application.tranche_id', '=', tranche_id)
		.innerJoin('review', 'review.application_id', 'application.id')
		.innerJoin('review_score', 'review_score.review_id', 'review.id')
		.innerJoin('person', 'person.id', 'review.reviewer_id')
		.where('review.state', '=', 'submitted')
		.orderBy('application.number')
		.orderBy('person.name')
		.select(['application.id as case_id', 'number', 'reviewer_id', 'person.name', 'criterion', 'score'])
		.execute();
	return [...Map.groupBy(rows, (row) => `${row.case_id} ${row.reviewer_id}`).values()].flatMap((given) => {
		const [first] = given;
		if (!first) return [];
		const points = pointsOf(criteria, given);
		const { case_id, reviewer_id, name: reviewer, number } = first;
		return [{ case_id, reviewer_id, reviewer, points, label: number ?? '', sample: false }];
	});
}

async function sampleRows(db: Reader, tranche_id: string, criteria: readonly Criterion[]): Promise<Row[]> {
	const rows = await db
		.selectFrom('calibration')
		.innerJoin('calibration_case', 'calibration_case.calibration_id', 'calibration.id')
		.innerJoin('calibration_score', 'calibration_score.case_id', 'calibration_case.id')
		.innerJoin('person', 'person.id', 'calibration_score.reviewer_id')
		.where('tranche_id', '=', tranche_id)
		.orderBy('position')
		.orderBy('person.name')
		.select(['case_id', 'title', 'reviewer_id', 'person.name', 'criterion', 'score'])
		.execute();
	return [...Map.groupBy(rows, (row) => `${row.case_id} ${row.reviewer_id}`).values()].flatMap((given) => {
		const [first] = given;
		if (!first) return [];
		const { case_id, reviewer_id, name: reviewer, title: label } = first;
		return [{ case_id, reviewer_id, reviewer, label, points: pointsOf(criteria, given), sample: true }];
	});
}

function pointsOf(
	criteria: readonly Criterion[],
	given: readonly { readonly criterion: string; readonly score: number | null }[]
): number {
	const levels = Object.fromEntries(given.map(({ criterion, score }) => [criterion, score ?? 0]));
	const { numerator, denominator } = reviewerScore(criteria, levels);
	return numerator / denominator;
}
