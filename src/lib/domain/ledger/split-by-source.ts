import { cents, share, sum, type Cents } from '../money.ts';
import { Refused } from '../refusal.ts';
import type { FundingShare } from '../scheme/content.ts';

type BySource = Readonly<Record<string, Cents>>;
export type SourceAmount = { readonly source: string; readonly amount_cents: Cents };

/**
 * Divides a posting over the funding sources. Cumulative: a source's part is its percentage of the running total minus
 * what it already has, and the last source takes the rounding, so that cents never pile up with one of them.
 *
 * @param already per source, the sum of the earlier postings of this step in this tranche
 * @param room per source, what the account that pays holds: no part goes above it, the others take over
 * @returns the positive parts, in the order of the shares; together exactly `total_cents`
 * @throws Refused when the sources together do not hold the total
 * @throws RangeError when the shares do not add up to 100 or the total is negative
 */
export function splitBySource(
	total_cents: Cents,
	shares: readonly Pick<FundingShare, 'source' | 'percent'>[],
	already: BySource,
	room?: BySource
): SourceAmount[] {
	if (sum(shares.map(({ percent }) => percent)) !== 100) throw new RangeError('Funding shares add up to 100');
	if (cents(total_cents) < 0) throw new RangeError('A posting is not negative');
	const had = (source: string) => already[source] ?? 0;
	const most = (source: string) => (room ? Math.max(0, room[source] ?? 0) : total_cents);
	const running = sum([total_cents, ...shares.map(({ source }) => had(source))]);

	const parts = shares.map(({ source, percent }) => ({
		source,
		amount_cents: between(0, share(running, percent, 100) - had(source), most(source))
	}));
	let rest = total_cents - sum(parts.map(({ amount_cents }) => amount_cents));
	for (const part of parts.toReversed()) {
		const moved = between(-part.amount_cents, rest, most(part.source) - part.amount_cents);
		part.amount_cents += moved;
		rest -= moved;
	}
	if (rest !== 0) throw new Refused(NOT_ENOUGH);
	return parts.filter(({ amount_cents }) => amount_cents > 0);
}

const NOT_ENOUGH = {
	nl: 'Er is niet genoeg geld op de rekening voor dit bedrag.',
	en: 'The account does not hold enough money for this amount.'
};

const between = (low: number, value: number, high: number) => Math.min(Math.max(low, value), high);
