import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { isFar, leaning, outliers } from './outliers.ts';
import { severities, type Scored } from './severity.ts';
import { spreadOf } from './spread.ts';
import { studentQuantile } from './student-quantile.ts';

const score = (case_id: string, reviewer_id: string, points: number): Scored => ({
	case_id,
	reviewer_id,
	points
});
const of = (scored: readonly Scored[], id: string) => {
	const one = severities(scored).reviewers.find(({ reviewer_id }) => reviewer_id === id);
	if (!one) throw new Error(`No ${id}`);
	return one;
};

/** Up to five reviewers on up to eight cases, each pair at most once. */
const scores = fc
	.uniqueArray(fc.record({ c: fc.nat(7), r: fc.nat(4), points: fc.nat(100) }), {
		minLength: 1,
		maxLength: 25,
		selector: ({ c, r }) => `${c}:${r}`
	})
	.map((rows) => rows.map(({ c, r, points }) => score(`case ${c}`, `reviewer ${r}`, points)));

describe('two reviewers who read the same three cases', () => {
	// Differences of 4, 6 and 2 points: on average 4, with a standard error of 2 ÷ √3. Each is half of it from the middle.
	const three = [
		score('a', 'soft', 64),
		score('a', 'harsh', 60),
		score('b', 'soft', 46),
		score('b', 'harsh', 40),
		score('c', 'soft', 82),
		score('c', 'harsh', 80)
	];

	it('differ by the mean of their differences, half to each side', () => {
		expect(of(three, 'soft').points).toBeCloseTo(2);
		expect(of(three, 'harsh').points).toBeCloseTo(-2);
	});

	it('have the standard error of the paired comparison, with the cases less one as degrees of freedom', () => {
		expect(severities(three).degrees).toBe(2);
		expect(of(three, 'soft').standard_error).toBeCloseTo(1 / Math.sqrt(3));
		const [low, high] = of(three, 'soft').interval ?? [0, 0];
		expect(high - 2).toBeCloseTo(4.302653 / Math.sqrt(3));
		expect(2 - low).toBeCloseTo(4.302653 / Math.sqrt(3));
	});

	it('are not called harsh or soft while the difference may be chance', () => {
		expect(leaning(of(three, 'soft'))).toBe('unclear');
		const often = Array.from({ length: 12 }, (_, index) => [
			score(`${index}`, 'soft', 60 + (index % 3)),
			score(`${index}`, 'harsh', 50)
		]).flat();
		expect(leaning(of(often, 'soft'))).toBe('soft');
		expect(leaning(of(often, 'harsh'))).toBe('harsh');
	});
});

describe('three reviewers of whom each pair shared one case', () => {
	// Differences of 6, 3 and 12 points, that cannot all be right: 6 and 3 make 9. The nearest that can: 7, 4 and 11.
	const triangle = [
		score('a', 'r1', 76),
		score('a', 'r2', 70),
		score('b', 'r2', 53),
		score('b', 'r3', 50),
		score('c', 'r1', 42),
		score('c', 'r3', 30)
	];

	it('differ by what fits all three differences best', () => {
		expect(severities(triangle).reviewers.map(({ points }) => Math.round(points * 1e9) / 1e9)).toEqual([
			6, -1, -5
		]);
	});

	it('have the standard error that one gets by hand', () => {
		// Each difference is 1 off, of which a half falls on each score: 6 × ½² = 1.5, with 6 − 3 − 3 + 1 = 1 degree left.
		const { error, degrees, reviewers } = severities(triangle);
		expect([degrees, error]).toEqual([1, expect.closeTo(Math.sqrt(1.5))]);
		// The information of the triangle is 3/2 in each direction around 0: a variance of 2/3 × 2/3 = 4/9 for each.
		for (const { points, standard_error, interval } of reviewers) {
			expect(standard_error).toBeCloseTo(Math.sqrt((1.5 * 4) / 9));
			expect(interval?.[1]).toBeCloseTo(points + 12.706 * Math.sqrt(2 / 3), 3);
		}
	});

	it('leave three scores above and three below what was likely, half a point each', () => {
		const { residuals } = severities(triangle);
		expect(residuals.map(({ points, expected }) => Math.round((points - expected) * 1e9) / 1e9)).toEqual([
			-0.5, 0.5, -0.5, 0.5, 0.5, -0.5
		]);
		// One degree for six scores: each is free for a sixth, and lies half a point off: one standard error.
		for (const { standardised } of residuals) expect(Math.abs(standardised ?? 0)).toBeCloseTo(1);
	});
});

