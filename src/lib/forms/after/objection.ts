import * as z from 'zod';
import { m } from '#lib/paraglide/messages.js';

export const LONGEST_GROUNDS = 8000;
export const LONGEST = 4000;

const text = (longest: number) =>
	z
		.string()
		.trim()
		.max(longest, { error: () => m.office_too_long({ max: longest }) });

/** An objection as it is written (Awb 6:5); the page chooses its id, so that sending it twice is sending it once. */
export const objectionForm = z.object({
	id: z.uuid(),
	decision_id: z.uuid({ error: () => m.after_objection_decision_missing() }),
	grounds: text(LONGEST_GROUNDS).min(1, { error: () => m.after_objection_grounds_missing() }),
	wish: text(LONGEST),
	hearing: z
		.enum(['yes', 'no'])
		.nullable()
		.pipe(z.enum(['yes', 'no'], { error: () => m.after_objection_hearing_missing() })),
	late_reason: text(LONGEST),
	/** Judged by the verb, by its content; here so that a refusal can stand at the field. */
	files: z.unknown().optional(),
	/** Written first, then looked over before it is sent. */
	step: z.enum(['write', 'check']).catch('write')
});

export const withdrawalForm = z.object({ notice_id: z.uuid() });
