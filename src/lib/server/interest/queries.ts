import { sql } from 'kysely';
import { caseAlias } from '#lib/domain/review/blind.ts';
import type { Reader } from '../db/connect.ts';
import type { Person } from '../person/person.ts';

/**
 * Somebody's own register of interests, the latest first, without what was a mistake (Awb 2:4). Who gave back a case whose
 * applicant its scheme hides does not learn the name here: it is called by its case.
 */
export async function myInterests(db: Reader, person: Person) {
	const rows = await db
		.selectFrom('interest')
		.leftJoin('organisation', 'organisation.id', 'interest.organisation_id')
		.where('interest.person_id', '=', person.id)
		.where('retracted_at', 'is', null)
		.orderBy('declared_at', 'desc')
		.orderBy('interest.id')
		.select([
			'interest.id',
			'kind',
			sql<string | null>`coalesce(interest.name, organisation.name)`.as('name'),
			sql<string | null>`coalesce(interest.kvk_number, organisation.kvk_number)`.as('kvk_number'),
			'email',
			'interest.postcode',
			'interest.house_number',
			'iban',
			'mail_domain',
			'from_on',
			'until_on',
			'reason',
			'declared_at'
		])
		.select(({ selectFrom }) =>
			selectFrom('review')
				.innerJoin('application', 'application.id', 'review.application_id')
				.innerJoin('scheme_version', 'scheme_version.id', 'application.scheme_version_id')
				.whereRef('application.organisation_id', '=', 'interest.organisation_id')
				.where('review.reviewer_id', '=', person.id)
				.where('review.state', '<>', 'submitted')
				.where(sql<boolean>`jsonb_exists(scheme_version.content -> 'blind', 'name')`)
				.orderBy('review.assigned_at', 'desc')
				.limit(1)
				.select('review.id')
				.as('blind_review_id')
		)
		.execute();
	return rows.map(({ blind_review_id, ...row }) =>
		blind_review_id === null
			? { ...row, alias: null }
			: { ...row, name: null, kvk_number: null, alias: caseAlias(blind_review_id) }
	);
}
