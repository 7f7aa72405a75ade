import * as z from 'zod';
import { m } from '#lib/paraglide/messages.js';

const LONGEST = 1000;

/** A reason that must be given. */
export const reasonForm = z.object({
	reason: z
		.string()
		.trim()
		.min(1, { error: () => m.finance_reason_missing() })
		.max(LONGEST, { error: () => m.forms_too_long({ max: LONGEST }) })
});
