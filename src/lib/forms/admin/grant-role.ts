import * as z from 'zod';
import { STAFF_ROLES } from '#lib/domain/roles.ts';
import { m } from '#lib/paraglide/messages.js';

export const grantRoleForm = z.object({
	role: z
		.enum(STAFF_ROLES)
		.nullable()
		.pipe(z.enum(STAFF_ROLES, { error: () => m.admin_role_missing() })),
	/** Empty: for all schemes. */
	scheme_id: z.union([z.literal(''), z.uuid()]),
	/** For a funder; empty for any other role. */
	source_code: z.string().max(50)
});
