import type { Reader } from '../db/connect.ts';

/** The owners of an organisation, who are told of everything about its people. */
export const ownersOf = (db: Reader, organisation_id: string) =>
	db
		.selectFrom('organisation_member as m')
		.innerJoin('person', 'person.id', 'm.person_id')
		.where('m.organisation_id', '=', organisation_id)
		.where('m.role', '=', 'owner')
		.orderBy('person.name')
		.orderBy('person.id')
		.select(['person.id', 'person.name', 'person.language'])
		.execute();
