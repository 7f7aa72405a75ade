import { claimTerm, termOf } from '../../domain/calendar/terms.ts';
import type { SchemeContent } from '../../domain/scheme/content.ts';
import type { AwardContent } from './content.ts';
import type { Matter } from './effect.ts';

/**
 * The vouchers of an award that is announced on a day: one per kind, with its number, its validity and the last day
 * to claim. The letter and the vouchers themselves come from here, so they say the same.
 */
export function vouchersOf(
	{ decision, application }: Matter,
	terms: SchemeContent['terms'],
	announced_on: string
) {
	const { vouchers } = decision.content as AwardContent;
	const valid_until = termOf(terms, 'voucher', announced_on).end_on;
	return vouchers.map((voucher) => ({
		...voucher,
		number: `${application.number}-${voucher.kind}`,
		issued_on: announced_on,
		valid_until,
		claim_until: claimTerm(terms, valid_until).end_on
	}));
}
