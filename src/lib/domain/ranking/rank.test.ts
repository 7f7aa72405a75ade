import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rational } from '../scheme/rational.ts';
import { METHODS, type RankedCase } from './order.ts';
import { rank, type Terms } from './rank.ts';

const one = (
	id: string,
	score: number,
	amount_cents: number,
	more: Partial<RankedCase> = {}
): RankedCase => ({
	id,
	score: rational(score, 1),
	maturity: rational(1, 2),
	complete_on: '2026-03-03',
	amount_cents,
	lottery: id,
	...more
});
const outcomes = (cases: RankedCase[], available_cents: number) =>
	rank(cases, { minimum_score: 50, available_cents }).map((row) => `${row.id} ${row.outcome}`);

describe('the ranking', () => {
	it('puts the highest score first and stops at the first case that does not fit whole', () => {
		expect(outcomes([one('a', 60, 10), one('b', 80, 70), one('c', 70, 40)], 100)).toEqual([
			'b fits',
			'c over_budget',
			'a over_budget'
		]);
	});

	it('lets the last case fit to the cent', () => {
		expect(outcomes([one('a', 80, 60), one('b', 70, 40)], 100)).toEqual(['a fits', 'b fits']);
		expect(outcomes([one('a', 80, 60), one('b', 70, 41)], 100)).toEqual(['a fits', 'b over_budget']);
	});

	it('refuses below the minimum score whatever the budget, and not at it', () => {
		expect(outcomes([one('a', 50, 10), one('b', 49, 10)], 1000)).toEqual(['a fits', 'b below_minimum']);
		const nearly = one('c', 0, 10, { score: rational(49_999, 1000) });
		expect(outcomes([nearly], 1000)).toEqual(['c below_minimum']);
	});

	it('at equal scores puts the lower maturity first, then the lottery number', () => {
		const rows = rank(
			[
				one('a', 80, 10, { lottery: '9' }),
				one('b', 80, 10, { lottery: '1' }),
				one('c', 80, 10, { maturity: rational(1, 4) }),
				one('d', 70, 10)
			],
			{ minimum_score: 50, available_cents: 25 }
		);
		expect(rows.map(({ id, rank, group, outcome, tie }) => [id, rank, group, outcome, tie])).toEqual([
			['c', 1, 1, 'fits', 'maturity'],
			['b', 2, 2, 'fits', 'lottery'],
			['a', 3, 2, 'over_budget', 'lottery'],
			['d', 4, 3, 'over_budget', null]
		]);
		expect(rows.map(({ running_total_cents, reserve }) => [running_total_cents, reserve])).toEqual([
			[10, null],
			[20, null],
			[30, 1],
			[40, 2]
		]);
	});

	it('puts a case below the minimum of a criterion last and gives it nothing, however many its points', () => {
		expect(outcomes([one('a', 90, 10, { below: ['plan'] }), one('b', 60, 10)], 100)).toEqual([
			'b fits',
			'a below_minimum'
		]);
	});

	it('gives the first that does not fit what is left, when the scheme says so and it is enough', () => {
		const cases = [one('a', 80, 60), one('b', 70, 50), one('c', 60, 10)];
		const terms = { minimum_score: 50, available_cents: 100 };
		const awards = (partial_from_cents: number) =>
			rank(cases, { ...terms, partial_from_cents }).map(({ awarded_cents }) => awarded_cents);
		expect(awards(40)).toEqual([60, 40, 0]);
		expect(awards(41)).toEqual([60, 0, 0]);
		const exactly = rank(cases, { ...terms, available_cents: 60, partial_from_cents: 1 });
		expect(exactly.map(({ outcome }) => outcome)).toEqual(['fits', 'over_budget', 'over_budget']);
	});

	it('keeps a share for a region, and gives what the region leaves to all', () => {
		const cases = [
			one('a', 90, 50),
			one('b', 80, 50),
			one('c', 70, 30, { region: 'north' }),
			one('d', 60, 30, { region: 'north' })
		];
		const terms = { minimum_score: 50, available_cents: 100 };
		const awarded = (cents: number) =>
			rank(cases, { ...terms, shares: [{ region: 'north', cents }] }).map(
				({ id, awarded_cents, share }) => `${id} ${awarded_cents} ${share ?? 'all'}`
			);
		expect(awarded(40)).toEqual(['a 50 all', 'b 0 all', 'c 30 north', 'd 0 all']);
		expect(awarded(20)).toEqual(['a 50 all', 'b 50 all', 'c 0 all', 'd 0 all']);
	});
});

describe('in order of arrival', () => {
	const on = (id: string, day: number, amount_cents: number) =>
		one(id, 0, amount_cents, { score: null, maturity: null, complete_on: `2026-03-0${day}` });
	const terms: Terms = { method: 'arrival', minimum_score: 50, available_cents: 100 };

	it('counts all that is complete on one day as one moment, and draws lots on the day that overflows', () => {
		const cases = [
			on('late', 5, 1),
			{ ...on('b', 4, 40), lottery: '1' },
			{ ...on('a', 4, 40), lottery: '2' },
			on('first', 3, 30),
			on('second', 3, 20)
		];
		expect(rank(cases, terms).map(({ id, outcome, tie }) => [id, outcome, tie])).toEqual([
			['first', 'fits', null],
			['second', 'fits', null],
			['b', 'fits', 'lottery'],
			['a', 'over_budget', 'lottery'],
			['late', 'over_budget', null]
		]);
	});

	it('needs no points, and has a place for every case', () => {
		expect(rank([on('a', 3, 30)], terms)[0]).toMatchObject({ outcome: 'fits', reserve: null });
	});

	it('with points as well: the day first, then the points of that day, and never below the minimum', () => {
		const cases = [
			one('weak', 40, 10, { complete_on: '2026-03-03' }),
			one('a', 60, 60, { complete_on: '2026-03-04' }),
			one('b', 90, 60, { complete_on: '2026-03-04' }),
			one('c', 100, 60, { complete_on: '2026-03-05' })
		];
		const rows = rank(cases, { ...terms, method: 'both' });
		expect(rows.map(({ id, outcome, tie }) => [id, outcome, tie])).toEqual([
			['b', 'fits', 'score'],
			['a', 'over_budget', 'score'],
			['c', 'over_budget', null],
			['weak', 'below_minimum', null]
		]);
	});
});

