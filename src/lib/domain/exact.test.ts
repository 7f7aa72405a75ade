import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, exact, minus, numeric, percent, plus, rounded, times, total } from './exact.ts';
import { share } from './money.ts';

const cents = fc.integer({ min: -1_000_000_00, max: 1_000_000_00 });

describe('an exact number', () => {
	it('is the decimal that is written', () => {
		expect(exact(0.1)).toEqual({ top: 1n, bottom: 10n });
		expect(compare(plus(exact(0.1), exact(0.2)), exact(0.3))).toBe(0);
		expect(compare(exact(1e21), exact(1e-7))).toBe(1);
		expect(numeric(percent(33.33))).toBe(0.3333);
		expect(() => exact(NaN)).toThrow(RangeError);
		expect(() => exact(Infinity)).toThrow(RangeError);
	});

	it('is rounded half up, below nothing too', () => {
		expect([0.5, 1.4999, 1.5, -0.5, -0.51, -1.5].map((value) => rounded(exact(value)))).toEqual([
			1, 1, 2, 0, -1, -1
		]);
	});

	it('gives the same share of an amount as the ledger', () => {
		fc.assert(
			fc.property(cents, fc.nat(100), (amount, part) => {
				expect(rounded(times(exact(amount), percent(part)))).toBe(share(amount, part, 100));
			})
		);
	});

	it('adds in any order without losing anything', () => {
		const value = fc
			.tuple(cents, fc.nat(10_000))
			.map(([amount, part]) => times(exact(amount), percent(part / 100)));
		fc.assert(
			fc.property(fc.array(value), (values) => {
				const all = total(values);
				expect(compare(total(values.toReversed()), all)).toBe(0);
				expect(compare(values.reduce(minus, all), exact(0))).toBe(0);
			})
		);
	});
});
