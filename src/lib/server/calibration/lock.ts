import { NotFound } from '#lib/domain/refusal.ts';
import type { Role } from '#lib/domain/roles.ts';
import type { Tx } from '../db/connect.ts';
import type { Person } from '../person/person.ts';
import { tranchesOf } from '../ranking/tranche.ts';

/** Locks a round of a tranche of a scheme in which the person holds one of the roles. @throws NotFound */
export async function lockCalibration(tx: Tx, person: Person, roles: readonly Role[], id: string) {
	const calibration = await tx
		.selectFrom('calibration')
		.selectAll()
		.where('id', '=', id)
		.forUpdate()
		.executeTakeFirst();
	const tranche = calibration
		? await tranchesOf(tx, person, roles).where('tranche.id', '=', calibration.tranche_id).executeTakeFirst()
		: undefined;
	if (!calibration || !tranche) throw new NotFound('calibration');
	return { calibration, tranche };
}
