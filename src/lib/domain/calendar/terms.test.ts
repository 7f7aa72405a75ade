import { describe, expect, it } from 'vitest';
import { CLOCKS } from '../term/clocks.ts';
import { paused, resumed, started } from '../term/running.ts';
import { schemeTerms } from '../term/scheme-terms.ts';
import { claimTerm, termOf } from './terms.ts';
import { lastDay } from './last-day.ts';
import { suspendedDays } from './suspension.ts';

const terms = {
	decide_weeks_after_closing: 13,
	repair_days: 14,
	voucher_months: 9,
	claim_weeks_after_delivery: 8,
	claim_weeks_after_validity: 4,
	settle_weeks: 8,
	pay_weeks: 6,
	objection_weeks: 6,
	most_claims: 2
};

describe('the terms of a scheme', () => {
	it('an objection term that ends on a holiday moves, and says so in both languages', () => {
		expect(termOf(terms, 'objection', '2026-03-24')).toEqual({
			raw_on: '2026-05-05',
			end_on: '2026-05-06',
			because: {
				nl: '6 weken na de bekendmaking op dinsdag 24 maart 2026, verschoven van dinsdag 5 mei 2026 naar woensdag 6 mei 2026',
				en: '6 weeks after the announcement on Tuesday 24 March 2026, moved from Tuesday 5 May 2026 to Wednesday 6 May 2026'
			}
		});
	});

	it('a term that is not moved does not speak of moving', () => {
		expect(termOf(terms, 'objection', '2026-03-04').because.nl).toBe(
			'6 weken na de bekendmaking op woensdag 4 maart 2026'
		);
	});

	it('a decision term of 13 weeks stays on Ascension Day', () => {
		expect(termOf(terms, 'decision', '2026-02-12').end_on).toBe('2026-05-14');
	});

	it('a pause before the closing does not prolong the decision term, one after it does', () => {
		const { count } = CLOCKS.decision;
		if (!count) throw new Error('The decision is counted in weeks');
		const clock = started('2026-04-30', count(schemeTerms(terms), {}));
		const before = resumed(paused(clock, { asked_on: '2026-04-10', until_on: '2026-04-24' }), '2026-04-15');
		expect(before.end_on).toBe('2026-07-30');
		expect(paused(before, { asked_on: '2026-04-25', until_on: '2026-05-09' }).end_on).toBe('2026-08-08');
	});

	it('two pauses on the same days count once', () => {
		const pause = { asked_on: '2026-05-01', answered_on: '2026-05-06', until_on: '2026-05-15' };
		expect(suspendedDays([pause, pause])).toBe(4);
		expect(suspendedDays([{ ...pause, answered_on: '2026-05-01' }])).toBe(0);
		expect(suspendedDays([{ ...pause, answered_on: '2026-06-01' }])).toBe(14);
	});

	it('a voucher ends on its printed date, also on a Sunday', () => {
		expect(termOf(terms, 'voucher', '2026-05-15').end_on).toBe('2027-02-15');
		expect(termOf(terms, 'voucher', '2026-05-31').end_on).toBe('2027-02-28');
	});

	it('a claim is due after the last delivery, and at the latest after the end of the voucher', () => {
		expect(claimTerm(terms, '2027-02-15').end_on).toBe('2027-03-15');
		expect(claimTerm(terms, '2027-02-15', '2026-11-02').end_on).toBe('2026-12-28');
		expect(claimTerm(terms, '2027-02-15', '2027-02-10').end_on).toBe('2027-03-15');
	});

	it('repair, settlement and payment move to a working day', () => {
		expect(termOf(terms, 'repair', '2026-03-23').end_on).toBe('2026-04-07');
		expect(termOf(terms, 'settlement', '2026-10-30').end_on).toBe('2026-12-28');
		expect(termOf(terms, 'payment', '2026-03-02').end_on).toBe('2026-04-13');
	});
});

describe('the limits of the Algemene termijnenwet', () => {
	it.each([
		[{ days: 90 }, '2026-02-01', '2026-05-04'],
		[{ days: 91 }, '2026-02-01', '2026-05-03'],
		[{ months: 3 }, '2026-02-03', '2026-05-04'],
		[{ months: 4 }, '2026-01-03', '2026-05-03'],
		[{ years: 1 }, '2025-05-03', '2026-05-03'],
		[{ days: 2 }, '2026-05-01', '2026-05-04']
	])('a term of %j from %s ends on %s', (length, start_on, end_on) => {
		expect(lastDay({ start_on, ...length }).end_on).toBe(end_on);
	});

	it('a term without a length is refused', () => {
		expect(() => lastDay({ start_on: '2026-01-01', days: 0 })).toThrow(RangeError);
	});
});
