import { cents, share, sum, type Cents } from '../money.ts';

/** A cost line as far as its money goes. Percentages are whole numbers from 0 to 100. */
export type CostLine = {
	readonly service: string;
	readonly net_cents: Cents;
	readonly vat_cents: Cents;
	/** The part of the VAT the applicant gets back: 100 for a VAT-liable organisation, 0 for exempt care. */
	readonly vat_recoverable_percent: number;
	readonly hardware: boolean;
	/** What others already pay for the same cost. */
	readonly other_funding_cents?: Cents;
};

/** VAT that stays a cost: the part that cannot be recovered, per line, half up. */
export const nonRecoverableVat = (line: Pick<CostLine, 'vat_cents' | 'vat_recoverable_percent'>): Cents =>
	share(line.vat_cents, 100 - percentage(line.vat_recoverable_percent), 100);

/** The cost base of a line: net plus non-recoverable VAT. */
export const costBase = (
	line: Pick<CostLine, 'net_cents' | 'vat_cents' | 'vat_recoverable_percent'>
): Cents =>
	sum([positive(line.net_cents), nonRecoverableVat({ ...line, vat_cents: positive(line.vat_cents) })]);

/** @throws RangeError for a negative or broken amount */
export function positive(amount: Cents): Cents {
	if (cents(amount) < 0) throw new RangeError(`A cost is not negative: ${amount}`);
	return amount;
}

function percentage(value: number): number {
	if (!Number.isInteger(value) || value < 0 || value > 100)
		throw new RangeError(`Not a percentage: ${value}`);
	return value;
}
