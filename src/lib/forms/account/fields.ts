import * as z from 'zod';
import { isPlainName } from '#lib/domain/plain-name.ts';
import { m } from '#lib/paraglide/messages.js';

/** An e-mail address as it is stored: without spaces around it, in small letters. */
export const email = z
	.string()
	.trim()
	.toLowerCase()
	.pipe(z.email({ error: () => m.account_email_wrong() }).max(254, { error: () => m.account_email_wrong() }));

/** A password somebody chooses: long, and nothing else is asked (NIST SP 800-63B). */
export const newPassword = z
	.string()
	.min(12, { error: () => m.account_password_short() })
	.max(128, { error: () => m.account_password_long() });

export const personName = z
	.string()
	.trim()
	.min(1, { error: () => m.account_name_missing() })
	.max(200, { error: () => m.account_name_long() })
	.refine(isPlainName, { error: () => m.people_name_plain() });
