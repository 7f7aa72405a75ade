import { Refused } from '#lib/domain/refusal.ts';
import type { Tx } from '../db/connect.ts';
import { LAST_OWNER } from './words.ts';

/**
 * Another owner stays when this one goes or gets another role. The caller holds the lock on the organisation.
 * @throws Refused for the last owner
 */
export async function anotherOwnerStays(tx: Tx, organisation_id: string, person_id: string): Promise<void> {
	const other = await tx
		.selectFrom('organisation_member')
		.where('organisation_id', '=', organisation_id)
		.where('role', '=', 'owner')
		.where('person_id', '<>', person_id)
		.select('person_id')
		.executeTakeFirst();
	if (!other) throw new Refused(LAST_OWNER);
}
