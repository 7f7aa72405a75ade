import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { voucherAmounts } from './amount.ts';
import type { SchemeContent } from './content.ts';
import { costBase, costBases, totalCostBase, type CostLine } from './cost-line.ts';
import { settledAmount } from './settled-amount.ts';

const name = { nl: 'naam', en: 'name' };
const scheme: Pick<SchemeContent, 'vouchers' | 'together_cap_cents' | 'hardware_percent'> = {
	together_cap_cents: 1_150_000,
	hardware_percent: 30,
	vouchers: [
		{
			kind: 'S',
			name,
			summary: name,
			rate_percent: 100,
			cap_cents: { micro: 150_000, small: 150_000 },
			minimum_cents: 50_000,
			services: ['SV01'],
			most_services: 1
		},
		{
			kind: 'B',
			name,
			summary: name,
			rate_percent: 75,
			cap_cents: { micro: 600_000, small: 1_000_000 },
			minimum_cents: 50_000,
			services: ['SV02', 'SV05'],
			most_services: 4
		}
	]
};

const line = (net_cents: number, more: Partial<CostLine> = {}): CostLine => ({
	service: 'SV05',
	net_cents,
	vat_cents: 0,
	vat_recoverable_percent: 0,
	hardware: false,
	...more
});

const [, basis] = scheme.vouchers;
const basisOf = (size: 'micro' | 'small' | 'large', lines: CostLine[]) => {
	const voucher = voucherAmounts(scheme, size, lines).find(({ kind }) => kind === 'B');
	if (!voucher || !basis) throw new Error('no basis voucher');
	return voucher;
};

describe('an award', () => {
	it('is one amount per voucher, each with its own rate and cap', () => {
		const vouchers = voucherAmounts(scheme, 'small', [
			line(2_000_000),
			line(180_000, { service: 'SV01' }),
			line(1, { service: 'SV02' })
		]);
		expect(vouchers.map(({ kind, amount_cents }) => [kind, amount_cents])).toEqual([
			['S', 150_000],
			['B', 1_000_000]
		]);
	});

	it('reduces the basis voucher when the two together pass their ceiling', () => {
		const tight = { ...scheme, together_cap_cents: 700_000 };
		const lines = [line(900_000), line(150_000, { service: 'SV01' })];
		expect(voucherAmounts(tight, 'small', lines).map((voucher) => voucher.amount_cents)).toEqual([
			150_000, 550_000
		]);
	});

	it('counts only non-recoverable VAT', () => {
		expect(costBase(line(100, { vat_cents: 21, vat_recoverable_percent: 50 }))).toBe(111);
		expect(costBase(line(100, { vat_cents: 21, vat_recoverable_percent: 100 }))).toBe(100);
	});

	it('takes a pro-rata share with decimals as it is', () => {
		expect(costBase(line(0, { vat_cents: 100_000_000, vat_recoverable_percent: 33.33 }))).toBe(66_670_000);
	});

	it('is rounded once, on the total: half cents of VAT on two lines are one cent', () => {
		const half = line(10, { vat_cents: 1, vat_recoverable_percent: 50 });
		expect(costBase(half)).toBe(11);
		expect(basisOf('micro', [half, half]).cost_base_cents).toBe(21);
	});

	it('shows lines that add up to the total of the voucher', () => {
		const half = line(10, { vat_cents: 1, vat_recoverable_percent: 50 });
		expect(costBases([half, half, half])).toEqual([11, 10, 11]);
	});

	it('leaves others and the grant together at most the costs', () => {
		expect(basisOf('micro', [line(400_000, { other_funding_cents: 150_000 })]).amount_cents).toBe(250_000);
		expect(basisOf('micro', [line(400_000, { other_funding_cents: 500_000 })]).amount_cents).toBe(0);
	});

	it('leaves out hardware above 30% of what is admitted', () => {
		const within = basisOf('small', [line(70_000), line(30_000, { hardware: true })]);
		expect(within.hardware_excess_cents).toBe(0);
		const above = basisOf('small', [line(70_000), line(30_001, { hardware: true })]);
		expect(above).toMatchObject({ hardware_excess_cents: 1, admitted_cents: 100_000, amount_cents: 75_000 });
	});

	it('is marked when it stays below the minimum', () => {
		expect(basisOf('micro', [line(66_666)])).toMatchObject({ amount_cents: 50_000, below_minimum: false });
		expect(basisOf('micro', [line(66_665)])).toMatchObject({ amount_cents: 49_999, below_minimum: true });
	});

	it('is nothing for a size class without a cap', () => {
		expect(basisOf('large', [line(500_000)])).toMatchObject({ cap_cents: 0, amount_cents: 0 });
	});

	it('refuses a service outside the scheme, a negative cost and an impossible VAT share', () => {
		expect(() => voucherAmounts(scheme, 'micro', [line(1, { service: 'SV99' })])).toThrow(RangeError);
		expect(() => basisOf('micro', [line(-1)])).toThrow(RangeError);
		expect(() => basisOf('micro', [line(1, { vat_recoverable_percent: 101 })])).toThrow(RangeError);
	});
});

