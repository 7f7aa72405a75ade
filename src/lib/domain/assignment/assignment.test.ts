import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classesOf, kindsOf } from './classes.ts';
import {
	assignmentPoints,
	EMPTY_PLACE_POINTS,
	LOAD_STEPS,
	loadSteps,
	misfitOf,
	pairPoints,
	UNKNOWN_CARE_POINTS,
	UNREAD_LANGUAGE_POINTS
} from './cost.ts';
import { deal } from './deal.ts';
import { faultsOf } from './faults.ts';
import { betterPairs, firstPairs } from './pairs.ts';
import {
	anAssignableReviewer as reviewer,
	anOpenCase as openCase
} from '../../server/testing/an-assignment-problem.ts';
import { spread } from './spread.ts';

describe('what a pair costs', () => {
	it('is nothing when the reviewer knows the kind of care and reads the language', () => {
		expect(pairPoints(misfitOf(openCase('c'), reviewer('a')))).toBe(0);
	});

	it('is more for a language than for a kind of care, and either more than any load', () => {
		const care = pairPoints(misfitOf(openCase('c', { care_type: 'dentist' }), reviewer('a')));
		const language = pairPoints(misfitOf(openCase('c', { language: 'en' }), reviewer('a')));
		const dearest = Math.max(...loadSteps(reviewer('a')).map(({ points }) => points));
		expect([care, language]).toEqual([UNKNOWN_CARE_POINTS, UNREAD_LANGUAGE_POINTS]);
		expect(dearest).toBeLessThan(care);
		expect(care).toBeLessThan(language);
	});
});

describe('what the load costs', () => {
	it('grows with the share of the capacity that is taken', () => {
		expect(loadSteps({ capacity: 40, held: 0 }).slice(0, 2)).toEqual([
			{ reviews: 2, points: 0 },
			{ reviews: 2, points: 1 }
		]);
		expect(loadSteps({ capacity: 40, held: 37 })).toEqual([
			{ reviews: 1, points: 18 },
			{ reviews: 2, points: 19 }
		]);
	});

	it('leaves nothing for who is full or over it', () => {
		expect(loadSteps({ capacity: 3, held: 3 })).toEqual([]);
		expect(loadSteps({ capacity: 3, held: 9 })).toEqual([]);
		expect(loadSteps({ capacity: 0, held: 0 })).toEqual([]);
	});

	it('holds exactly the reviews that are left, each at least as dear as the one before', () => {
		fc.assert(
			fc.property(fc.nat(300), fc.nat(300), (capacity, held) => {
				const steps = loadSteps({ capacity, held });
				expect(steps.reduce((sum, { reviews }) => sum + reviews, 0)).toBe(Math.max(0, capacity - held));
				expect(steps.every(({ points }) => points < LOAD_STEPS)).toBe(true);
				expect(steps.map(({ points }) => points)).toEqual(
					steps.map(({ points }) => points).toSorted((a, b) => a - b)
				);
			})
		);
	});
});

describe('an assignment', () => {
	const problem = {
		cases: [openCase('c1'), openCase('c2', { care_type: 'dentist', barred: ['b'] })],
		reviewers: [reviewer('a', { capacity: 2 }), reviewer('b', { capacity: 20, held: 19 })]
	};

	it('costs its misfits, its load and its empty places together', () => {
		const chosen = new Map([
			['c1', ['a', 'b']],
			['c2', ['a']]
		]);
		expect(assignmentPoints(problem, chosen)).toBe(9 + 19 + 19 + UNKNOWN_CARE_POINTS + EMPTY_PLACE_POINTS);
		expect(faultsOf(problem, chosen)).toEqual([]);
	});

	it('is at fault when somebody is barred, comes twice, is unknown, or has too many', () => {
		expect(faultsOf(problem, new Map([['c2', ['b']]]))).toEqual([
			{ kind: 'barred', case_id: 'c2', reviewer_id: 'b' }
		]);
		expect(faultsOf(problem, new Map([['c1', ['a', 'a']]]))).toEqual([
			{ kind: 'twice', case_id: 'c1', reviewer_id: 'a' }
		]);
		expect(faultsOf(problem, new Map([['c1', ['x']]]))).toEqual([
			{ kind: 'unknown', case_id: 'c1', reviewer_id: 'x' }
		]);
		expect(
			faultsOf({ ...problem, cases: [openCase('c1', { places: 0 })] }, new Map([['c1', ['a']]]))
		).toEqual([{ kind: 'too_many', case_id: 'c1' }]);
		const full = { ...problem, reviewers: [reviewer('a', { capacity: 1, held: 1 })] };
		expect(faultsOf(full, new Map([['c1', ['a']]]))).toEqual([{ kind: 'over_capacity', reviewer_id: 'a' }]);
	});
});

