import { voucherAmounts } from '../scheme/amount.ts';
import { exactCostBase, type CostLine } from '../scheme/cost-line.ts';
import { settledAmount } from '../scheme/settled-amount.ts';
import { euros, list, Malformed, number, type Given } from './given.ts';

const NAME = { nl: '', en: '' };
const NO_CAP = 1e14;

/** Shares are decimals in the cases and percentages in a scheme: the same digits, the point moved. */
const percentOf = (share: number): number => Number(`${share}e2`);

/** Group `payment`: one voucher's lines in euros, its rate and cap; with `awarded` it is a settlement. */
export function payment(given: Given) {
	const other_funding_cents = euros(given, 'other_grants', 0);
	const lines = list(given, 'lines').map((line, index): CostLine => {
		const hardware = line['hardware'] ?? false;
		if (typeof hardware !== 'boolean') throw new Malformed('“hardware” is not true or false');
		return {
			service: 'service',
			net_cents: euros(line, 'net'),
			vat_cents: euros(line, 'vat', 0),
			vat_recoverable_percent: percentOf(number(line, 'vat_recoverable_share', 0)),
			hardware,
			other_funding_cents: index === 0 ? other_funding_cents : 0
		};
	});
	const rate_percent = percentOf(number(given, 'rate'));
	const cap = euros(given, 'cap', NO_CAP / 100);
	const minimum = euros(given, 'minimum', 0);
	const voucher = voucherAmounts(schemeWith(rate_percent, cap, minimum), 'micro', lines)[0];
	if (!voucher) throw new Malformed('“lines” is empty');
	const granted = {
		eligible: voucher.admitted_cents / 100,
		// Below its minimum a voucher is refused.
		subsidy: voucher.below_minimum ? 0 : voucher.amount_cents / 100
	};
	if ((given['awarded'] ?? null) === null) return granted;
	const settled = settledAmount({
		award_cents: Math.min(euros(given, 'awarded'), cap),
		rate_percent,
		lines: lines.map((line) => ({ admitted: exactCostBase(line) })),
		other_funding_cents
	});
	return {
		...granted,
		subsidy: settled.settled_cents / 100,
		released: (euros(given, 'awarded') - settled.settled_cents) / 100
	};
}

/** A scheme of one voucher; three tenths of it may be hardware, as in the reference scheme. */
const schemeWith = (rate_percent: number, cap: number, minimum_cents: number) => ({
	together_cap_cents: NO_CAP,
	hardware_percent: 30,
	vouchers: [
		{
			kind: 'B' as const,
			name: NAME,
			summary: NAME,
			rate_percent,
			cap_cents: { micro: cap },
			minimum_cents,
			services: ['service'],
			most_services: NO_CAP
		}
	]
});
