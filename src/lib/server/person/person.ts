import type { Actor, Role } from '../../domain/roles.ts';
import type { Language } from '../../domain/text.ts';

/** Somebody who is signed in, with the roles held at this moment. */
export type Person = {
	readonly id: string;
	readonly name: string;
	readonly email: string;
	readonly language: Language;
	readonly roles: readonly Role[];
	/** The funding sources a funder follows. */
	readonly sources: readonly string[];
};

/** The person as a lifecycle table sees them. */
export const actorOf = (person: Person): Actor => ({ person_id: person.id, roles: person.roles });
