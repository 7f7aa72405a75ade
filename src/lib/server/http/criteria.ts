import type { Criterion } from '#lib/domain/scheme/content.ts';
import { words } from './words.ts';

/** Criteria in the reader's language: the one form in which the public page and the score sheet have them. */
export const criteriaShown = (criteria: readonly Criterion[]) =>
	criteria.map(({ code, name, question, weight, minimum = null, anchors }) => ({
		code,
		title: words(name),
		question: words(question),
		weight,
		minimum,
		anchors: anchors.map(words)
	}));
