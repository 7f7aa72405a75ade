import { NotFound } from '../../domain/refusal.ts';
import type { Tx } from '../db/connect.ts';
import type { Person } from '../person/person.ts';
import { visible, type Capacity } from './visible.ts';

/**
 * Locks the case for a change, when this person may see it in this capacity.
 * @throws NotFound when there is no such case or it is not theirs to see
 */
export async function lockApplication(tx: Tx, person: Person, as: Capacity, id: string) {
	const row = await tx
		.selectFrom('application')
		.selectAll()
		.where('id', '=', id)
		.where(visible(person, as))
		.forUpdate()
		.executeTakeFirst();
	if (!row) throw new NotFound('application');
	return row;
}
