import { sql } from 'kysely';
import type { ReviewState } from '#lib/domain/review/lifecycle.ts';
import type { Text } from '#lib/domain/text.ts';
import { visible } from '../application/visible.ts';
import type { Reader } from '../db/connect.ts';
import type { Person } from '../person/person.ts';

const OPEN: readonly ReviewState[] = ['assigned', 'declared'];

/** The name of a kind of care in the scheme that the case pinned. */
export const careTypeName = sql<Text | null>`jsonb_path_query_first(scheme_version.content,
	'$.care_types[*] ? (@.code == $code).name', jsonb_build_object('code', organisation.care_type))`;

/**
 * The reviews of this person: those to do, by the day on which the case must be decided, or those submitted, the
 * latest first. A case that was withdrawn meanwhile needs no review.
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
		.$if(which === 'open', (query) => query.orderBy('term.end_on').orderBy('application.number'))
		.$if(which === 'submitted', (query) => query.orderBy('review.submitted_at', 'desc'))
		.select(({ selectFrom }) => [
			'review.id',
			'review.state',
			'review.submitted_at',
			'application.number',
			'application.requested_cents',
			'organisation.name',
			'organisation.city',
			'tranche.name as tranche_name',
			'term.end_on as due_on',
			careTypeName.as('care_type'),
			sql<number>`jsonb_array_length(scheme_version.content->'criteria')`.as('criteria'),
			selectFrom('review_score')
				.whereRef('review_score.review_id', '=', 'review.id')
				.where('score', 'is not', null)
				.select(({ fn }) => fn.countAll<number>().as('n'))
				.as('scored')
		])
		.execute();
	return rows.map((row) => ({ ...row, scored: row.scored ?? 0 }));
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
