import * as z from 'zod';
import { m } from '#lib/paraglide/messages.js';

export const LONGEST = 4000;

/** A message to the other side; the page chooses its id, so that sending it twice is sending it once. */
export const messageForm = z.object({
	id: z.uuid(),
	text: z
		.string()
		.trim()
		.min(1, { error: () => m.after_message_missing() })
		.max(LONGEST, { error: () => m.office_too_long({ max: LONGEST }) }),
	/** Judged by the verb, by its content; here so that a refusal can stand at the field. */
	files: z.unknown().optional()
});
