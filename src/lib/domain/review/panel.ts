import type { SchemeContent } from '../scheme/content.ts';
import { whyThird, type Levels, type ThirdGround } from './third.ts';

/**
 * Why a case that three people read goes to the panel: no two of them agree by the measure that asked for the third.
 * What is listed is what keeps the nearest two apart. Fewer than three, or any two who agree: nothing.
 * @throws RangeError when a criterion has no level
 */
export function whyPanel(
	scheme: Pick<SchemeContent, 'criteria' | 'minimum_score'>,
	reviews: readonly Levels[]
): ThirdGround[] {
	if (reviews.length < 3) return [];
	const pairs = reviews.flatMap((one, index) =>
		reviews.slice(index + 1).map((other) => whyThird(scheme, one, other))
	);
	return pairs.reduce((least, grounds) => (grounds.length < least.length ? grounds : least));
}

/** Whether the panel decides on the score of a case. */
export const needsPanel = (...asked: Parameters<typeof whyPanel>): boolean => whyPanel(...asked).length > 0;
