import * as z from 'zod';
import { m } from '#lib/paraglide/messages.js';
import { email } from './fields.ts';

export const signInForm = z.object({
	email,
	password: z
		.string()
		.min(1, { error: () => m.account_password_missing() })
		.max(128, { error: () => m.account_password_long() })
});
