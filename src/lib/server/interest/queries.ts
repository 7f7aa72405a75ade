import { sql } from 'kysely';
import type { Reader } from '../db/connect.ts';
import type { Person } from '../person/person.ts';

/** Somebody's own register of interests, the latest first, without what was a mistake (Awb 2:4). */
export const myInterests = (db: Reader, person: Person) =>
	db
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
		.execute();
