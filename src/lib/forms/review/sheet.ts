import * as z from 'zod';
import {
	LONGEST_HIGHLIGHT,
	MARKED_TEXTS,
	MOST_HIGHLIGHTS,
	type Highlight
} from '#lib/domain/review/highlight.ts';
import { saving, textUpTo } from '#lib/forms/application/fields.ts';
import { m } from '#lib/paraglide/messages.js';

const LONGEST = 2000;
const LONGEST_NOTE = 10_000;

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

const marked = z
	.array(
		z.strictObject({
			text: z.enum(MARKED_TEXTS),
			start: z.number().int().min(0),
			words: z.string().min(1).max(LONGEST_HIGHLIGHT)
		})
	)
	.max(MOST_HIGHLIGHTS);

/** What was marked, as a form posts it; null when nobody's page wrote that. */
export function highlightsIn(text: string): Highlight[] | null {
	try {
		return marked.safeParse(JSON.parse(text || '[]')).data ?? null;
	} catch {
		return null;
	}
}

const note = {
	...saving,
	note: textUpTo(LONGEST_NOTE),
	highlights: z.string().refine((text) => highlightsIn(text) !== null, { error: () => m.desk_marks_wrong() })
};

/**
 * The score sheet of a scheme's criteria: a score and a reason for each, of which a draft may miss both, and what the
 * reviewer notes and marks for themselves.
 */
export const sheetForm = (criteria: readonly { readonly code: string }[]) =>
	z.object({ ...note, ...scoreFields(criteria) } as typeof note & ScoreFields);

const NAMED = /^reason_([a-z0-9_]{1,60})$/;

/** The criteria that a posted sheet names: all there is to go by when nobody is signed in any more. */
export const criteriaIn = (posted: FormData): { readonly code: string }[] =>
	[...posted.keys()].flatMap((name) => {
		const code = NAMED.exec(name)?.[1];
		return code === undefined ? [] : [{ code }];
	});
