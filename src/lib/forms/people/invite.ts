import * as z from 'zod';
import { MEMBER_ROLES } from '#lib/domain/organisation/member-roles.ts';
import { email } from '#lib/forms/account/fields.ts';
import { m } from '#lib/paraglide/messages.js';

const memberRole = z
	.enum(MEMBER_ROLES)
	.nullable()
	.pipe(z.enum(MEMBER_ROLES, { error: () => m.people_role_missing() }));

export const inviteForm = z.object({ email, role: memberRole });

export const invitationForm = z.object({ invitation_id: z.uuid() });

export const tokenForm = z.object({ token: z.string().min(1).max(200) });

export const roleForm = z.object({ role: memberRole });