const anyCases: fc.Arbitrary<RankedCase[]> = fc.uniqueArray(
	fc.record({
		id: fc.uuid(),
		score: fc.nat(20).map((points) => rational(points * 5, 1)),
		maturity: fc.nat(4).map((points) => rational(points, 4)),
		complete_on: fc.constantFrom('2026-03-03', '2026-03-04', '2026-03-05'),
		amount_cents: fc.integer({ min: 1, max: 1_000_000 }),
		lottery: fc.constantFrom('0a', '1b', '2c'),
		region: fc.constantFrom(null, 'north', 'south'),
		below: fc.constantFrom([], [], ['plan'])
	}),
	{ selector: (ranked) => ranked.id, maxLength: 25 }
);
const budget = fc.nat(5_000_000);
const anyTerms: fc.Arbitrary<Terms> = fc.record({
	method: fc.constantFrom(...METHODS),
	minimum_score: fc.constant(50),
	available_cents: budget,
	partial_from_cents: fc.constantFrom(null, 1, 200_000),
	shares: fc
		.constantFrom([], ['north'], ['south', 'north'])
		.chain((regions) =>
			fc.tuple(...regions.map((region) => fc.nat(1_500_000).map((cents) => ({ region, cents }))))
		)
});
const awarded = (cases: readonly RankedCase[], terms: Terms) =>
	rank(cases, terms).filter(({ awarded_cents }) => awarded_cents > 0);

describe('whatever the cases, the method, the shares and the rest', () => {
	it('the order of entry makes no difference, and a replay gives the same list', () => {
		const shuffled = anyCases.chain((cases) =>
			fc.tuple(fc.constant(cases), fc.shuffledSubarray(cases, { minLength: cases.length }))
		);
		fc.assert(
			fc.property(shuffled, anyTerms, ([cases, other], terms) => {
				expect(rank(other, terms)).toEqual(rank(cases, terms));
			})
		);
	});

	it('the awards together never pass what is available', () => {
		fc.assert(
			fc.property(anyCases, anyTerms, (cases, terms) => {
				const spent = awarded(cases, terms).reduce((sum, row) => sum + row.awarded_cents, 0);
				return spent <= terms.available_cents;
			})
		);
	});

	it('no region’s share pays more than it holds, or for another region', () => {
		fc.assert(
			fc.property(anyCases, anyTerms, (cases, terms) => {
				const rows = awarded(cases, terms);
				for (const { region, cents } of terms.shares ?? []) {
					const paid = rows.filter(({ share }) => share === region);
					const ids = new Set(paid.map(({ id }) => id));
					expect(paid.reduce((sum, row) => sum + row.awarded_cents, 0)).toBeLessThanOrEqual(cents);
					expect(cases.filter(({ id }) => ids.has(id)).every((one) => one.region === region)).toBe(true);
				}
			})
		);
	});

	it('more budget never takes an award away, nor makes it smaller', () => {
		fc.assert(
			fc.property(anyCases, anyTerms, fc.nat(1_000_000), (cases, terms, extra) => {
				const more = { ...terms, available_cents: terms.available_cents + extra };
				const after = new Map(awarded(cases, more).map((row) => [row.id, row.awarded_cents]));
				return awarded(cases, terms).every((row) => (after.get(row.id) ?? 0) >= row.awarded_cents);
			}),
			{ numRuns: 1000 }
		);
	});

	it('nobody is paid from what is for all below a case that did not fit', () => {
		fc.assert(
			fc.property(anyCases, anyTerms, (cases, terms) => {
				const rows = rank(cases, terms);
				const line = rows.findIndex(({ outcome }) => outcome === 'over_budget' || outcome === 'partial');
				return line < 0 || rows.slice(line + 1).every((row) => row.awarded_cents === 0 || row.share);
			})
		);
	});

	it('nobody gets more than was asked, at most one gets less, and nobody below a minimum gets anything', () => {
		fc.assert(
			fc.property(anyCases, anyTerms, (cases, terms) => {
				const asked = new Map(cases.map(({ id, amount_cents }) => [id, amount_cents]));
				const rows = rank(cases, terms);
				expect(rows.every((row) => row.awarded_cents <= (asked.get(row.id) ?? 0))).toBe(true);
				expect(rows.filter(({ outcome }) => outcome === 'partial').length).toBeLessThanOrEqual(1);
				expect(rows.every((row) => row.outcome !== 'below_minimum' || row.awarded_cents === 0)).toBe(true);
			})
		);
	});

	it('the lot is all that orders the cases of one group', () => {
		fc.assert(
			fc.property(anyCases, anyTerms, (cases, terms) => {
				const lots = new Map(cases.map(({ id, lottery }) => [id, `${lottery} ${id}`]));
				const rows = rank(cases, terms);
				const again = rows.toSorted(
					(a, b) => a.group - b.group || ((lots.get(a.id) ?? '') < (lots.get(b.id) ?? '') ? -1 : 1)
				);
				expect(again).toEqual(rows);
			})
		);
	});
});
