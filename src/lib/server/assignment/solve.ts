import loadHighs, { type Highs } from 'highs';
import { classesOf, kindsOf, type CaseClass } from '#lib/domain/assignment/classes.ts';
import { deal } from '#lib/domain/assignment/deal.ts';
import { betterPairs, firstPairs, type Pair } from '#lib/domain/assignment/pairs.ts';
import type { AssignableReviewer, Assignment, AssignmentProblem } from '#lib/domain/assignment/problem.ts';
import type { Share } from '#lib/domain/assignment/spread.ts';
import { fixedColumns, packed, pairColumns, programOf } from './program.ts';

/** How far the solver is: steps of the simplex method, and rounds in which left-out pairs were looked at. */
export type SolveProgress = { readonly round: number; readonly steps: number };
type Progress = (at: SolveProgress) => void;

const MOST_SECONDS = 600;

let loading: Promise<Highs> | undefined;

/**
 * The best assignment there is (docs/decisions/0013). First for whole kinds of cases, of which is known only how many each
 * reviewer is barred from: nothing can be better than that. A kind that cannot be dealt out so that nobody gets a case
 * they are barred from is split into classes that are the same to everybody, and all is done again. Keeps its thread
 * busy until done.
 * @throws Error when the solver does not end at an optimum
 */
export async function solveAssignment(
	problem: AssignmentProblem,
	progress: Progress = () => undefined
): Promise<Assignment> {
	const { cases, reviewers } = problem;
	const highs = await (loading ??= loadHighs());
	let classes = kindsOf(problem);
	for (;;) {
		const shares = leastPoints(highs, reviewers, classes, progress);
		const dealt = classes.map((one) => deal(one.cases, shares.get(one) ?? []));
		if (!dealt.includes(null)) {
			const given = Map.groupBy(
				dealt.flatMap((pairs) => pairs ?? []),
				([case_id]) => case_id
			);
			return new Map(
				cases.map(({ id }) => [id, (given.get(id) ?? []).map(([, reviewer_id]) => reviewer_id)])
			);
		}
		classes = classes.flatMap((one, of) => (dealt[of] ? one : classesOf({ cases: one.cases, reviewers })));
	}
}

type Shares = ReadonlyMap<CaseClass, readonly Share[]>;

/**
 * Who does how many of each class: a linear program to which pairs are added until none that was left out would improve
 * it. Its corner points are whole numbers, so nothing is rounded away.
 */
function leastPoints(
	highs: Highs,
	reviewers: readonly AssignableReviewer[],
	classes: readonly CaseClass[],
	progress: Progress
): Shares {
	if (classes.length === 0) return new Map();
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
	const does = Map.groupBy(pairs.entries(), ([, { of }]) => of);
	return new Map(
		classes.map((one, of) => [
			one,
			(does.get(of) ?? []).map(([index, { reviewer }]) => ({
				reviewer_id: reviewers[reviewer]?.id ?? '',
				reviews: Math.round(reviews[index] ?? 0)
			}))
		])
	);
}

const nameOf = ({ of, reviewer }: Pick<Pair, 'of' | 'reviewer'>) => `${of} ${reviewer}`;