const anyLine: fc.Arbitrary<CostLine> = fc.record({
	service: fc.constantFrom('SV01', 'SV02', 'SV05'),
	net_cents: fc.nat(2_000_000),
	vat_cents: fc.nat(400_000),
	vat_recoverable_percent: fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100),
	hardware: fc.boolean()
});
const total = (lines: readonly CostLine[]) =>
	voucherAmounts(scheme, 'small', lines).reduce((sum, voucher) => sum + voucher.amount_cents, 0);

describe('whatever the lines', () => {
	it('more cost never gives less money', () => {
		fc.assert(
			fc.property(fc.array(anyLine), anyLine, (lines, extra) => total([...lines, extra]) >= total(lines))
		);
	});

	it('splitting a line loses no cent and wins none', () => {
		fc.assert(
			fc.property(
				fc.nat(1_000_000),
				fc.nat(1_000_000),
				(a, b) => total([line(a), line(b)]) === total([line(a + b)])
			)
		);
	});

	it('the order of the lines changes nothing, and no cent of theirs is lost', () => {
		fc.assert(
			fc.property(fc.array(anyLine), (lines) => {
				expect(total(lines.toReversed())).toBe(total(lines));
				const shown = costBases(lines);
				expect(shown.reduce((all, one) => all + one, 0)).toBe(totalCostBase(lines));
				for (const [index, one] of lines.entries())
					expect(Math.abs((shown[index] ?? NaN) - costBase(one))).toBeLessThanOrEqual(1);
			})
		);
	});

	it('a higher cap never lowers the grant', () => {
		const micro = (lines: readonly CostLine[]) => voucherAmounts(scheme, 'micro', lines);
		fc.assert(
			fc.property(fc.array(anyLine), (lines) => {
				const high = voucherAmounts(scheme, 'small', lines);
				return micro(lines).every((one, index) => one.amount_cents <= (high[index]?.amount_cents ?? -1));
			})
		);
	});

	it('no amount passes its cap, its cost or the ceiling of both', () => {
		fc.assert(
			fc.property(fc.array(anyLine), (lines) => {
				const vouchers = voucherAmounts(scheme, 'small', lines);
				return (
					total(lines) <= scheme.together_cap_cents &&
					vouchers.every((one) => one.amount_cents <= one.cap_cents && one.amount_cents <= one.admitted_cents)
				);
			})
		);
	});

	it('a settlement divides the award into paid and released, to the cent', () => {
		fc.assert(
			fc.property(fc.nat(1_000_000), fc.array(fc.nat(500_000)), (award_cents, admitted) => {
				const lines = admitted.map((admitted_cents) => ({ admitted_cents }));
				const settled = settledAmount({ award_cents, rate_percent: 75, lines });
				return (
					settled.settled_cents >= 0 &&
					settled.released_cents >= 0 &&
					settled.settled_cents + settled.released_cents === award_cents
				);
			})
		);
	});
});
