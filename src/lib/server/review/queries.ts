import { sql } from 'kysely';
import { today } from '../clock.ts';
import type { Reader } from '../db/connect.ts';
import type { Person } from '../person/person.ts';
import { freePlaces } from './places.ts';

/**
 * Who can still be asked to review a case, those with the fewest open reviews first, and how many places are free.
 * Left out: who asks, who is off, whoever has an interest in the case (Awb 2:4, 2:5), or had it before.
 * `only`: among these people, so that giving thousands of cases does not read everybody's register for each.
 */
export async function assignable(
	db: Reader,
	person: Person | null,
	application_id: string,
	only?: readonly string[]
): Promise<{ places: number; people: { id: string; name: string; open_reviews: number }[] }> {
	const on = await today(db);
	const { places } = await db
		.selectFrom('application')
		.where('id', '=', application_id)
		.select(freePlaces.as('places'))
		.executeTakeFirstOrThrow();
	const among = (column: string) => sql<boolean>`${sql.ref(column)} = any(${only ?? []}::uuid[])`;
	const people = await db
		.selectFrom('person')
		.innerJoin('application', (join) => join.on('application.id', '=', application_id))
		.leftJoin('reviewer_profile', 'reviewer_profile.person_id', 'person.id')
		.$if(only !== undefined, (query) => query.where(among('person.id')))
		.$if(person !== null, (query) => query.where('person.id', '<>', person?.id ?? ''))
		.where((eb) => eb.or([eb('off_until', 'is', null), eb('off_until', '<', on)]))
		.where(({ exists, and, not, selectFrom }) =>
			and([
				exists(
					selectFrom('person_role')
						.innerJoin('tranche', (join) => join.onRef('tranche.id', '=', 'application.tranche_id'))
						.whereRef('person_role.person_id', '=', 'person.id')
						.where('role', '=', 'reviewer')
						.where((eb) =>
							eb.or([
								eb('person_role.scheme_id', 'is', null),
								eb('person_role.scheme_id', '=', eb.ref('tranche.scheme_id'))
							])
						)
						.select(sql`1`.as('one'))
				),
				sql<boolean>`person.id not in (select person_id from conflicts_of(
					array(select person_id from person_role where role = 'reviewer' and (${only === undefined} or ${among('person_id')})),
					${application_id}))`,
				not(
					exists(
						selectFrom('review as r')
							.whereRef('r.application_id', '=', 'application.id')
							.whereRef('r.reviewer_id', '=', 'person.id')
							.select(sql`1`.as('one'))
					)
				)
			])
		)
		.select(({ selectFrom }) => [
			'person.id',
			'person.name',
			selectFrom('review as open')
				.innerJoin('application as its', 'its.id', 'open.application_id')
				.where('its.state', '=', 'in_review')
				.whereRef('open.reviewer_id', '=', 'person.id')
				.where('open.state', 'in', ['assigned', 'declared'])
				.select(({ fn }) => fn.countAll<number>().as('n'))
				.as('open_reviews')
		])
		.$narrowType<{ open_reviews: number }>()
		.orderBy('open_reviews')
		.orderBy('person.name')
		.execute();
	return { places: Math.max(0, places), people };
}
