import type { CaseClass } from './classes.ts';

/** A class of cases and a reviewer who may have cases of it: by their places in the lists. */
export type Pair = { readonly of: number; readonly reviewer: number; readonly points: number };

/** What a further review of each class, and by each reviewer, would cost in the best assignment of the pairs so far. */
export type Prices = { readonly classes: ArrayLike<number>; readonly reviewers: ArrayLike<number> };

/** To begin with, so many reviewers per class, and one more for each place in it. */
const AT_FIRST = 10;
const AT_ONCE = 5;

/** Below this a saving is only the rounding of the solver. */
const NOTHING = 1e-6;

/** The pairs to begin with: per class those that fit best; where many fit as well, each class begins elsewhere. */
export function firstPairs(classes: readonly CaseClass[]): Pair[] {
	return classes.flatMap((one, of) =>
		cheapest(one, of, (points) => points).slice(0, AT_FIRST + one.cases.length * one.places)
	);
}

/**
 * Pairs that were left out and would make the assignment better at these prices. None left is the proof that no pair at
 * all would: the assignment is the best of all, not only of the pairs that were looked at.
 */
export function betterPairs(
	classes: readonly CaseClass[],
	prices: Prices,
	has: (of: number, reviewer: number) => boolean
): Pair[] {
	return classes.flatMap((one, of) => {
		const saved = (points: number, reviewer: number) =>
			has(of, reviewer) ? 0 : points - (prices.classes[of] ?? 0) - (prices.reviewers[reviewer] ?? 0);
		return cheapest(one, of, saved, -NOTHING).slice(0, AT_ONCE);
	});
}

/** The pairs of a class by what they come to, those at or above a limit left out. */
function cheapest(
	{ points, most }: CaseClass,
	of: number,
	value: (points: number, reviewer: number) => number,
	below = Infinity
): Pair[] {
	return points
		.flatMap((own, reviewer) => {
			if (most[reviewer] === 0) return [];
			const comes_to = value(own, reviewer);
			const turn = (reviewer + of * 7) % points.length;
			return comes_to < below ? { of, reviewer, points: own, comes_to, turn } : [];
		})
		.sort((a, b) => a.comes_to - b.comes_to || a.turn - b.turn)
		.map(({ reviewer, points: own }) => ({ of, reviewer, points: own }));
}
