import * as z from 'zod';
import { parseDateParts } from '#lib/forms/date-text.ts';
import { m } from '#lib/paraglide/messages.js';

const part = z.string().trim().max(20);
const LONGEST = 2000;

/** Proposing a draft: from which day, and what changes and why. */
export const proposeForm = z
	.object({
		effective_on_day: part,
		effective_on_month: part,
		effective_on_year: part,
		note: z
			.string()
			.trim()
			.min(1, { error: () => m.rules_note_missing() })
			.max(LONGEST, { error: () => m.rules_too_long({ max: LONGEST }) })
	})
	.refine((typed) => dayOf(typed) !== null, {
		path: ['effective_on_day'],
		error: () => m.rules_date_wrong()
	});

/** The day that was typed as 'YYYY-MM-DD'; null when there is no such day. */
export const dayOf = (typed: {
	effective_on_day: string;
	effective_on_month: string;
	effective_on_year: string;
}): string | null =>
	parseDateParts(typed.effective_on_day, typed.effective_on_month, typed.effective_on_year);

const reason = z
	.string()
	.trim()
	.min(1, { error: () => m.rules_reason_missing() })
	.max(LONGEST, { error: () => m.rules_too_long({ max: LONGEST }) });

/** The stamp of the proposal as it was shown. */
const stamp = z.string().max(64);

/** Publishing a proposal, as it was shown. */
export const publishForm = z.object({ stamp });

/** Giving a proposal back. */
export const returnForm = z.object({ reason, stamp });

/** Moving open cases to the newest version: which, and why. */
export const rebaseForm = z.object({
	id: z
		.array(z.uuid())
		.min(1, { error: () => m.rules_rebase_none_chosen() })
		.max(500),
	reason
});
