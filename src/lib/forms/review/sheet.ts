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

export type ScoreFields = { [name: `score_${string}`]: typeof score } & {
	[name: `reason_${string}`]: typeof reason;
};

/** A score and a reason for each criterion of a scheme; a draft may miss both. */
export const scoreFields = (criteria: readonly { readonly code: string }[]) =>
	Object.fromEntries(
		criteria.flatMap(({ code }) => [
			[`score_${code}`, score],
			[`reason_${code}`, reason]
		])
	) as ScoreFields;

/** The score sheet of a scheme's criteria, with the version the reviewer saw. */
export const sheetForm = (criteria: readonly { readonly code: string }[]) =>
	z.object({ version: z.number().int(), ...scoreFields(criteria) } as { version: z.ZodNumber } & ScoreFields);
