import { sum, type Cents } from '../money.ts';

/** De minimis aid, dated on the day the right to it was given, whatever the payment date (2023/2831 art. 3(3)). */
export type Aid = { readonly granted_on: string; readonly amount_cents: Cents };

/** The ceiling per single undertaking and Member State over any period of three years (2023/2831 art. 3(2)). */
export const DE_MINIMIS_CEILING_CENTS = 300_000_00;

/**
 * The first day that counts for aid granted on `on` ('YYYY-MM-DD'): three years earlier, 29 February becoming
 * 28 February. Both ends count: the cautious reading of "the previous three years" (recital 11).
 */
export function windowStart(on: string): string {
	const [year = '', month = '', day = ''] = on.split('-');
	const leap_day = month === '02' && day === '29';
	return `${String(Number(year) - 3).padStart(4, '0')}-${month}-${leap_day ? '28' : day}`;
}

/** The aid that counts against new aid granted on `on`: all grants in [on − 3 years, on], in cents. */
export function aidInWindow(grants: readonly Aid[], on: string): Cents {
	const from = windowStart(on);
	return sum(
		grants
			.filter((grant) => grant.granted_on >= from && grant.granted_on <= on)
			.map((grant) => grant.amount_cents)
	);
}

/** What may still be granted on `on`; the ceiling itself may be reached (2023/2831 art. 3(2), "shall not exceed"). */
export const roomLeft = (
	grants: readonly Aid[],
	on: string,
	ceiling: Cents = DE_MINIMIS_CEILING_CENTS
): Cents => Math.max(0, ceiling - aidInWindow(grants, on));
