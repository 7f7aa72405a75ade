import * as z from 'zod';
import { m } from '#lib/paraglide/messages.js';
import { scoreFields, type ScoreFields } from './sheet.ts';

const LONGEST_TITLE = 200;
export const LONGEST_TEXT = 10_000;
export const LONGEST_REMARK = 2000;

const title = z
	.string()
	.trim()
	.max(LONGEST_TITLE, { error: () => m.review_too_long({ max: LONGEST_TITLE }) });
const text = z
	.string()
	.trim()
	.max(LONGEST_TEXT, { error: () => m.review_too_long({ max: LONGEST_TEXT }) });

/** The three sample cases of a calibration; the verb says at each what is missing. */
export const samplesForm = z.object({
	title_1: title,
	text_1: text,
	title_2: title,
	text_2: text,
	title_3: title,
	text_3: text
});

/** One's own scores of a sample. */
export const sampleScoresForm = (criteria: readonly { readonly code: string }[]) =>
	z.object({ case_id: z.uuid(), ...scoreFields(criteria) } as { case_id: z.ZodUUID } & ScoreFields);

/** A remark on a sample; the page chooses its id, so that sending it twice is sending it once. */
export const remarkForm = z.object({
	id: z.uuid(),
	case_id: z.uuid(),
	text: z
		.string()
		.trim()
		.max(LONGEST_REMARK, { error: () => m.review_too_long({ max: LONGEST_REMARK }) })
});

/** What the reviewers agreed, with which the chair starts the reviews. */
export const startForm = z.object({
	conclusion: z
		.string()
		.trim()
		.max(LONGEST_TEXT, { error: () => m.review_too_long({ max: LONGEST_TEXT }) })
});
