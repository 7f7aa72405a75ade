import * as z from 'zod';
import { APPLICATION_SECTIONS } from '#lib/domain/application/answers.ts';
import { REQUEST_KINDS } from '#lib/domain/application/completion-request.ts';
import { m } from '#lib/paraglide/messages.js';

const LONGEST = 4000;
const MOST = 20;

/** A question to the applicant, item by item: to complete the application, or for a view. Empty items are left out. */
export const questionForm = z.object({
	kind: z
		.enum(REQUEST_KINDS)
		.nullable()
		.pipe(z.enum(REQUEST_KINDS, { error: () => m.term_ask_kind_missing() })),
	texts: z
		.array(
			z
				.string()
				.trim()
				.max(LONGEST, { error: () => m.office_too_long({ max: LONGEST }) })
		)
		.max(MOST),
	/** Per text: the section it is about, or ''. */
	sections: z.array(z.enum([...APPLICATION_SECTIONS, ''])).max(MOST),
	/** Per text: the finding it came from, or ''. */
	findings: z.array(z.union([z.uuid(), z.literal('')])).max(MOST)
});
