import loadHighs, { type Highs } from 'highs';
import { classesOf, type CaseClass } from '#lib/domain/assignment/classes.ts';
import { betterPairs, firstPairs, type Pair } from '#lib/domain/assignment/pairs.ts';
import type { Assignment, AssignmentProblem } from '#lib/domain/assignment/problem.ts';
import { spread } from '#lib/domain/assignment/spread.ts';
import { fixedColumns, packed, pairColumns, programOf } from './program.ts';

/** How far the solver is: steps of the simplex method, and rounds in which left-out pairs were looked at. */
export type SolveProgress = { readonly round: number; readonly steps: number };

const MOST_SECONDS = 600;

let loading: Promise<Highs> | undefined;

/**
 * The best assignment there is (docs/decisions/0013): a linear program on classes of cases, to which pairs are added
 * until none that was left out would improve it. Its corner points are whole numbers, so nothing is rounded away.
 * Keeps its thread busy until done.
 * @throws Error when the solver does not end at an optimum
 */
export async function solveAssignment(
	problem: AssignmentProblem,
	progress: (at: SolveProgress) => void = () => undefined
): Promise<Assignment> {
	const { reviewers } = problem;
	const classes = classesOf(problem);
	if (classes.length === 0) return new Map();
	const highs = await (loading ??= loadHighs());
	const { simplexInterrupt } = highs.constants.callbackType;
	const fixed = fixedColumns(classes, reviewers);
	const pairs = firstPairs(classes);
	const program = programOf(classes, reviewers, [...fixed, ...pairColumns(classes, pairs)]);
	const reviews = highs.withModel(program, (model) => {
		model.options.set({ output_flag: false, presolve: 'off', solver: 'simplex', time_limit: MOST_SECONDS });
		const present = new Set(pairs.map(nameOf));
		for (let round = 1; ; round++) {
			const { modelStatus } = model.run({
				[simplexInterrupt]: ({ data }): undefined => {
					progress({ round, steps: data.simplex_iteration_count ?? 0 });
				}
			});
			if (modelStatus !== highs.constants.modelStatus.optimal)
				throw new Error(`The solver ended with status ${modelStatus}`);
			const { colValue, rowDual } = model.getSolution();
			const prices = { classes: rowDual, reviewers: rowDual.subarray(classes.length) };
			const better = betterPairs(classes, prices, (of, reviewer) => present.has(nameOf({ of, reviewer })));
			if (better.length === 0) return colValue.subarray(fixed.length);
			for (const pair of better) present.add(nameOf(pair));
			pairs.push(...better);
			model.addCols(packed(pairColumns(classes, better), program.numRows));
		}
	});
	return divided(problem, classes, pairs, reviews);
}

const nameOf = ({ of, reviewer }: Pick<Pair, 'of' | 'reviewer'>) => `${of} ${reviewer}`;

/** The cases of each class divided over who does how many of them. */
function divided(
	{ cases, reviewers }: AssignmentProblem,
	classes: readonly CaseClass[],
	pairs: readonly Pair[],
	reviews: Float64Array
): Assignment {
	const assignment = new Map<string, string[]>(cases.map(({ id }) => [id, []]));
	const shares = pairs.map(({ of, reviewer }, index) => ({
		of,
		reviewer_id: reviewers[reviewer]?.id ?? '',
		reviews: Math.round(reviews[index] ?? 0)
	}));
	for (const [of, does] of Map.groupBy(shares, (share) => share.of))
		for (const [case_id, reviewer_id] of spread(classes[of]?.cases ?? [], does))
			assignment.get(case_id)?.push(reviewer_id);
	return assignment;
}
