import * as z from 'zod';
import { m } from '#lib/paraglide/messages.js';

const LONGEST = 2000;

export const reason = z
	.string()
	.trim()
	.min(1, { error: () => m.office_finding_reason_missing() })
	.max(LONGEST, { error: () => m.office_too_long({ max: LONGEST }) });

const events = ['accept', 'confirm'] as const;

/** An officer's judgement of a finding: which button, and why. */
export const findingForm = z.object({
	event: z
		.enum(events)
		.nullable()
		.pipe(z.enum(events, { error: () => m.office_finding_event_missing() })),
	reason
});
