import type { Criterion } from './content.ts';

/**
 * The criteria on which a case stays below their own minimum: the mean of its reviewers' levels, compared exactly. A
 * criterion without a minimum is never among them.
 * @throws RangeError without reviews, or when a level is missing
 */
export function belowMinimum(
	criteria: readonly Pick<Criterion, 'code' | 'minimum'>[],
	reviews: readonly Readonly<Record<string, number>>[]
): string[] {
	if (reviews.length === 0) throw new RangeError('No reviews');
	return criteria.flatMap(({ code, minimum }) => {
		if (minimum === undefined) return [];
		const total = reviews.reduce((sum, levels) => sum + levelOf(levels, code), 0);
		return total < minimum * reviews.length ? [code] : [];
	});
}

function levelOf(levels: Readonly<Record<string, number>>, code: string): number {
	const level = levels[code];
	if (level === undefined) throw new RangeError(`No level for criterion ${code}`);
	return level;
}
