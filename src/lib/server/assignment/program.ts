import type { ModelData } from 'highs';
import type { CaseClass } from '#lib/domain/assignment/classes.ts';
import { EMPTY_PLACE_POINTS, loadSteps } from '#lib/domain/assignment/cost.ts';
import type { Pair } from '#lib/domain/assignment/pairs.ts';
import type { AssignableReviewer } from '#lib/domain/assignment/problem.ts';

/** A column of the program: what a unit costs, how many there may be, and in which rows it counts for how much. */
type Column = {
	readonly points: number;
	readonly most: number;
	readonly in: readonly (readonly [row: number, units: number])[];
};

/**
 * The columns that are always there. Rows: per class, its places are filled or empty; then per reviewer, what they do
 * equals what their load steps hold.
 */
export function fixedColumns(
	classes: readonly CaseClass[],
	reviewers: readonly AssignableReviewer[]
): Column[] {
	return [
		...classes.map((one, of) => ({
			points: EMPTY_PLACE_POINTS,
			most: one.cases.length * one.places,
			in: [[of, 1]] as const
		})),
		...reviewers.flatMap((reviewer, index) =>
			loadSteps(reviewer).map(({ points, reviews }) => ({
				points,
				most: reviews,
				in: [[classes.length + index, -1]] as const
			}))
		)
	];
}

/** A pair takes a place of its class and a review of its reviewer, at most once per case they are not barred from. */
export const pairColumns = (classes: readonly CaseClass[], pairs: readonly Pair[]): Column[] =>
	pairs.map(({ of, reviewer, points }) => ({
		points,
		most: classes[of]?.most[reviewer] ?? 0,
		in: [
			[of, 1],
			[classes.length + reviewer, 1]
		]
	}));

/** The program with these columns, as the solver takes it. */
export function programOf(
	classes: readonly CaseClass[],
	reviewers: readonly AssignableReviewer[],
	columns: readonly Column[]
): ModelData {
	const places = [...classes.map((one) => one.cases.length * one.places), ...reviewers.map(() => 0)];
	const { cost, lower, upper, matrix } = packed(columns, places.length);
	return {
		numCols: columns.length,
		numRows: places.length,
		colCost: cost,
		colLower: lower,
		colUpper: upper,
		rowLower: places,
		rowUpper: places,
		matrix
	};
}

/** Columns as the solver takes them when they are added to a program of so many rows. */
export function packed(columns: readonly Column[], numRows: number) {
	const starts = [0];
	for (const column of columns) starts.push((starts.at(-1) ?? 0) + column.in.length);
	const entries = columns.flatMap((column) => column.in);
	return {
		cost: Float64Array.from(columns, ({ points }) => points),
		lower: new Float64Array(columns.length),
		upper: Float64Array.from(columns, ({ most }) => most),
		matrix: {
			format: 'csc' as const,
			numRows,
			numCols: columns.length,
			starts: Int32Array.from(starts),
			indices: Int32Array.from(entries, ([row]) => row),
			values: Float64Array.from(entries, ([, units]) => units)
		}
	};
}
