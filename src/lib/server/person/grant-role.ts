import { NotFound, Refused } from '../../domain/refusal.ts';
import type { StaffRole } from '../../domain/roles.ts';
import { record } from '../audit/record.ts';
import type { Database } from '../db/connect.ts';
import { lockAdministrators } from './lock-administrators.ts';
import type { Person } from './person.ts';

const NO_SOURCE = {
	nl: 'Kies de geldbron die deze financier volgt',
	en: 'Choose the funding source this funder follows',
	field: 'source_code'
};
const NOT_OWN = {
	nl: 'Uw eigen rollen wijzigt een andere beheerder.',
	en: 'Another administrator changes your own roles.'
};

export type Grant = {
	readonly person_id: string;
	readonly role: StaffRole;
	/** null: for all schemes. */
	readonly scheme_id: string | null;
	/** Which money a funder follows; nothing for any other role. */
	readonly source_code: string | null;
};

/**
 * Gives somebody a role. Giving it twice is giving it once.
 * @throws Refused for one's own roles, or when a funder gets no source; NotFound when there is no such person
 */
export async function grantRole(db: Database, person: Person, grant: Grant): Promise<void> {
	if (grant.person_id === person.id) throw new Refused(NOT_OWN);
	if (grant.role === 'funder' && grant.source_code === null) throw new Refused(NO_SOURCE);
	const source_code = grant.role === 'funder' ? grant.source_code : null;
	await db.transaction().execute(async (tx) => {
		await lockAdministrators(tx, person);
		const known = await tx
			.selectFrom('person')
			.select('id')
			.where('id', '=', grant.person_id)
			.executeTakeFirst();
		if (!known) throw new NotFound('person');
		const given = await tx
			.insertInto('person_role')
			.values({ ...grant, source_code, granted_by: person.id })
			.onConflict((conflict) => conflict.doNothing())
			.returning('id')
			.executeTakeFirst();
		if (!given) return;
		await record(tx, {
			record: 'person',
			record_id: grant.person_id,
			event: 'person.role_granted',
			person_id: person.id,
			details: { role: grant.role, scheme_id: grant.scheme_id, source_code }
		});
	});
}
