import { exact, least, minus, most, NOTHING, percent, rounded, times, total, type Exact } from '../exact.ts';
import { cents, type Cents } from '../money.ts';

export type Settled = {
	readonly admitted_cents: Cents;
	/** What the rate comes to, before the award bounds it. */
	readonly before_cap_cents: Cents;
	readonly settled_cents: Cents;
	/** The part of the award that is given free. */
	readonly released_cents: Cents;
};

/** The costs the claims officer admitted, per line, over all claims of the voucher: whole cents, or exact. */
type Admitted = { readonly admitted_cents: Cents } | { readonly admitted: Exact };

/**
 * What a voucher pays in the end: the rate on the admitted costs, rounded once, half up, and never above the award
 * (Awb 4:46), nor above what others leave of the costs (2023/2831 art. 5(3)).
 * @throws RangeError for a negative cost
 */
export function settledAmount(voucher: {
	readonly award_cents: Cents;
	readonly rate_percent: number;
	readonly lines: readonly Admitted[];
	/** What others pay for the same costs. */
	readonly other_funding_cents?: Cents;
}): Settled {
	const costs = voucher.lines.map((line) =>
		'admitted' in line ? line.admitted : exact(line.admitted_cents)
	);
	if (costs.some(({ top }) => top < 0n)) throw new RangeError('A cost is not negative');
	const admitted = total(costs);
	const left = minus(admitted, exact(voucher.other_funding_cents ?? 0));
	const pays = most(NOTHING, least(times(admitted, percent(voucher.rate_percent)), left));
	const before_cap_cents = rounded(pays);
	const settled_cents = Math.min(before_cap_cents, cents(voucher.award_cents));
	return {
		admitted_cents: rounded(admitted),
		before_cap_cents,
		settled_cents,
		released_cents: voucher.award_cents - settled_cents
	};
}

/** How a settlement comes to its amount: over the costs of all claims on the voucher, less what was settled before. */
export function settlementSteps(settlement: {
	readonly award_cents: Cents;
	readonly rate_percent: number;
	/** Admitted in this claim, and in the claims before it. */
	readonly admitted_cents: Cents;
	readonly admitted_before_cents: Cents;
	readonly settled_before_cents: Cents;
}) {
	const { award_cents, rate_percent, admitted_cents, admitted_before_cents } = settlement;
	const lines = [{ admitted_cents: admitted_before_cents }, { admitted_cents }];
	const settled = settledAmount({ award_cents, rate_percent, lines });
	return {
		admitted_cents: settled.admitted_cents,
		before_cap_cents: settled.before_cap_cents,
		capped: settled.before_cap_cents > award_cents,
		amount_cents: settled.settled_cents - settlement.settled_before_cents
	};
}
