import { sql } from 'kysely';
import type { AssignableReviewer, AssignmentProblem, OpenCase } from '#lib/domain/assignment/problem.ts';
import { visible } from '../application/visible.ts';
import { today } from '../clock.ts';
import type { Reader } from '../db/connect.ts';
import type { Person } from '../person/person.ts';
import { freePlaces, HELD } from '../review/places.ts';
import { DEFAULT_PROFILE } from '../reviewer/queries.ts';
import { barredFrom } from './barred.ts';

/** The case at hand has no open finding and no confirmed hard failure: for a query on `application`. */
export const judged = sql<boolean>`not exists (select from finding where finding.application_id = application.id
	and (finding.state = 'open' or (finding.state = 'confirmed' and severity = 'hard')))`;

/** In a tranche in order of arrival nothing is scored: for a query on `application`. */
const isScored = sql<boolean>`(select method from tranche where tranche.id = application.tranche_id) <> 'arrival'`;

type About = {
	readonly tranche_id: string;
	/** Who assigns, and never gets a case so; null: the portal itself. */
	readonly officer: Person | null;
	/** Only these cases. */
	readonly only?: readonly string[];
};

/**
 * The cases of a tranche that wait for reviewers and can have them (complete, without an open finding or a confirmed hard
 * failure, or in review with a place free), and who can be asked: reviewers of the scheme who are not off.
 */
export async function readProblem(db: Reader, about: About): Promise<AssignmentProblem> {
	const reviewers = await readReviewers(db, about);
	const cases = await waitingCases(db, about);
	const barred = await barredFrom(
		db,
		cases.map(({ id }) => id)
	);
	return { reviewers, cases: cases.map((one) => ({ ...one, barred: barred.get(one.id) ?? [] })) };
}

/** The cases of a tranche that wait for reviewers, without who is barred from them. */
export async function waitingCases(
	db: Reader,
	{ tranche_id, officer, only }: About
): Promise<Omit<OpenCase, 'barred'>[]> {
	const rows = await db
		.selectFrom('application')
		.innerJoin('organisation', 'organisation.id', 'application.organisation_id')
		.where('application.tranche_id', '=', tranche_id)
		.where('application.state', 'in', ['complete', 'in_review'])
		.$if(officer !== null, (query) => (officer ? query.where(visible(officer, 'grant_officer')) : query))
		.$if(only !== undefined, (query) =>
			query.where(sql<boolean>`application.id = any(${only ?? []}::uuid[])`)
		)
		.where(judged)
		.where(isScored)
		.where(freePlaces, '>', 0)
		.orderBy('application.number')
		.select(['application.id', 'application.language', 'organisation.care_type', freePlaces.as('places')])
		.execute();
	return rows;
}

async function readReviewers(db: Reader, { tranche_id, officer }: About): Promise<AssignableReviewer[]> {
	const on = await today(db);
	const rows = await db
		.selectFrom('person')
		.innerJoin('tranche', (join) => join.on('tranche.id', '=', tranche_id))
		.leftJoin('reviewer_profile as profile', 'profile.person_id', 'person.id')
		.leftJoin('reviewer_capacity as own', (join) =>
			join.onRef('own.person_id', '=', 'person.id').onRef('own.tranche_id', '=', 'tranche.id')
		)
		.where(({ exists, selectFrom }) =>
			exists(
				selectFrom('person_role as p')
					.whereRef('p.person_id', '=', 'person.id')
					.where('p.role', '=', 'reviewer')
					.where((eb) =>
						eb.or([eb('p.scheme_id', 'is', null), eb('p.scheme_id', '=', eb.ref('tranche.scheme_id'))])
					)
					.select('p.id')
			)
		)
		.$if(officer !== null, (query) => query.where('person.id', '<>', officer?.id ?? ''))
		.where((eb) => eb.or([eb('off_until', 'is', null), eb('off_until', '<', on)]))
		.orderBy('person.id')
		.select(({ fn, selectFrom }) => [
			'person.id',
			'profile.care_types',
			'profile.languages',
			fn.coalesce('own.capacity', 'profile.capacity').as('capacity'),
			selectFrom('review')
				.innerJoin('application as a', 'a.id', 'review.application_id')
				.whereRef('a.tranche_id', '=', 'tranche.id')
				.whereRef('review.reviewer_id', '=', 'person.id')
				.where('review.state', 'in', HELD)
				.select(({ fn }) => fn.countAll<number>().as('n'))
				.as('held')
		])
		.execute();
	return rows.map(({ id, capacity, held, care_types, languages }) => ({
		id,
		held: held ?? 0,
		capacity: capacity ?? DEFAULT_PROFILE.capacity,
		care_types: care_types ?? DEFAULT_PROFILE.care_types,
		languages: languages ?? DEFAULT_PROFILE.languages
	}));
}
