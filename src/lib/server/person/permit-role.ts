import { Refused } from '../../domain/refusal.ts';
import { ROLE_NAMES, type Role } from '../../domain/roles.ts';
import type { Person } from './person.ts';

/**
 * For acts that are no event of a lifecycle: the person holds one of the roles.
 * @throws Refused naming the roles that may
 */
export function permitRole(person: Person, ...roles: Role[]): void {
	if (roles.some((role) => person.roles.includes(role))) return;
	const names = (language: 'nl' | 'en') =>
		roles.map((role) => ROLE_NAMES[role][language].toLowerCase()).join(', ');
	throw new Refused({
		nl: `Dit kan alleen door: ${names('nl')}.`,
		en: `Only this role may do this: ${names('en')}.`
	});
}
