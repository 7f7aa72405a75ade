import type { Reader } from '../db/connect.ts';
import type { Person } from '../person/person.ts';

const own = (db: Reader, person: Person) =>
	db
		.selectFrom('organisation')
		.innerJoin('organisation_member as m', 'm.organisation_id', 'organisation.id')
		.where('m.person_id', '=', person.id);

/** The organisations this person acts for, by name. */
export const organisationsOf = (db: Reader, person: Person) =>
	own(db, person)
		.select(['organisation.id', 'name', 'kvk_number', 'city', 'm.role'])
		.orderBy('name')
		.orderBy('organisation.id')
		.execute();

/** One organisation with everything it told, for a member; undefined for anybody else. */
export const organisationFor = (db: Reader, person: Person, id: string) =>
	own(db, person)
		.where('organisation.id', '=', id)
		.selectAll('organisation')
		.select('m.role as member_role')
		.executeTakeFirst();
