import { NotFound } from '#lib/domain/refusal.ts';
import type { Requested } from '#lib/domain/application/requested.ts';
import { sectionsIn } from '../application/filled.ts';
import { visible, type Capacity } from '../application/visible.ts';
import type { Reader } from '../db/connect.ts';
import { attachmentsOf } from '../documents/attachments.ts';
import { latestTrace, said, tracesOf } from '../eligibility/trace.ts';
import { overridesOf } from '../finding/override.ts';
import { casePanel } from '../panel/queries.ts';
import type { Person } from '../person/person.ts';
import { officeCapacity } from '../ranking/office-capacity.ts';
import { linesWithQuotes } from '../review/sheet.ts';

/**
 * One case as the office reads it: who, what was asked, what the rules said and what was found, its reviews and its
 * decision. The auditor reads the same file in that capacity.
 * @throws NotFound when it is not theirs to see
 */
export async function officeCase(
	db: Reader,
	person: Person,
	id: string,
	as: Capacity = officeCapacity(person)
) {
	const row = await db
		.selectFrom('application')
		.where(visible(person, as))
		.where('application.id', '=', id)
		.innerJoin('organisation', 'organisation.id', 'application.organisation_id')
		.innerJoin('tranche', 'tranche.id', 'application.tranche_id')
		.innerJoin('scheme_version', 'scheme_version.id', 'application.scheme_version_id')
		.select([
			'application.id',
			'application.number',
			'application.state',
			'application.language',
			'application.requested',
			'application.requested_cents',
			'application.received_at',
			'application.complete_at',
			'organisation.name',
			'kvk_number',
			'establishment_number',
			'agb_code',
			'care_type',
			'sbi_codes',
			'wtza',
			'care_professionals',
			'street',
			'house_number',
			'postcode',
			'city',
			'province',
			'tranche.name as tranche_name',
			'tranche.method',
			'scheme_version.number as version',
			'content'
		])
		.executeTakeFirst();
	if (!row) throw new NotFound('application');
	const { requested, ...application } = row;
	return {
		...application,
		requested: requested as Requested | null,
		sections: await sectionsIn(db, id),
		lines: await linesWithQuotes(db, id),
		question_files: await attachmentsOf(db, id, { place: 'question' }),
		run: await latestTrace(db, id, ['submission', 'decision']),
		findings: await findings(db, id),
		overrides: await overridesOf(db, id),
		reviews: await reviews(db, person, id),
		panel: await casePanel(db, id),
		decision: await liveDecision(db, id)
	};
}

/** The findings with the words of the rule from the run that opened them, open ones first. */
async function findings(db: Reader, application_id: string) {
	const rows = await db
		.selectFrom('finding')
		.leftJoin('person', 'person.id', 'finding.resolved_by')
		.where('finding.application_id', '=', application_id)
		.orderBy('finding.state', 'desc')
		.orderBy('rule_id')
		.select([
			'finding.id',
			'rule_id',
			'line_id',
			'severity',
			'result',
			'finding.state',
			'finding.reason',
			'resolved_at',
			'person.name as resolved_by',
			'rule_run_id'
		])
		.execute();
	const traces = await tracesOf(
		db,
		rows.map(({ rule_run_id }) => rule_run_id)
	);
	return rows.map(({ rule_run_id, ...finding }) => ({
		...finding,
		said: said(traces.get(rule_run_id), finding.rule_id, finding.line_id)
	}));
}

/**
 * Who reviews the case and how far they are. Scores only of submitted reviews, and none at all for an officer who
 * still has a review of this case to write.
 */
async function reviews(db: Reader, person: Person, application_id: string) {
	const rows = await db
		.selectFrom('review')
		.innerJoin('person', 'person.id', 'review.reviewer_id')
		.where('application_id', '=', application_id)
		.orderBy('assigned_at')
		.orderBy('person.name')
		.select([
			'review.id',
			'reviewer_id',
			'person.name',
			'state',
			'assigned_at',
			'submitted_at',
			'declared_reason',
			'closing_reason'
		])
		.execute();
	const hidden = rows.some(
		({ reviewer_id, state }) => reviewer_id === person.id && ['assigned', 'declared'].includes(state)
	);
	const submitted = hidden ? [] : rows.filter(({ state }) => state === 'submitted').map(({ id }) => id);
	const scores = submitted.length
		? await db
				.selectFrom('review_score')
				.where('review_id', 'in', submitted)
				.select(['review_id', 'criterion', 'score', 'reason'])
				.execute()
		: [];
	return rows.map((review) => ({
		...review,
		scores: scores.filter(({ review_id }) => review_id === review.id)
	}));
}

const liveDecision = (db: Reader, application_id: string) =>
	db
		.selectFrom('decision')
		.where('application_id', '=', application_id)
		.where('kind', 'in', ['award', 'rejection', 'not_processed'])
		.where('state', '<>', 'returned')
		.select(['id', 'kind', 'state', 'amount_cents', 'objection_until'])
		.executeTakeFirst();
