import { cents, share, sum, type Cents } from '../money.ts';

export type Settled = {
	readonly admitted_cents: Cents;
	readonly settled_cents: Cents;
	/** The part of the award that is given free. */
	readonly released_cents: Cents;
};

/**
 * What a voucher pays in the end: the rate on the admitted costs, rounded once, half up, and never above the award
 * (Awb 4:46). `lines`: the cost base the claims officer admitted, per line, over all claims of the voucher.
 */
export function settledAmount(voucher: {
	readonly award_cents: Cents;
	readonly rate_percent: number;
	readonly lines: readonly { readonly admitted_cents: Cents }[];
}): Settled {
	if (voucher.lines.some((line) => line.admitted_cents < 0)) throw new RangeError('A cost is not negative');
	const admitted_cents = sum(voucher.lines.map((line) => line.admitted_cents));
	const settled_cents = Math.min(
		share(admitted_cents, voucher.rate_percent, 100),
		cents(voucher.award_cents)
	);
	return { admitted_cents, settled_cents, released_cents: voucher.award_cents - settled_cents };
}
