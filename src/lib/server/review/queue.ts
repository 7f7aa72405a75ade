import { sql } from 'kysely';
import { caseAlias, hiddenFrom, type Blind } from '#lib/domain/review/blind.ts';
import type { ReviewState } from '#lib/domain/review/lifecycle.ts';
import type { Text } from '#lib/domain/text.ts';
import { visible } from '../application/visible.ts';
import type { Reader } from '../db/connect.ts';
import type { Person } from '../person/person.ts';
import { blindedApplicant } from './blinded.ts';

const OPEN: readonly ReviewState[] = ['assigned', 'declared'];

/** The name of a kind of care in the scheme that the case pinned. */
export const careTypeName = sql<Text | null>`jsonb_path_query_first(scheme_version.content,
	'$.care_types[*] ? (@.code == $code).name', jsonb_build_object('code', organisation.care_type))`;

/** What the scheme of the case keeps from its reviewers. */
export const blindOf = sql<Blind | null>`scheme_version.content -> 'blind'`;

/** The last day for a review: what the scheme gives a reviewer, and never after the day of the decision itself. */
export const reviewDueOn = sql<string | null>`least(term.end_on,
	(review.assigned_at at time zone 'Europe/Amsterdam')::date + (scheme_version.content #>> '{terms,review_days}')::int)`;

/**
 * The reviews of this person: those to do, the first due first, or those submitted, the latest first; of each what its
 * scheme lets them know of the applicant. A case that was withdrawn meanwhile needs no review.
 */
export async function myReviews(db: Reader, person: Person, which: 'open' | 'submitted') {
	const rows = await db
		.selectFrom('application')
		.where(visible(person, 'reviewer'))
		.innerJoin('review', 'review.application_id', 'application.id')
		.innerJoin('organisation', 'organisation.id', 'application.organisation_id')
		.innerJoin('tranche', 'tranche.id', 'application.tranche_id')
		.innerJoin('scheme_version', 'scheme_version.id', 'application.scheme_version_id')
		.leftJoin('term', (join) =>
			join.onRef('term.record_id', '=', 'application.id').on('term.kind', '=', 'decision')
		)
		.where('review.reviewer_id', '=', person.id)
		.where('review.state', 'in', which === 'open' ? OPEN : ['submitted'])
		.$if(which === 'open', (query) => query.where('application.state', '=', 'in_review'))
		.$if(which === 'open', (query) =>
			query.orderBy(reviewDueOn).orderBy('review.assigned_at').orderBy('review.id')
		)
		.$if(which === 'submitted', (query) => query.orderBy('review.submitted_at', 'desc'))
		.select(({ selectFrom }) => [
			'review.id',
			'review.state',
			'review.submitted_at',
			'application.state as application_state',
			'application.number',
			'application.requested_cents',
			'organisation.name',
			'organisation.city',
			'tranche.name as tranche_name',
			reviewDueOn.as('due_on'),
			blindOf.as('blind'),
			selectFrom('decision')
				.whereRef('decision.application_id', '=', 'application.id')
				.where('decision.kind', '=', 'award')
				.where('decision.state', '=', 'announced')
				.select('amount_cents')
				.as('awarded_cents'),
			careTypeName.as('care_type'),
			sql<number>`jsonb_array_length(scheme_version.content->'criteria')`.as('criteria'),
			selectFrom('review_score')
				.whereRef('review_score.review_id', '=', 'review.id')
				.where('score', 'is not', null)
				.select(({ fn }) => fn.countAll<number>().as('n'))
				.as('scored')
		])
		.execute();
	return rows.map(({ blind, ...row }) => ({
		...row,
		...blindedApplicant(
			row,
			hiddenFrom(blind ?? undefined, { review: row.state, application: row.application_state })
		),
		alias: caseAlias(row.id),
		scored: row.scored ?? 0
	}));
}

/** How many reviews wait for this person and how many were submitted: the counts on the tabs. */
export async function countMyReviews(
	db: Reader,
	person: Person
): Promise<{ open: number; submitted: number }> {
	return db
		.selectFrom('application')
		.where(visible(person, 'reviewer'))
		.innerJoin('review', 'review.application_id', 'application.id')
		.where('review.reviewer_id', '=', person.id)
		.select(({ fn, and, eb }) => [
			fn
				.countAll<number>()
				.filterWhere(and([eb('review.state', 'in', OPEN), eb('application.state', '=', 'in_review')]))
				.as('open'),
			fn.countAll<number>().filterWhere('review.state', '=', 'submitted').as('submitted')
		])
		.executeTakeFirstOrThrow();
}
