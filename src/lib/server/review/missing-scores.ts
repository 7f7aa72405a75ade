import type { Reason } from '#lib/domain/refusal.ts';
import type { Criterion } from '#lib/domain/scheme/content.ts';
import type { Score } from './scores.ts';

/** What a whole score sheet still misses: a score and a reason for every criterion, each at its field. */
export const missingScores = (
	criteria: readonly Pick<Criterion, 'code' | 'name'>[],
	scores: readonly Score[]
): Reason[] =>
	criteria.flatMap(({ code, name }) => {
		const given = scores.find(({ criterion }) => criterion === code);
		const reasons: Reason[] = [];
		if (given?.score === null || given?.score === undefined)
			reasons.push({
				nl: `Geef een score voor ${name.nl.toLowerCase()}.`,
				en: `Give a score for ${name.en.toLowerCase()}.`,
				field: `score_${code}`
			});
		if (!given?.reason.trim())
			reasons.push({
				nl: `Schrijf waarom u deze score geeft voor ${name.nl.toLowerCase()}.`,
				en: `Write why you give this score for ${name.en.toLowerCase()}.`,
				field: `reason_${code}`
			});
		return reasons;
	});
