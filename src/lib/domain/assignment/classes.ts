import { misfitOf, pairPoints } from './cost.ts';
import type { AssignmentProblem, OpenCase } from './problem.ts';

/** Cases that are the same to every reviewer: the solver handles them as one, with as many units as there are cases. */
export type CaseClass = {
	readonly cases: readonly OpenCase[];
	readonly places: number;
	/** Per reviewer, in their order, the points of the pair; null for who is barred. */
	readonly points: readonly (number | null)[];
};

/**
 * The cases of an assignment in classes: the same kind of care, language, number of places, and the same people barred.
 * Nothing is lost by it: within a class any case can take the place of another.
 */
export function classesOf({ cases, reviewers }: AssignmentProblem): CaseClass[] {
	const known = new Set(reviewers.map(({ id }) => id));
	const alike = Map.groupBy(cases, ({ care_type, language, places, barred }) =>
		JSON.stringify([care_type, language, places, [...new Set(barred)].filter((id) => known.has(id)).sort()])
	);
	return [...alike.values()].flatMap((of) => {
		const [one] = of;
		if (!one || one.places === 0) return [];
		const barred = new Set(one.barred);
		return {
			cases: of,
			places: one.places,
			points: reviewers.map((reviewer) =>
				barred.has(reviewer.id) ? null : pairPoints(misfitOf(one, reviewer))
			)
		};
	});
}
