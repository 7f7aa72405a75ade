import { NotFound, Refused } from '#lib/domain/refusal.ts';
import type { Tx } from '../db/connect.ts';
import type { Person } from '../person/person.ts';
import { OWNERS_ONLY } from './words.ts';

/**
 * Locks an organisation of one's own to change its people: changes wait for each other, so that of two owners who leave
 * at the same moment the second is the last one.
 * @throws NotFound when it is not theirs
 */
export async function lockOrganisation(tx: Tx, person: Person, id: string) {
	const organisation = await tx
		.selectFrom('organisation')
		.where('id', '=', id)
		.select(['id', 'name'])
		.forNoKeyUpdate()
		.executeTakeFirst();
	// Read after the lock is held: what it was before somebody else's change does not count.
	const member = await tx
		.selectFrom('organisation_member')
		.where('organisation_id', '=', id)
		.where('person_id', '=', person.id)
		.select(['role', 'joined_at'])
		.executeTakeFirst();
	if (!organisation || !member) throw new NotFound('organisation');
	return { ...organisation, ...member };
}

/** The same for what only an owner does. */
export async function lockAsOwner(tx: Tx, person: Person, id: string) {
	const organisation = await lockOrganisation(tx, person, id);
	if (organisation.role !== 'owner') throw new Refused(OWNERS_ONLY);
	return organisation;
}
