import { compareRational, rational } from '../scheme/rational.ts';
import type { SchemeContent } from '../scheme/content.ts';
import { reviewerScore } from '../scheme/score.ts';

/** More points than this between two reviewers on one criterion: a third reads the case. */
export const MOST_APART = 2;

/** The level per criterion that one reviewer gave. */
export type Levels = Readonly<Record<string, number>>;

export type ThirdGround =
	| { readonly kind: 'criterion'; readonly code: string }
	/** One finds the case good enough, the other does not. */
	| { readonly kind: 'minimum' };

/**
 * Why two reviews are not enough: the criteria on which they differ by more than two points, and whether they stand on
 * both sides of the minimum score. A score at the minimum is enough.
 * @throws RangeError when a criterion has no level
 */
export function whyThird(
	{ criteria, minimum_score }: Pick<SchemeContent, 'criteria' | 'minimum_score'>,
	one: Levels,
	other: Levels
): ThirdGround[] {
	const minimum = rational(minimum_score, 1);
	const enough = (levels: Levels) => compareRational(reviewerScore(criteria, levels), minimum) >= 0;
	const sides = enough(one) !== enough(other);
	return [
		...criteria
			.filter(({ code }) => Math.abs((one[code] ?? 0) - (other[code] ?? 0)) > MOST_APART)
			.map(({ code }) => ({ kind: 'criterion' as const, code })),
		...(sides ? [{ kind: 'minimum' as const }] : [])
	];
}

/** Whether a third reviewer reads the case. */
export const needsThird = (...asked: Parameters<typeof whyThird>): boolean => whyThird(...asked).length > 0;
