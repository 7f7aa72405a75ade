import { exact, numeric, rounded, times, total } from '../exact.ts';
import type { Cents } from '../money.ts';
import type { SizeClass } from '../scheme/content.ts';

/** The three figures of Recommendation 2003/361/EC: staff in annual work units, yearly turnover without VAT, balance sheet total. */
export type Figures = {
	readonly staff_awu: number;
	readonly turnover_cents: Cents;
	readonly balance_cents: Cents;
};

/** Figures an applicant may not have given yet. */
export type KnownFigures = { readonly [Figure in keyof Figures]: number | null };

/** An enterprise that counts, and for which share: 1 when linked or own, the holding (0.25–0.5) when a partner (Annex I art. 6). */
export type Part = Figures & { readonly share: number };

const CLASSES = [
	{ name: 'micro', staff_awu: 10, turnover_cents: 2_000_000_00, balance_cents: 2_000_000_00 },
	{ name: 'small', staff_awu: 50, turnover_cents: 10_000_000_00, balance_cents: 10_000_000_00 },
	{ name: 'medium', staff_awu: 250, turnover_cents: 50_000_000_00, balance_cents: 43_000_000_00 }
] as const satisfies readonly ({ name: SizeClass } & Figures)[];

/**
 * The size class of an undertaking, the figures of its whole group included (Annex I art. 2): fewer staff than
 * the limit always, and *either* turnover *or* balance sheet total not above it.
 */
export function sizeClass({ staff_awu, turnover_cents, balance_cents }: Figures): SizeClass {
	const fits = CLASSES.find(
		(limit) =>
			staff_awu < limit.staff_awu &&
			(turnover_cents <= limit.turnover_cents || balance_cents <= limit.balance_cents)
	);
	return fits?.name ?? 'large';
}

/** The size class when the missing figures cannot change it, else null. */
export function knownSizeClass({ staff_awu, turnover_cents, balance_cents }: KnownFigures): SizeClass | null {
	const with_missing = (figure: number) =>
		sizeClass({
			staff_awu: staff_awu ?? figure,
			turnover_cents: turnover_cents ?? figure,
			balance_cents: balance_cents ?? figure
		});
	const least = with_missing(0);
	return least === with_missing(Infinity) ? least : null;
}

/**
 * The figures of a group: own data, linked enterprises whole, partners for their share (Annex I art. 6).
 * Shares count exactly as they are written and money is rounded once, on the total, so that no limit is passed by rounding.
 */
export function aggregate(parts: readonly Part[]): Figures {
	const counted = (figure: keyof Figures) =>
		total(parts.map((part) => times(exact(part[figure]), exact(part.share))));
	return {
		staff_awu: numeric(counted('staff_awu')),
		turnover_cents: rounded(counted('turnover_cents')),
		balance_cents: rounded(counted('balance_cents'))
	};
}

/**
 * Outside the Cyberbeveiligingswet by size: fewer than 50 staff, and not both turnover and balance sheet total
 * above 10 million euros. This is exactly "micro or small".
 */
export const outsideCbwSize = (figures: Figures): boolean => ['micro', 'small'].includes(sizeClass(figures));
