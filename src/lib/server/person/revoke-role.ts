import { Refused } from '../../domain/refusal.ts';
import { record } from '../audit/record.ts';
import type { Database } from '../db/connect.ts';
import { lockAdministrators } from './lock-administrators.ts';
import type { Person } from './person.ts';

const NOT_OWN = {
	nl: 'Uw eigen rollen wijzigt een andere beheerder.',
	en: 'Another administrator changes your own roles.'
};

/**
 * Takes a role from somebody; from then on their pages and acts are refused. Whoever revokes is an administrator and
 * stays one, so the last administrator can't be lost, whoever races.
 * Taking it twice is taking it once.
 * @throws Refused for one's own roles
 */
export async function revokeRole(db: Database, person: Person, role_id: string): Promise<void> {
	await db.transaction().execute(async (tx) => {
		await lockAdministrators(tx, person);
		const role = await tx
			.selectFrom('person_role')
			.selectAll()
			.where('id', '=', role_id)
			.forUpdate()
			.executeTakeFirst();
		if (!role) return;
		if (role.person_id === person.id) throw new Refused(NOT_OWN);
		await tx.deleteFrom('person_role').where('id', '=', role_id).execute();
		await record(tx, {
			record: 'person',
			record_id: role.person_id,
			event: 'person.role_revoked',
			person_id: person.id,
			details: { role: role.role, scheme_id: role.scheme_id, source_code: role.source_code }
		});
	});
}