describe('cases that are the same to everybody', () => {
	it('form one class, whatever the order in which people are barred; one without places forms none', () => {
		const problem = {
			cases: [
				openCase('1', { barred: ['a', 'b'] }),
				openCase('2', { barred: ['b', 'a', 'gone'] }),
				openCase('3'),
				openCase('4', { places: 1 }),
				openCase('5', { places: 0 })
			],
			reviewers: [reviewer('a'), reviewer('b'), reviewer('c', { care_types: [] })]
		};
		const seen = (of: ReturnType<typeof classesOf>) =>
			of.map(({ cases, most, points }) => ({ cases: cases.map(({ id }) => id), most, points }));
		const points = [0, 0, UNKNOWN_CARE_POINTS];
		expect(seen(classesOf(problem))).toEqual([
			{ cases: ['1', '2'], most: [0, 0, 2], points },
			{ cases: ['3'], most: [1, 1, 1], points },
			{ cases: ['4'], most: [1, 1, 1], points }
		]);
		expect(seen(kindsOf(problem))).toEqual([
			{ cases: ['1', '2', '3'], most: [1, 1, 3], points },
			{ cases: ['4'], most: [1, 1, 1], points }
		]);
	});

	it('are divided so that nobody meets a case twice and every case is met as often', () => {
		const shares = fc
			.integer({ min: 1, max: 12 })
			.chain((cases) =>
				fc.tuple(fc.constant(cases), fc.array(fc.integer({ min: 0, max: cases }), { maxLength: 8 }))
			);
		fc.assert(
			fc.property(shares, ([count, reviews]) => {
				const cases = Array.from({ length: count }, (_, index) => ({ id: `c${index}` }));
				const pairs = spread(
					cases,
					reviews.map((each, index) => ({ reviewer_id: `r${index}`, reviews: each }))
				);
				expect(new Set(pairs.map(String)).size).toBe(pairs.length);
				const met = cases.map(({ id }) => pairs.filter(([case_id]) => case_id === id).length);
				expect(Math.max(...met) - Math.min(...met)).toBeLessThanOrEqual(1);
			})
		);
	});

	it('cannot be divided when somebody has more of them than there are', () => {
		expect(() => spread([openCase('1')], [{ reviewer_id: 'a', reviews: 2 }])).toThrow(RangeError);
	});
});

describe('cases of one kind', () => {
	const free = (id: string, barred: string[] = []) => openCase(id, { places: 2, barred });

	it('are dealt out so that whoever is barred from a case changes places with another', () => {
		const cases = [free('1', ['a']), free('2'), free('3', ['b'])];
		const pairs = deal(cases, [
			{ reviewer_id: 'a', reviews: 2 },
			{ reviewer_id: 'b', reviews: 2 },
			{ reviewer_id: 'c', reviews: 2 }
		]);
		expect(pairs?.map(String).toSorted()).toEqual(['1,b', '1,c', '2,a', '2,b', '3,a', '3,c']);
	});

	it('cannot be when the only case left to somebody is one they are barred from', () => {
		expect(deal([free('1', ['a'])], [{ reviewer_id: 'a', reviews: 1 }])).toBeNull();
	});

	it('are given out as often to each as was settled, never to somebody barred, never twice, never beyond their places', () => {
		const kinds = fc
			.array(fc.subarray(['a', 'b', 'c', 'd', 'e', 'f']), { minLength: 1, maxLength: 12 })
			.chain((barred) =>
				fc.tuple(fc.constant(barred), fc.array(fc.nat(barred.length), { minLength: 6, maxLength: 6 }))
			);
		let [dealt, not] = [0, 0];
		fc.assert(
			fc.property(kinds, ([barred, wanted]) => {
				const cases = barred.map((who, index) => free(`${index}`, who));
				let left = 2 * cases.length;
				const shares = wanted.map((reviews, index) => {
					const given = Math.min(reviews, left);
					left -= given;
					return { reviewer_id: 'abcdef'.charAt(index), reviews: given };
				});
				const pairs = deal(cases, shares);
				if (!pairs) return void not++;
				dealt++;
				for (const { reviewer_id, reviews } of shares)
					expect(pairs.filter(([, id]) => id === reviewer_id)).toHaveLength(reviews);
				for (const one of cases) {
					const has = pairs.filter(([id]) => id === one.id).map(([, id]) => id);
					expect(has.filter((id) => one.barred.includes(id))).toEqual([]);
					expect(new Set(has).size).toBe(has.length);
					expect(has.length).toBeLessThanOrEqual(2);
				}
			}),
			{ seed: 5, numRuns: 400 }
		);
		expect(dealt).toBeGreaterThan(50);
		expect(not).toBeGreaterThan(50);
	});
});

describe('the pairs that are looked at', () => {
	const one = classesOf({
		cases: [openCase('c')],
		reviewers: Array.from({ length: 40 }, (_, i) => reviewer(`r${i}`))
	});

	it('are few at first, those that fit best', () => {
		const pairs = firstPairs(one);
		expect(pairs.length).toBeGreaterThanOrEqual(2);
		expect(pairs.length).toBeLessThan(40);
	});

	it('are added when the prices say that they would save something, and not when they do not', () => {
		const reviewers = Array.from({ length: 40 }, (_, index) => (index === 39 ? 0 : -5));
		expect(betterPairs(one, { classes: [5], reviewers }, () => false)).toEqual([
			{ of: 0, reviewer: 39, points: 0 }
		]);
		expect(betterPairs(one, { classes: [5], reviewers }, (_, reviewer) => reviewer === 39)).toEqual([]);
	});
});
