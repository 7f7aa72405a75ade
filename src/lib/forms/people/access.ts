import * as z from 'zod';
import { m } from '#lib/paraglide/messages.js';

const told = (missing: () => string) =>
	z
		.string()
		.trim()
		.min(1, { error: missing })
		.max(2000, { error: () => m.forms_too_long({ max: 2000 }) });

export const askAccessForm = z.object({
	kvk_number: z
		.string()
		.max(20)
		.transform((text) => text.replace(/\s/g, ''))
		.pipe(z.string().regex(/^[0-9]{8}$/, { error: () => m.people_access_kvk_wrong() })),
	reason: told(() => m.people_access_reason_missing())
});

const EVENTS = ['grant', 'refuse'] as const;

export const decideAccessForm = z.object({
	event: z
		.enum(EVENTS)
		.nullable()
		.pipe(z.enum(EVENTS, { error: () => m.people_access_choice_missing() })),
	identity_check: told(() => m.people_access_check_missing()),
	reason: told(() => m.people_access_why_missing())
});