/** Numbers between 0 and 1 that look like chance and are the same every time. */
function chance(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

const REAL = [12, 4, 0, -3, -5, -8] as const;
const DRAWS = 1500;
const NOISE = 9;
const DESIGNS: Readonly<Record<string, readonly (readonly number[])[]>> = {
	'six who read the same three samples': [0, 1, 2].map(() => [0, 1, 2, 3, 4, 5]),
	'pairs in a ring, one case for each neighbour and a few more': [
		...REAL.map((_, index) => [index, (index + 1) % 6]),
		[0, 3],
		[1, 4],
		[0, 1]
	],
	'pairs, thirds and one who read a single case': [
		...[0, 1, 2, 3].flatMap((one) => [0, 1, 2, 3].flatMap((two) => (one < two ? [[one, two]] : []))),
		[0, 1, 4],
		[2, 3, 4],
		[1, 2, 4],
		[0, 5]
	]
};

describe.each(Object.entries(DESIGNS))('drawn again and again: %s', (_, design) => {
	const random = chance(design.length);
	const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
	const draws = Array.from({ length: DRAWS }, () =>
		severities(
			design.flatMap((readers, index) => {
				const worth = 30 + 40 * random();
				return readers.map((r) => score(`${index}`, `r${r}`, worth + (REAL[r] ?? 0) + NOISE * normal()));
			})
		)
	);
	const of = (index: number) => draws.map(({ reviewers }) => reviewers[index]);
	const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;

	it.each(REAL.map((real, index) => [index, real] as const))(
		'reviewer %i: the mean is the real softness, the standard error how far draws lie from it',
		(index, real) => {
			const points = of(index).map((one) => one?.points ?? Number.NaN);
			const variance = mean(points.map((each) => (each - real) ** 2));
			const told = mean(of(index).map((one) => (one?.standard_error ?? Number.NaN) ** 2));
			expect(Math.abs(mean(points) - real)).toBeLessThan(4 * Math.sqrt(variance / DRAWS));
			expect(told / variance).toBeGreaterThan(0.85);
			expect(told / variance).toBeLessThan(1.15);
		}
	);

	it('the interval holds the real softness 95 times in 100', () => {
		const held = draws.flatMap(({ reviewers }) =>
			reviewers.map(({ interval }, index) => {
				const [low, high] = interval ?? [Number.NaN, Number.NaN];
				return Number(low <= (REAL[index] ?? 0) && (REAL[index] ?? 0) <= high);
			})
		);
		expect(Math.abs(mean(held) - 0.95)).toBeLessThan(0.012);
	});

	it('what is left over is, in its own standard errors, 1 on average', () => {
		const left = draws.flatMap(({ residuals }) =>
			residuals.flatMap(({ standardised }) => (standardised === null ? [] : [standardised ** 2]))
		);
		expect(mean(left)).toBeCloseTo(1, 1);
	});
});

/** The same by the schoolbook: all unknowns at once, each group's softnesses adding up to 0, and the inverse of the whole. */
function schoolbook(scored: readonly Scored[], groups: readonly (readonly string[])[]) {
	const cases = [...new Set(scored.map(({ case_id }) => case_id))];
	const reviewers = groups.flat();
	const size = cases.length + reviewers.length + groups.length;
	const matrix = Array.from({ length: size }, () => Array.from({ length: size }, () => 0));
	const right = Array.from({ length: size }, () => 0);
	const put = (row: number, column: number) => {
		const values = matrix[row] ?? [];
		values[column] = (values[column] ?? 0) + 1;
	};
	for (const { case_id, reviewer_id, points } of scored) {
		const [c, r] = [cases.indexOf(case_id), cases.length + reviewers.indexOf(reviewer_id)];
		for (const row of [c, r]) {
			put(row, c);
			put(row, r);
			right[row] = (right[row] ?? 0) + points;
		}
	}
	for (const [index, members] of groups.entries())
		for (const id of members) {
			const [row, r] = [cases.length + reviewers.length + index, cases.length + reviewers.indexOf(id)];
			put(row, r);
			put(r, row);
		}
	const inverted = gaussJordan(matrix);
	const answer = (row: number) =>
		(inverted[row] ?? []).reduce((sum, value, column) => sum + value * (right[column] ?? 0), 0);
	return {
		reviewers: reviewers.map((id, index) => ({
			id,
			points: answer(cases.length + index),
			variance: inverted[cases.length + index]?.[cases.length + index] ?? 0
		})),
		worth: (id: string) => answer(cases.indexOf(id))
	};
}

function gaussJordan(matrix: readonly (readonly number[])[]): number[][] {
	const size = matrix.length;
	const rows = matrix.map((row, index) => [...row, ...row.map((_, column) => Number(column === index))]);
	for (let pivot = 0; pivot < size; pivot++) {
		const best = rows
			.map((row, index) => ({ index, value: Math.abs(row[pivot] ?? 0) }))
			.slice(pivot)
			.reduce((a, b) => (b.value > a.value ? b : a)).index;
		[rows[pivot], rows[best]] = [rows[best] ?? [], rows[pivot] ?? []];
		const row = (rows[pivot] ?? []).map((value, _, all) => value / (all[pivot] ?? 1));
		rows[pivot] = row;
		for (const [index, other] of rows.entries()) {
			const factor = other[pivot] ?? 0;
			if (index !== pivot) rows[index] = other.map((value, column) => value - factor * (row[column] ?? 0));
		}
	}
	return rows.map((row) => row.slice(size));
}

describe('the model', () => {
	it('finds what the whole system of least squares finds, with its standard errors', () => {
		fc.assert(
			fc.property(scores, (scored) => {
				const model = severities(scored);
				const groups = [...Map.groupBy(model.reviewers, ({ group }) => group).values()];
				const whole = schoolbook(
					scored,
					groups.map((members) => members.map(({ reviewer_id }) => reviewer_id))
				);
				for (const [index, { id, points, variance }] of whole.reviewers.entries()) {
					const one = model.reviewers[index];
					expect(one?.reviewer_id).toBe(id);
					expect(one?.points).toBeCloseTo(points, 6);
					if (one?.standard_error !== null && model.error !== null)
						expect(one?.standard_error).toBeCloseTo(model.error * Math.sqrt(Math.max(0, variance)), 5);
				}
				for (const { case_id, reviewer_id, expected } of model.residuals) {
					const soft = whole.reviewers.find(({ id }) => id === reviewer_id)?.points ?? 0;
					expect(expected).toBeCloseTo(whole.worth(case_id) + soft, 6);
				}
			})
		);
	});

	it('finds worth and softness back when nothing is chance', () => {
		fc.assert(
			fc.property(
				fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 2, maxLength: 8 }),
				fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 2, maxLength: 5 }),
				(worths, softnesses) => {
					const all = worths.flatMap((worth, c) =>
						softnesses.map((soft, r) => score(`c${c}`, `r${r}`, worth + soft))
					);
					const { reviewers, error } = severities(all);
					const middle = softnesses.reduce((sum, soft) => sum + soft, 0) / softnesses.length;
					for (const { reviewer_id, points } of reviewers)
						expect(points).toBeCloseTo((softnesses[Number(reviewer_id.slice(1))] ?? 0) - middle, 8);
					expect(error).toBe(0);
				}
			)
		);
	});

	it('is no matter of the order, and not of how good the cases are', () => {
		fc.assert(
			fc.property(scores, fc.nat(7), fc.integer({ min: -50, max: 50 }), (scored, better, by) => {
				const { reviewers } = severities(scored);
				const moved = scored.map((one) =>
					one.case_id === `case ${better}` ? { ...one, points: one.points + by } : one
				);
				for (const other of [severities(scored.toReversed()), severities(moved)])
					for (const [index, { reviewer_id, points, group }] of other.reviewers.entries()) {
						expect(reviewers[index]).toMatchObject({ reviewer_id, group });
						expect(points).toBeCloseTo(reviewers[index]?.points ?? Number.NaN, 6);
					}
			})
		);
	});

	it('leaves nothing over for a case or for a reviewer as a whole', () => {
		fc.assert(
			fc.property(scores, (scored) => {
				const { residuals } = severities(scored);
				for (const key of ['case_id', 'reviewer_id'] as const)
					for (const of of Map.groupBy(residuals, (one) => one[key]).values())
						expect(of.reduce((sum, { points, expected }) => sum + points - expected, 0)).toBeCloseTo(0, 6);
			})
		);
	});

	it('compares only reviewers who are linked by cases', () => {
		const apart = [score('a', 'r1', 80), score('a', 'r2', 60), score('b', 'r3', 20), score('b', 'r4', 30)];
		expect(severities(apart).reviewers.map(({ group }) => group)).toEqual([0, 0, 1, 1]);
		const linked = [...apart, score('c', 'r2', 50), score('c', 'r3', 50)];
		expect(new Set(severities(linked).reviewers.map(({ group }) => group)).size).toBe(1);
	});

	it('says nothing about chance when each case was read by one, or two cases link nobody twice', () => {
		const { reviewers, error, residuals } = severities([score('a', 'r1', 80), score('b', 'r2', 20)]);
		expect(error).toBeNull();
		expect(reviewers.map(({ points, interval }) => ({ points, interval }))).toEqual([
			{ points: 0, interval: null },
			{ points: 0, interval: null }
		]);
		expect(residuals.every(({ standardised }) => standardised === null)).toBe(true);
		expect(severities([])).toEqual({ reviewers: [], residuals: [], error: null, degrees: 0 });
	});
});

