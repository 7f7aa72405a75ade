import type { Reason } from '#lib/domain/refusal.ts';
import type { Criterion } from '#lib/domain/scheme/content.ts';
import type { Score } from './scores.ts';

/** What a whole score sheet still misses: a level of the scale and a reason for every criterion, each at its field. */
export const missingScores = (
	criteria: readonly Pick<Criterion, 'code' | 'name' | 'anchors'>[],
	scores: readonly Score[]
): Reason[] =>
	criteria.flatMap(({ code, name, anchors }) => {
		const given = scores.find(({ criterion }) => criterion === code);
		const reasons: Reason[] = [];
		if (typeof given?.score !== 'number' || !(given.score in anchors))
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
