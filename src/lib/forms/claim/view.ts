import * as z from 'zod';
import { m } from '#lib/paraglide/messages.js';

const LONGEST = 4000;

/** On what a view is asked before a settlement that is lower than the award. */
export const viewForm = z.object({
	texts: z
		.array(
			z
				.string()
				.trim()
				.max(LONGEST, { error: () => m.office_too_long({ max: LONGEST }) })
		)
		.max(1)
});
