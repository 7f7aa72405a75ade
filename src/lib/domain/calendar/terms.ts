import type { SchemeContent } from '../scheme/content.ts';
import { CLOCKS, type ClockKind } from '../term/clocks.ts';
import { schemeTerms } from '../term/scheme-terms.ts';
import { lastDay, type Term } from './last-day.ts';
import { addWeekdays, addWorkingDays } from './working-days.ts';

type Terms = SchemeContent['terms'];

/**
 * Where a clock of this kind ends that is counted from a day: what a letter prints before the clock itself runs.
 * @throws RangeError for a clock that is not counted in calendar time
 */
export function termOf(terms: Terms, kind: ClockKind, start_on: string): Term {
	const { count } = CLOCKS[kind];
	if (!count) throw new RangeError(`The clock ${kind} is not counted in calendar time`);
	return lastDay({ start_on, ...count(schemeTerms(terms), {}) });
}

/** The last day to claim: weeks after the last delivery, and never later than some weeks after the voucher's end. */
export function claimTerm(terms: Terms, valid_until_on: string, delivered_on: string | null = null): Term {
	const afterValidity = termOf(terms, 'claim', valid_until_on);
	if (delivered_on === null) return afterValidity;
	const afterDelivery = deliveryTerm(terms, delivered_on);
	return afterDelivery.end_on < afterValidity.end_on ? afterDelivery : afterValidity;
}

/** How long after the last delivery of a claim it can be sent, by the scheme. */
export const deliveryTerm = (terms: Terms, delivered_on: string): Term =>
	lastDay({
		start_on: delivered_on,
		weeks: terms.claim_weeks_after_delivery,
		after: { nl: 'de laatste levering', en: 'the last delivery' },
		set_by: 'scheme'
	});

/**
 * The entry of an award in the de minimis register: 20 working days (Regulation (EU) 2023/2831 art. 6(2)).
 * `target_on` leaves the Dutch holidays out of account, the safe reading of a European term.
 */
export const registerTerm = (awarded_on: string): { end_on: string; target_on: string } => ({
	end_on: addWorkingDays(awarded_on, 20),
	target_on: addWeekdays(awarded_on, 20)
});
