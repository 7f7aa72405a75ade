import type { Person } from '../person/person.ts';
import { permitRole } from '../person/permit-role.ts';

/**
 * In which of the two payment roles a person handles a batch that has gone to the bank: either will do.
 * @throws Refused when they hold neither
 */
export function financeRole(person: Person): 'payment_preparer' | 'payment_releaser' {
	permitRole(person, 'payment_preparer', 'payment_releaser');
	return person.roles.includes('payment_releaser') ? 'payment_releaser' : 'payment_preparer';
}
