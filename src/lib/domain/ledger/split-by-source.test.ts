import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refused } from '../refusal.ts';
import { splitBySource, type SourceAmount } from './split-by-source.ts';

const shares = [
	{ source: 'efro', percent: 60 },
	{ source: 'vws', percent: 40 }
];

type Totals = Record<string, number>;
const add = (totals: Totals, parts: readonly SourceAmount[], sign: 1 | -1 = 1) => {
	for (const { source, amount_cents } of parts) totals[source] = (totals[source] ?? 0) + sign * amount_cents;
};
const all = (totals: Totals) => Object.values(totals).reduce((sum, amount) => sum + amount, 0);

describe('a posting over the funding sources', () => {
	it('is divided by percentage, the rounding to the last source', () => {
		expect(splitBySource(1001, shares, {})).toEqual([
			{ source: 'efro', amount_cents: 601 },
			{ source: 'vws', amount_cents: 400 }
		]);
	});

	it('makes up for the rounding of earlier postings', () => {
		const totals: Totals = {};
		for (let posting = 0; posting < 10; posting++) add(totals, splitBySource(1, shares, totals));
		expect(totals).toEqual({ efro: 6, vws: 4 });
	});

	it('leaves out a source that gets nothing: a posting is a positive amount', () => {
		expect(splitBySource(1, shares, {})).toEqual([{ source: 'efro', amount_cents: 1 }]);
		expect(splitBySource(0, shares, {})).toEqual([]);
	});

	it('takes no more from a source than it has left, the other takes over', () => {
		expect(splitBySource(10, shares, {}, { efro: 5, vws: 100 })).toEqual([
			{ source: 'efro', amount_cents: 5 },
			{ source: 'vws', amount_cents: 5 }
		]);
	});

	it('is refused when the sources together do not have it', () => {
		expect(() => splitBySource(10, shares, {}, { efro: 5, vws: 4 })).toThrow(Refused);
	});

	it('needs shares that add up to 100 and an amount that is not negative', () => {
		expect(() => splitBySource(10, [{ source: 'efro', percent: 60 }], {})).toThrow(RangeError);
		expect(() => splitBySource(-1, shares, {})).toThrow(RangeError);
	});
});

/** Up to five sources with whole percentages that add up to 100. */
const anyShares = fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { maxLength: 4 }).map((cuts) => {
	const edges = [0, ...cuts.toSorted((a, b) => a - b), 100];
	return edges.slice(1).map((edge, index) => ({ source: `s${index}`, percent: edge - (edges[index] ?? 0) }));
});
const amounts = fc.array(fc.nat(2_000_000), { maxLength: 20 });

describe('whatever the postings', () => {
	it('the parts are positive and add up to the posting, and each source keeps its percentage', () => {
		fc.assert(
			fc.property(anyShares, amounts, (sources, totals) => {
				const had: Totals = {};
				for (const total of totals) {
					const parts = splitBySource(total, sources, had);
					expect(parts.every(({ amount_cents }) => amount_cents > 0)).toBe(true);
					expect(parts.reduce((sum, part) => sum + part.amount_cents, 0)).toBe(total);
					add(had, parts);
				}
				for (const { source, percent } of sources)
					expect(Math.abs((had[source] ?? 0) - (all(had) * percent) / 100)).toBeLessThanOrEqual(
						sources.length
					);
			})
		);
	});

	it('no source is overdrawn when money goes in, comes out by two ways and goes on', () => {
		const ways = fc.array(fc.tuple(fc.constantFrom('settle', 'release', 'pay'), fc.nat(3000)), {
			maxLength: 40
		});
		fc.assert(
			fc.property(anyShares, fc.nat(60_000), ways, (sources, ceiling, moves) => {
				const committed: Totals = {};
				const payable: Totals = {};
				const steps: Record<string, Totals> = { settle: {}, release: {}, pay: {} };
				add(committed, splitBySource(ceiling, sources, {}));
				for (const [step, wish] of moves) {
					const from = step === 'pay' ? payable : committed;
					const total = Math.min(wish, all(from));
					const parts = splitBySource(total, sources, steps[step] ?? {}, from);
					add(from, parts, -1);
					add(steps[step] ?? {}, parts);
					if (step === 'settle') add(payable, parts);
					expect(Object.values(from).every((balance) => balance >= 0)).toBe(true);
				}
				expect(all(committed) + all(steps['settle'] ?? {}) + all(steps['release'] ?? {})).toBe(ceiling);
			})
		);
	});
});
