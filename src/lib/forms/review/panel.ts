import * as z from 'zod';
import { m } from '#lib/paraglide/messages.js';
import { scoreFields, type ScoreFields } from './sheet.ts';

export const LONGEST_MINUTES = 10_000;
const LONGEST_NAMES = 500;

const own = {
	minutes: z
		.string()
		.trim()
		.max(LONGEST_MINUTES, { error: () => m.review_too_long({ max: LONGEST_MINUTES }) }),
	present: z.array(z.uuid()).max(10),
	others_present: z
		.string()
		.trim()
		.max(LONGEST_NAMES, { error: () => m.review_too_long({ max: LONGEST_NAMES }) })
};

/** What the chair records of a panel: the score and reason per criterion, the minutes and who was there. */
export const panelForm = (criteria: readonly { readonly code: string }[]) =>
	z.object({ ...own, ...scoreFields(criteria) } as typeof own & ScoreFields);
