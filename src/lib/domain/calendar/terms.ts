import type { SchemeContent } from '../scheme/content.ts';
import { CLOCKS, type About, type ClockKind } from '../term/clocks.ts';
import { schemeTerms } from '../term/scheme-terms.ts';
import { lastDay, type Term } from './last-day.ts';
import { suspendedDays, type Pause } from './suspension.ts';
import { addWeekdays, addWorkingDays } from './working-days.ts';

type Terms = SchemeContent['terms'];

/** The last day of a clock that is counted from a day, plus the days on which it stood still (Awb 4:15). */
function counted(
	terms: Terms,
	kind: ClockKind,
	start_on: string,
	{ pauses = [], ...about }: About & { readonly pauses?: readonly Pause[] } = {}
): Term {
	const { count } = CLOCKS[kind];
	if (!count) throw new RangeError(`The clock ${kind} is not counted in calendar time`);
	return lastDay({
		start_on,
		...count(schemeTerms(terms), about),
		suspended_days: suspendedDays(pauses, start_on)
	});
}

/** Objection: six weeks from the day after the announcement (Awb 6:7, 6:8). */
export const objectionTerm = (terms: Terms, announced_on: string): Term =>
	counted(terms, 'objection', announced_on);

/** The decision on a ranked tranche: weeks after the closing day, plus the days the clock stood still (Awb 4:13, 4:15). */
export const decisionTerm = (terms: Terms, closes_on: string, pauses: readonly Pause[] = []): Term =>
	counted(terms, 'decision', closes_on, { pauses });

/** The term to complete an application or claim, from the day it was asked (Awb 4:5). */
export const repairTerm = (terms: Terms, asked_on: string): Term => counted(terms, 'repair', asked_on);

/** How long a voucher can be used: months from the award. The printed date stands, it is never moved. */
export const voucherTerm = (terms: Terms, awarded_on: string): Term => counted(terms, 'voucher', awarded_on);

/** The last day to claim: weeks after the last delivery, and never later than some weeks after the voucher's end. */
export function claimTerm(terms: Terms, valid_until_on: string, delivered_on: string | null = null): Term {
	const afterValidity = counted(terms, 'claim', valid_until_on);
	if (delivered_on === null) return afterValidity;
	const afterDelivery = lastDay({
		start_on: delivered_on,
		weeks: terms.claim_weeks_after_delivery,
		after: { nl: 'de laatste levering', en: 'the last delivery' },
		set_by: 'scheme'
	});
	return afterDelivery.end_on < afterValidity.end_on ? afterDelivery : afterValidity;
}

/** The settlement decision: weeks after the complete claim, plus the days the clock stood still (Awb 4:13, 4:15). */
export const settlementTerm = (terms: Terms, complete_on: string, pauses: readonly Pause[] = []): Term =>
	counted(terms, 'settlement', complete_on, { pauses });

/** Payment: six weeks after the settlement decision was announced (Awb 4:87). */
export const paymentTerm = (terms: Terms, announced_on: string): Term =>
	counted(terms, 'payment', announced_on);

/**
 * The entry of an award in the de minimis register: 20 working days (Regulation (EU) 2023/2831 art. 6(2)).
 * `target_on` leaves the Dutch holidays out of account, the safe reading of a European term.
 */
export const registerTerm = (awarded_on: string): { end_on: string; target_on: string } => ({
	end_on: addWorkingDays(awarded_on, 20),
	target_on: addWeekdays(awarded_on, 20)
});
