import { GROUND_WORDS } from '#lib/domain/interest/kinds.ts';
import { ROLE_NAMES } from '#lib/domain/roles.ts';
import type { Barred } from '#lib/server/case/barred.ts';
import { words } from '#lib/server/http/words.ts';

/** Somebody who has nothing to do with a case, as the pages show it. */
export const shownBarred = ({ id, name, roles, grounds }: Barred) => ({
	id,
	name,
	roles: roles.map((role) => words(ROLE_NAMES[role])).join(', '),
	grounds: grounds.map((ground) => words(GROUND_WORDS[ground])).join(', ')
});
