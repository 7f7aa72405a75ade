import * as z from 'zod';

export const revokeRoleForm = z.object({ role_id: z.uuid() });
