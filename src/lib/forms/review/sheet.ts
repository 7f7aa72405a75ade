import * as z from 'zod';
import { m } from '#lib/paraglide/messages.js';

const LONGEST = 2000;

const score = z
	.number({ error: () => m.review_score_wrong() })
	.int({ error: () => m.review_score_wrong() })
	.min(0, { error: () => m.review_score_wrong() })
	.max(5, { error: () => m.review_score_wrong() })
	.nullable();
const reason = z
	.string()
	.trim()
	.max(LONGEST, { error: () => m.review_too_long({ max: LONGEST }) });

type Shape = { version: z.ZodNumber } & { [name: `score_${string}`]: typeof score } & {
	[name: `reason_${string}`]: typeof reason;
};

/** The score sheet of a scheme's criteria: a score and a reason for each; a draft may miss both. */
export const sheetForm = (criteria: readonly { readonly code: string }[]) =>
	z.object({
		version: z.number().int(),
		...Object.fromEntries(
			criteria.flatMap(({ code }) => [
				[`score_${code}`, score],
				[`reason_${code}`, reason]
			])
		)
	} as Shape);
