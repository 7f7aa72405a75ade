import type { Reader } from '../db/connect.ts';
import type { Person } from '../person/person.ts';

/** The interests this person has declared, the latest first (Awb 2:4). */
export const myInterests = (db: Reader, person: Person) =>
	db
		.selectFrom('interest')
		.innerJoin('organisation', 'organisation.id', 'interest.organisation_id')
		.where('interest.person_id', '=', person.id)
		.orderBy('declared_at', 'desc')
		.select(['organisation.id', 'organisation.name', 'organisation.city', 'reason', 'declared_at'])
		.execute();
