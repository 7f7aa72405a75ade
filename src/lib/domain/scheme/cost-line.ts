import { exact, minus, percent, plus, rounded, times, total, type Exact } from '../exact.ts';
import { cents, type Cents } from '../money.ts';

/** A cost line as far as its money goes. */
export type CostLine = {
	readonly service: string;
	readonly net_cents: Cents;
	readonly vat_cents: Cents;
	/**
	 * The part of the VAT the applicant gets back, from 0 to 100: 100 for a VAT-liable organisation, 0 for exempt care.
	 * A pro-rata share may have decimals: 33.33.
	 */
	readonly vat_recoverable_percent: number;
	readonly hardware: boolean;
	/** What others already pay for the same cost. */
	readonly other_funding_cents?: Cents;
};

type Money = Pick<CostLine, 'net_cents' | 'vat_cents' | 'vat_recoverable_percent'>;

/**
 * The cost base of a line, unrounded: net plus the VAT that stays a cost.
 * @throws RangeError for a negative amount or a percentage outside 0–100
 */
export const exactCostBase = ({ net_cents, vat_cents, vat_recoverable_percent }: Money): Exact =>
	plus(
		exact(positive(net_cents)),
		times(exact(positive(vat_cents)), minus(exact(1), percent(percentage(vat_recoverable_percent))))
	);

/** The cost base of one line in cents, half up: for showing and for what a claim asks, never for the sum of a voucher. */
export const costBase = (line: Money): Cents => rounded(exactCostBase(line));

/**
 * The cost bases of the lines of one voucher in cents, so that what is shown adds up to the rounded total:
 * each is the running total rounded, less what came before.
 */
export function costBases(lines: readonly Money[]): Cents[] {
	let before = 0;
	return lines.map((_, index) => {
		const until = totalCostBase(lines.slice(0, index + 1));
		const own = until - before;
		before = until;
		return own;
	});
}

/** The cost base of all lines together, rounded once. */
export const totalCostBase = (lines: readonly Money[]): Cents => rounded(total(lines.map(exactCostBase)));

/** @throws RangeError for a negative or broken amount */
export function positive(amount: Cents): Cents {
	if (cents(amount) < 0) throw new RangeError(`A cost is not negative: ${amount}`);
	return amount;
}

function percentage(value: number): number {
	if (!(value >= 0 && value <= 100)) throw new RangeError(`Not a percentage: ${value}`);
	return value;
}
