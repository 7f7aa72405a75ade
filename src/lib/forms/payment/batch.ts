import * as z from 'zod';
import { m } from '#lib/paraglide/messages.js';

/** The payments chosen for a batch. */
export const batchForm = z.object({
	id: z
		.array(z.uuid())
		.min(1, { error: () => m.finance_none_chosen() })
		.max(2000)
});
