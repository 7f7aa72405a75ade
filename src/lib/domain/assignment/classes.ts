import { misfitOf, pairPoints } from './cost.ts';
import type { AssignmentProblem, OpenCase } from './problem.ts';

/** Cases that cost every reviewer the same: the solver handles them as one, with as many units as there are cases. */
export type CaseClass = {
	readonly cases: readonly OpenCase[];
	readonly places: number;
	/** Per reviewer, in their order, the points of the pair. */
	readonly points: readonly number[];
	/** Per reviewer, from how many of these cases they are not barred. */
	readonly most: readonly number[];
};

/** Cases of the same kind of care, language and number of places, whoever is barred from each. */
export const kindsOf = (problem: AssignmentProblem): CaseClass[] => grouped(problem, () => []);

/**
 * The same, and the same people barred from each. Nothing is lost by it: within a class any case can take the place of
 * another.
 */
export const classesOf = (problem: AssignmentProblem): CaseClass[] => {
	const known = new Set(problem.reviewers.map(({ id }) => id));
	return grouped(problem, ({ barred }) => [...new Set(barred)].filter((id) => known.has(id)).sort());
};

function grouped({ cases, reviewers }: AssignmentProblem, by: (one: OpenCase) => string[]): CaseClass[] {
	const index = new Map(reviewers.map(({ id }, at) => [id, at]));
	const alike = Map.groupBy(cases, (one) =>
		JSON.stringify([one.care_type, one.language, one.places, ...by(one)])
	);
	return [...alike.values()].flatMap((of) => {
		const [first] = of;
		if (!first || first.places === 0) return [];
		const most = reviewers.map(() => of.length);
		for (const { barred } of of)
			for (const id of new Set(barred)) {
				const at = index.get(id);
				if (at !== undefined) most[at] = (most[at] ?? 0) - 1;
			}
		const points = reviewers.map((reviewer) => pairPoints(misfitOf(first, reviewer)));
		return { cases: of, places: first.places, points, most };
	});
}
