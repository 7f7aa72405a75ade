import * as z from 'zod';
import { REQUEST_KINDS } from '#lib/domain/application/completion-request.ts';
import { m } from '#lib/paraglide/messages.js';

const LONGEST = 4000;
const text = (missing: () => string) =>
	z
		.string()
		.trim()
		.min(1, { error: missing })
		.max(LONGEST, { error: () => m.office_too_long({ max: LONGEST }) });

/** A question to the applicant: to complete the application, or for a view. */
export const questionForm = z.object({
	kind: z
		.enum(REQUEST_KINDS)
		.nullable()
		.pipe(z.enum(REQUEST_KINDS, { error: () => m.term_ask_kind_missing() })),
	request: text(() => m.term_ask_missing())
});

/** The applicant's answer. */
export const answerForm = z.object({ answer: text(() => m.term_answer_missing()) });
