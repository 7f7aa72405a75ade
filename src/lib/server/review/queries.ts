import { sql } from 'kysely';
import { today } from '../clock.ts';
import type { Reader } from '../db/connect.ts';
import type { Person } from '../person/person.ts';
import { DEFAULT_PROFILE } from '../reviewer/queries.ts';
import { freePlaces, HELD } from './places.ts';

/** Somebody who can be asked, with how much they have and do in the tranche of the case. */
export type Askable = {
	readonly id: string;
	readonly name: string;
	/** Reviews of any tranche that they still have to do. */
	readonly open_reviews: number;
	readonly held: number;
	readonly capacity: number;
};

export const hasRoom = ({ held, capacity }: Pick<Askable, 'held' | 'capacity'>): boolean => held < capacity;

/** Somebody who could, but gets nothing new up to and including a day. */
export type Away = { readonly id: string; readonly name: string; readonly off_until: string };

/**
 * Who can still be asked to review a case, those with room and the fewest open reviews first; who is away; and how many
 * places are free. Left out: who asks, whoever has an interest in the case (Awb 2:4, 2:5), or had it before.
 * `only`: among these people, so that giving thousands of cases does not read everybody's register for each.
 */
export async function assignable(
	db: Reader,
	person: Person | null,
	application_id: string,
	only?: readonly string[]
): Promise<{ places: number; people: Askable[]; away: Away[] }> {
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
		.leftJoin('reviewer_capacity as own', (join) =>
			join.onRef('own.person_id', '=', 'person.id').onRef('own.tranche_id', '=', 'application.tranche_id')
		)
		.$if(only !== undefined, (query) => query.where(among('person.id')))
		.$if(person !== null, (query) => query.where('person.id', '<>', person?.id ?? ''))
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
		.select(({ selectFrom, fn, lit }) => [
			'person.id',
			'person.name',
			'off_until',
			fn.coalesce('own.capacity', 'reviewer_profile.capacity', lit(DEFAULT_PROFILE.capacity)).as('capacity'),
			selectFrom('review as has')
				.innerJoin('application as its', 'its.id', 'has.application_id')
				.whereRef('its.tranche_id', '=', 'application.tranche_id')
				.whereRef('has.reviewer_id', '=', 'person.id')
				.where('has.state', 'in', HELD)
				.select(({ fn }) => fn.countAll<number>().as('n'))
				.as('held'),
			selectFrom('review as open')
				.innerJoin('application as its', 'its.id', 'open.application_id')
				.where('its.state', '=', 'in_review')
				.whereRef('open.reviewer_id', '=', 'person.id')
				.where('open.state', 'in', ['assigned', 'declared'])
				.select(({ fn }) => fn.countAll<number>().as('n'))
				.as('open_reviews')
		])
		.$narrowType<{ open_reviews: number; held: number; capacity: number }>()
		.orderBy('open_reviews')
		.orderBy('person.name')
		.execute();
	const away = people.flatMap(({ id, name, off_until }) =>
		off_until !== null && off_until >= on ? { id, name, off_until } : []
	);
	const here = people.flatMap(({ off_until, ...one }) => (off_until !== null && off_until >= on ? [] : one));
	return {
		places: Math.max(0, places),
		people: [...here.filter(hasRoom), ...here.filter((one) => !hasRoom(one))],
		away
	};
}
