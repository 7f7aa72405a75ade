import * as z from 'zod';
import { m } from '#lib/paraglide/messages.js';

/** A code from the app, with or without a space in the middle. */
const code = z
	.string()
	.max(20)
	.transform((text) => text.replace(/\s/g, ''))
	.pipe(z.string().regex(/^[0-9]{6}$/, { error: () => m.people_code_wrong() }));

export const codeForm = z.object({ code, trust: z.boolean().optional() });

export const backupForm = z.object({
	backup_code: z
		.string()
		.trim()
		.min(1, { error: () => m.people_backup_missing() })
		.max(40, { error: () => m.people_backup_missing() })
});

/** The password, asked again before sign-in changes; empty for who signs in through an outside provider. */
export const passwordForm = z.object({ password: z.string().max(128) });

/** The app is set up with `uri`; it is posted along so that a wrong code shows the same picture again. */
export const setUpForm = z.object({
	uri: z
		.string()
		.max(500)
		.regex(/^otpauth:\/\/totp\//),
	codes: z.string().max(1000),
	code
});

export const passkeyForm = z.object({ id: z.uuid() });
