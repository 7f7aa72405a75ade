import * as z from 'zod';
import { m } from '#lib/paraglide/messages.js';

const LONGEST = 2000;

/** Giving something back needs a reason. */
export const returningForm = z.object({
	reason: z
		.string()
		.trim()
		.min(1, { error: () => m.decision_return_reason_missing() })
		.max(LONGEST, { error: () => m.decision_too_long({ max: LONGEST }) })
});
