import * as z from 'zod';
import { m } from '#lib/paraglide/messages.js';

const DELIVERY = ['bundled', 'single'] as const;

/** Which mails beside those that always go, and whether they come together. */
export const preferenceForm = z.object({
	news: z.boolean(),
	reminders: z.boolean(),
	delivery: z
		.enum(DELIVERY)
		.nullable()
		.pipe(z.enum(DELIVERY, { error: () => m.notices_delivery_missing() }))
});
