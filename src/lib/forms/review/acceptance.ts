import * as z from 'zod';
import { m } from '#lib/paraglide/messages.js';

const LONGEST = 2000;

/** A reviewer accepts a case: if need be with why what may look like an interest is none. */
export const acceptanceForm = z.object({
	explanation: z
		.string()
		.trim()
		.max(LONGEST, { error: () => m.review_too_long({ max: LONGEST }) })
		.default('')
});
