import { MEMBER_ROLE_MEANS, MEMBER_ROLE_NAMES, MEMBER_ROLES } from '#lib/domain/organisation/member-roles.ts';
import { capital } from '#lib/format.ts';
import { words } from '#lib/server/http/words.ts';

/** The roles that a member can have, each with what it allows. */
export const memberRoleOptions = () =>
	MEMBER_ROLES.map((role) => ({
		value: role,
		label: capital(words(MEMBER_ROLE_NAMES[role])),
		hint: words(MEMBER_ROLE_MEANS[role])
	}));
