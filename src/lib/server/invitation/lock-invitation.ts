import { NotFound } from '#lib/domain/refusal.ts';
import type { Tx } from '../db/connect.ts';
import { lockAsOwner } from '../organisation/lock-organisation.ts';
import type { Person } from '../person/person.ts';

/**
 * Locks an invitation of an organisation that this person owns, and the organisation with it.
 * @throws NotFound when it is not theirs
 */
export async function lockInvitation(tx: Tx, person: Person, id: string) {
	const known = await tx
		.selectFrom('invitation')
		.where('id', '=', id)
		.select('organisation_id')
		.executeTakeFirst();
	if (!known) throw new NotFound('invitation');
	const { name } = await lockAsOwner(tx, person, known.organisation_id);
	const invitation = await tx
		.selectFrom('invitation')
		.where('id', '=', id)
		.selectAll()
		.forUpdate()
		.executeTakeFirstOrThrow();
	return { ...invitation, organisation: { id: known.organisation_id, name } };
}
