import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rational } from '../scheme/rational.ts';
import { rank, type RankedCase } from './rank.ts';

const one = (
	id: string,
	score: number,
	amount_cents: number,
	more: Partial<RankedCase> = {}
): RankedCase => ({
	id,
	score: rational(score, 1),
	maturity: rational(1, 2),
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
		expect(rows).toEqual([
			{ id: 'c', rank: 1, running_total_cents: 10, outcome: 'fits', tie: 'maturity' },
			{ id: 'b', rank: 2, running_total_cents: 20, outcome: 'fits', tie: 'lottery' },
			{ id: 'a', rank: 3, running_total_cents: 30, outcome: 'over_budget', tie: 'lottery' },
			{ id: 'd', rank: 4, running_total_cents: 40, outcome: 'over_budget', tie: null }
		]);
	});
});

const anyCases: fc.Arbitrary<RankedCase[]> = fc.uniqueArray(
	fc.record({
		id: fc.uuid(),
		score: fc.nat(20).map((points) => rational(points * 5, 1)),
		maturity: fc.nat(4).map((points) => rational(points, 4)),
		amount_cents: fc.integer({ min: 1, max: 1_000_000 }),
		lottery: fc.constantFrom('0a', '1b', '2c')
	}),
	{ selector: (ranked) => ranked.id, maxLength: 25 }
);
const budget = fc.nat(5_000_000);
const winners = (cases: RankedCase[], available_cents: number) =>
	rank(cases, { minimum_score: 50, available_cents }).filter((row) => row.outcome === 'fits');

describe('whatever the cases', () => {
	it('the order of entry makes no difference, and a replay gives the same list', () => {
		const shuffled = anyCases.chain((cases) =>
			fc.tuple(fc.constant(cases), fc.shuffledSubarray(cases, { minLength: cases.length }))
		);
		fc.assert(
			fc.property(shuffled, budget, ([cases, other], available_cents) => {
				const terms = { minimum_score: 50, available_cents };
				expect(rank(other, terms)).toEqual(rank(cases, terms));
			})
		);
	});

	it('the winners together never pass what is available', () => {
		fc.assert(
			fc.property(anyCases, budget, (cases, available) => {
				const ids = new Set(winners(cases, available).map((row) => row.id));
				const spent = cases
					.filter(({ id }) => ids.has(id))
					.reduce((sum, { amount_cents }) => sum + amount_cents, 0);
				return spent <= available;
			})
		);
	});

	it('more budget never takes an award away', () => {
		fc.assert(
			fc.property(anyCases, budget, fc.nat(1_000_000), (cases, available, extra) => {
				const after = new Set(winners(cases, available + extra).map((row) => row.id));
				return winners(cases, available).every((row) => after.has(row.id));
			})
		);
	});

	it('nobody wins below a case that lost on budget', () => {
		fc.assert(
			fc.property(anyCases, budget, (cases, available_cents) => {
				const rows = rank(cases, { minimum_score: 50, available_cents });
				const line = rows.findIndex((row) => row.outcome === 'over_budget');
				return line < 0 || rows.slice(line).every((row) => row.outcome !== 'fits');
			})
		);
	});
});
