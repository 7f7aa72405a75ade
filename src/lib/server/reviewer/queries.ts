import { sql } from 'kysely';
import type { SchemeContent } from '#lib/domain/scheme/content.ts';
import type { Language } from '#lib/domain/text.ts';
import type { Reader } from '../db/connect.ts';

/** What counts for a reviewer who has not filled in a profile: they know no kind of care in particular. */
export const DEFAULT_PROFILE: {
	readonly capacity: number;
	readonly care_types: readonly string[];
	readonly languages: readonly Language[];
} = { capacity: 20, care_types: [], languages: ['nl'] };

/** The profile of a reviewer with the tranches in which they do a number of their own; the default without one. */
export async function reviewerProfile(db: Reader, person_id: string) {
	const profile = await db
		.selectFrom('reviewer_profile')
		.where('person_id', '=', person_id)
		.select(['capacity', 'care_types', 'languages', 'off_until', 'version', 'changed_at'])
		.executeTakeFirst();
	const capacities = await db
		.selectFrom('reviewer_capacity')
		.where('person_id', '=', person_id)
		.select(['tranche_id', 'capacity'])
		.execute();
	return {
		...(profile ?? { ...DEFAULT_PROFILE, off_until: null, version: 0, changed_at: null }),
		capacities
	};
}

/** Whether this person reviews, in any scheme. */
export async function isReviewer(db: Reader, person_id: string): Promise<boolean> {
	const role = await db
		.selectFrom('person_role')
		.where('person_id', '=', person_id)
		.where('role', '=', 'reviewer')
		.select('id')
		.executeTakeFirst();
	return role !== undefined;
}

/**
 * What a profile can name: the kinds of care of the schemes this person reviews in, by their latest published version,
 * and the tranches of those schemes that are not settled.
 */
export async function profileChoices(db: Reader, person_id: string) {
	const schemes = await db
		.selectFrom('scheme')
		.where(({ exists, selectFrom }) =>
			exists(
				selectFrom('person_role as p')
					.where('p.person_id', '=', person_id)
					.where('p.role', '=', 'reviewer')
					.where((eb) => eb.or([eb('p.scheme_id', 'is', null), eb('p.scheme_id', '=', eb.ref('scheme.id'))]))
					.select('p.id')
			)
		)
		.innerJoinLateral(
			(eb) =>
				eb
					.selectFrom('scheme_version as v')
					.whereRef('v.scheme_id', '=', 'scheme.id')
					.orderBy('v.number', 'desc')
					.limit(1)
					.select(sql<SchemeContent['care_types']>`v.content -> 'care_types'`.as('care_types'))
					.as('latest'),
			(join) => join.onTrue()
		)
		.select(['scheme.id', 'care_types'])
		.execute();
	const tranches = await db
		.selectFrom('tranche')
		.where('state', '=', 'published')
		.where(sql<boolean>`scheme_id = any(${schemes.map(({ id }) => id)}::uuid[])`)
		.where(({ not, exists, selectFrom }) =>
			not(
				exists(
					selectFrom('ranking')
						.whereRef('ranking.tranche_id', '=', 'tranche.id')
						.where('ranking.state', '=', 'confirmed')
						.select('ranking.id')
				)
			)
		)
		.orderBy('opens_at', 'desc')
		.select(['id', 'name'])
		.execute();
	return {
		care_types: [
			...new Map(schemes.flatMap(({ care_types }) => care_types).map(({ code, name }) => [code, name]))
		].map(([code, name]) => ({ code, name })),
		tranches
	};
}