describe('a case that stands out', () => {
	it('is listed, with every score of it', () => {
		const usual = Array.from({ length: 20 }, (_, index) => [
			score(`case ${index}`, 'one', 60 + (index % 2)),
			score(`case ${index}`, 'two', 60)
		]).flat();
		const odd = [score('odd', 'one', 20), score('odd', 'two', 90)];
		const [first, ...more] = outliers(severities([...usual, ...odd]).residuals);
		expect(more).toEqual([]);
		expect(first?.case_id).toBe('odd');
		expect(first?.scores.map(({ points }) => points)).toEqual([20, 90]);
		expect(first?.scores.map(isFar)).toEqual([true, true]);
	});
});

test.each([
	[1, 12.706],
	[3, 3.182],
	[4, 2.776],
	[10, 2.228],
	[30, 2.042],
	[1000, 1.962]
])('with %i degrees of freedom the interval is %f standard errors to each side', (degrees, expected) => {
	expect(studentQuantile(degrees)).toBeCloseTo(expected, 2);
});

test('the spread of a reviewer is the mean and the standard deviation of the points', () => {
	expect(spreadOf([40, 60, 80])).toEqual({ cases: 3, mean: 60, deviation: 20, lowest: 40, highest: 80 });
	expect(spreadOf([40]).deviation).toBeNull();
	expect(() => spreadOf([])).toThrow(RangeError);
});
