import { Refused } from '../../domain/refusal.ts';
import type { Tx } from '../db/connect.ts';
import type { Person } from './person.ts';

const NOT_ADMINISTRATOR = {
	nl: 'Dit kan alleen door: beheerder.',
	en: 'Only this role may do this: administrator.'
};

/**
 * Makes changes of roles wait for each other, and judges afterwards whether this person is an administrator still: of
 * two who take each other's role, the second is none any more.
 * @throws Refused when not
 */
export async function lockAdministrators(tx: Tx, person: Person): Promise<void> {
	const administrators = await tx
		.selectFrom('person_role')
		.select('person_id')
		.where('role', '=', 'administrator')
		.orderBy('id')
		.forUpdate()
		.execute();
	if (!administrators.some(({ person_id }) => person_id === person.id)) throw new Refused(NOT_ADMINISTRATOR);
}
