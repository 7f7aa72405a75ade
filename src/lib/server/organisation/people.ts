import type { Reader } from '../db/connect.ts';
import { openInvitations } from '../invitation/queries.ts';
import type { Person } from '../person/person.ts';
import { organisationFor } from './queries.ts';

/** The people of an organisation and who is invited, for its members; undefined for anybody else. */
export async function peopleOf(db: Reader, person: Person, organisation_id: string) {
	const organisation = await organisationFor(db, person, organisation_id);
	if (!organisation) return undefined;
	const members = await db
		.selectFrom('organisation_member as m')
		.innerJoin('person', 'person.id', 'm.person_id')
		.where('m.organisation_id', '=', organisation_id)
		.orderBy(({ case: when }) => when('m.role').when('owner').then(1).when('editor').then(2).else(3).end())
		.orderBy('person.name')
		.orderBy('person.id')
		.select(['person.id', 'person.name', 'person.email', 'm.role', 'm.joined_at'])
		.execute();
	const owner = organisation.member_role === 'owner';
	return {
		id: organisation.id,
		name: organisation.name,
		owner,
		members,
		invited: owner ? await openInvitations(db, { organisation_id, application_id: null }) : []
	};
}
