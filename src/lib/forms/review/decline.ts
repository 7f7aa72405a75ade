import * as z from 'zod';
import { m } from '#lib/paraglide/messages.js';

const LONGEST = 2000;
const choices = ['yes', 'no'] as const;

/** A reviewer gives a case back: because of an interest or not, and why. */
export const declineForm = z.object({
	interest: z
		.enum(choices)
		.nullable()
		.pipe(z.enum(choices, { error: () => m.review_decline_interest_missing() })),
	reason: z
		.string()
		.trim()
		.min(1, { error: () => m.review_decline_reason_missing() })
		.max(LONGEST, { error: () => m.review_too_long({ max: LONGEST }) })
});
