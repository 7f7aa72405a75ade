import type { SchemeContent } from '../scheme/content.ts';
import { lastDay, type Term } from './last-day.ts';
import { suspendedDays, type Pause } from './suspension.ts';
import { addWeekdays, addWorkingDays } from './working-days.ts';

type Terms = SchemeContent['terms'];

/** Objection: six weeks from the day after the announcement (Awb 6:7, 6:8). */
export const objectionTerm = (terms: Terms, announced_on: string): Term =>
	lastDay({
		start_on: announced_on,
		weeks: terms.objection_weeks,
		after: { nl: 'de bekendmaking', en: 'the announcement' }
	});

/** The decision on a ranked tranche: weeks after the closing day, plus the days the clock stood still (Awb 4:13, 4:15). */
export const decisionTerm = (terms: Terms, closes_on: string, pauses: readonly Pause[] = []): Term =>
	lastDay({
		start_on: closes_on,
		weeks: terms.decide_weeks_after_closing,
		after: { nl: 'de sluiting', en: 'the closing' },
		suspended_days: suspendedDays(pauses, closes_on),
		set_by: 'scheme'
	});

/** The term to complete an application or claim, from the day it was asked (Awb 4:5). */
export const repairTerm = (terms: Terms, asked_on: string): Term =>
	lastDay({
		start_on: asked_on,
		days: terms.repair_days,
		after: { nl: 'onze vraag', en: 'our question' },
		set_by: 'scheme'
	});

/** How long a voucher can be used: months from the award. The printed date stands, it is never moved. */
export const voucherTerm = (terms: Terms, awarded_on: string): Term =>
	lastDay({
		start_on: awarded_on,
		months: terms.voucher_months,
		after: { nl: 'de toekenning', en: 'the award' },
		set_by: 'fixed'
	});

/** The last day to claim: weeks after the last delivery, and never later than some weeks after the voucher's end. */
export function claimTerm(terms: Terms, valid_until_on: string, delivered_on: string | null = null): Term {
	const afterValidity = lastDay({
		start_on: valid_until_on,
		weeks: terms.claim_weeks_after_validity,
		after: { nl: 'het einde van de voucher', en: 'the end of the voucher' },
		set_by: 'scheme'
	});
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
	lastDay({
		start_on: complete_on,
		weeks: terms.settle_weeks,
		after: { nl: 'de volledige declaratie', en: 'the complete claim' },
		suspended_days: suspendedDays(pauses, complete_on),
		set_by: 'scheme'
	});

/** Payment: six weeks after the settlement decision was announced (Awb 4:87). */
export const paymentTerm = (terms: Terms, announced_on: string): Term =>
	lastDay({
		start_on: announced_on,
		weeks: terms.pay_weeks,
		after: { nl: 'de bekendmaking', en: 'the announcement' }
	});

/**
 * The entry of an award in the de minimis register: 20 working days (Regulation (EU) 2023/2831 art. 6(2)).
 * `target_on` leaves the Dutch holidays out of account, the safe reading of a European term.
 */
export const registerTerm = (awarded_on: string): { end_on: string; target_on: string } => ({
	end_on: addWorkingDays(awarded_on, 20),
	target_on: addWeekdays(awarded_on, 20)
});
