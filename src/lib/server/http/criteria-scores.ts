import type { Criterion } from '#lib/domain/scheme/content.ts';
import type { Score } from '#lib/server/review/scores.ts';
import { words } from './words.ts';

/** The criteria as a page shows them. */
export const shownCriteria = (criteria: readonly Criterion[]) =>
	criteria.map(({ code, name, question, weight, anchors }) => ({
		code,
		title: words(name),
		question: words(question),
		weight,
		anchors: anchors.map(words)
	}));

/** The scores in a form of criteria, as the verbs take them. */
export const postedScores = (
	criteria: readonly { readonly code: string }[],
	data: Readonly<Record<string, unknown>>
): Score[] =>
	criteria.map(({ code }) => {
		const score = data[`score_${code}`];
		const reason = data[`reason_${code}`];
		return {
			criterion: code,
			score: typeof score === 'number' ? score : null,
			reason: typeof reason === 'string' ? reason : ''
		};
	});
