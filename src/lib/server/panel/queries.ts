import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Answers } from '#lib/domain/application/answers.ts';
import { NotFound } from '#lib/domain/refusal.ts';
import { sectionsIn } from '../application/filled.ts';
import { visible } from '../application/visible.ts';
import type { Reader } from '../db/connect.ts';
import { attachmentsOf } from '../documents/attachments.ts';
import type { Person } from '../person/person.ts';
import { linesWithQuotes } from '../review/sheet.ts';
import { scoreChanges } from '../review/score-changes.ts';

/** The cases before the panel that this chair may see: to discuss first, then the latest discussed. */
export const panels = (db: Reader, person: Person) =>
	db
		.selectFrom('application')
		.where(visible(person, 'panel_chair'))
		.innerJoin('panel', 'panel.application_id', 'application.id')
		.innerJoin('organisation', 'organisation.id', 'application.organisation_id')
		.innerJoin('tranche', 'tranche.id', 'application.tranche_id')
		.leftJoin('term', (join) =>
			join.onRef('term.record_id', '=', 'application.id').on('term.kind', '=', 'decision')
		)
		.where('panel.state', '<>', 'lapsed')
		.orderBy('panel.state', 'desc')
		.orderBy('panel.decided_at', 'desc')
		.orderBy('panel.opened_at')
		.limit(500)
		.select([
			'panel.id',
			'panel.state',
			'panel.opened_at',
			'panel.decided_at',
			'application.number',
			'application.state as application_state',
			'organisation.name',
			'organisation.city',
			'tranche.name as tranche_name',
			'term.end_on as due_on'
		])
		.execute();

/** How many cases wait for the panel. */
export async function countPanels(db: Reader, person: Person): Promise<number> {
	const { waiting } = await db
		.selectFrom('application')
		.where(visible(person, 'panel_chair'))
		.innerJoin('panel', 'panel.application_id', 'application.id')
		.where('panel.state', '=', 'waiting')
		.where('application.state', '=', 'in_review')
		.select(({ fn }) => fn.countAll<number>().as('waiting'))
		.executeTakeFirstOrThrow();
	return waiting;
}

/**
 * A case before the panel: its text as the reviewers read it, each submitted review with its author, every change of a
 * score, and what the panel recorded.
 * @throws NotFound when it is not theirs to see
 */
export async function panelCase(db: Reader, person: Person, panel_id: string) {
	const row = await db
		.selectFrom('application')
		.where(visible(person, 'panel_chair'))
		.innerJoin('panel', 'panel.application_id', 'application.id')
		.innerJoin('organisation', 'organisation.id', 'application.organisation_id')
		.innerJoin('scheme_version', 'scheme_version.id', 'application.scheme_version_id')
		.where('panel.id', '=', panel_id)
		.select([
			'panel.id',
			'panel.state',
			'panel.because',
			'application.id as application_id',
			'application.number',
			'application.state as application_state',
			'organisation.name',
			'organisation.city',
			'content'
		])
		.executeTakeFirst();
	if (!row) throw new NotFound('panel');
	const { plan, extra } = (await sectionsIn(db, row.application_id)) as Partial<
		Pick<Answers, 'plan' | 'extra'>
	>;
	return {
		...row,
		text: {
			sections: { ...(plan ? { plan } : {}), ...(extra ? { extra } : {}) },
			lines: await linesWithQuotes(db, row.application_id),
			question_files: await attachmentsOf(db, row.application_id, { place: 'question' })
		},
		reviews: await submittedReviews(db, row.application_id),
		changes: await scoreChanges(db, row.application_id),
		decision: await panelDecision(db, row.application_id, panel_id)
	};
}

const submittedReviews = (db: Reader, application_id: string) =>
	db
		.selectFrom('review')
		.innerJoin('person', 'person.id', 'review.reviewer_id')
		.where('application_id', '=', application_id)
		.where('state', '=', 'submitted')
		.orderBy('submitted_at')
		.select((eb) => [
			'review.id',
			'reviewer_id',
			'person.name',
			'submitted_at',
			jsonArrayFrom(
				eb
					.selectFrom('review_score')
					.whereRef('review_score.review_id', '=', 'review.id')
					.select(['criterion', 'score', 'reason'])
			).as('scores')
		])
		.execute();

/** What the panel recorded for a case: the live one, or the one that is named; null when it has not decided. */
export async function panelDecision(db: Reader, application_id: string, panel_id?: string) {
	const row = await db
		.selectFrom('panel')
		.innerJoin('person', 'person.id', 'panel.decided_by')
		.where('application_id', '=', application_id)
		.$if(panel_id === undefined, (query) => query.where('state', '=', 'decided'))
		.$if(panel_id !== undefined, (query) => query.where('panel.id', '=', panel_id ?? ''))
		.select((eb) => [
			'panel.id',
			'minutes',
			'others_present',
			'decided_at',
			'person.name as chair',
			jsonArrayFrom(
				eb
					.selectFrom('panel_present')
					.innerJoin('person as there', 'there.id', 'panel_present.person_id')
					.whereRef('panel_present.panel_id', '=', 'panel.id')
					.orderBy('there.name')
					.select('there.name')
			).as('present'),
			jsonArrayFrom(
				eb
					.selectFrom('panel_score')
					.whereRef('panel_score.panel_id', '=', 'panel.id')
					.select(['criterion', 'score', 'reason'])
			).as('scores')
		])
		.executeTakeFirst();
	return row ?? null;
}

/** The live panel of a case for who may see the case whole: waiting, or with what it recorded; null without one. */
export async function casePanel(db: Reader, application_id: string) {
	const live = await db
		.selectFrom('panel')
		.where('application_id', '=', application_id)
		.where('state', '<>', 'lapsed')
		.select('state')
		.executeTakeFirst();
	return live ? { state: live.state, decision: await panelDecision(db, application_id) } : null;
}
