import { describe, expect, it } from 'vitest';
import { CLOCKS } from './clocks.ts';
import { penalty } from './penalty.ts';
import { registerDue } from './register.ts';
import { extended, paused, printed, restarted, resumed, started } from './running.ts';
import { schemeTerms } from './scheme-terms.ts';

const terms = schemeTerms({
	decide_weeks_after_closing: 13,
	repair_days: 14,
	voucher_months: 9,
	claim_weeks_after_delivery: 8,
	claim_weeks_after_validity: 4,
	settle_weeks: 8,
	pay_weeks: 6,
	objection_weeks: 6,
	most_claims: 2
});
const counted = (kind: keyof typeof CLOCKS, about = {}) => {
	const count = CLOCKS[kind].count?.(terms, about);
	if (!count) throw new Error(`${kind} is not counted`);
	return count;
};
const decision = (received_on: string) => started(received_on, counted('decision', { arrival: true }));

describe('a decision clock that stood still', () => {
	it('T23: runs from the day of the completion, nine days later', () => {
		const asked = paused(decision('2026-03-03'), { asked_on: '2026-03-10', until_on: '2026-03-24' });
		const ran = resumed(asked, '2026-03-20');
		expect(ran).toMatchObject({ raw_on: '2026-05-07', end_on: '2026-05-07' });
		expect(ran.because.nl).toBe(
			'8 weken na de ontvangst op dinsdag 3 maart 2026, plus 9 dagen waarin de termijn stilstond. Stilstand: woensdag 11 maart 2026 tot en met donderdag 19 maart 2026'
		);
	});

	it('T24: stands still to the end of a term that passes unused', () => {
		const asked = paused(decision('2026-03-03'), { asked_on: '2026-03-10', until_on: '2026-03-24' });
		expect(asked.end_on).toBe('2026-05-12');
		expect(resumed(asked, null)).toMatchObject({ raw_on: '2026-05-12', end_on: '2026-05-12' });
	});

	it('T25: is moved to a working day once, at the end', () => {
		const asked = paused(decision('2026-03-10'), { asked_on: '2026-03-12', until_on: '2026-03-26' });
		expect(resumed(asked, '2026-03-22')).toMatchObject({ raw_on: '2026-05-14', end_on: '2026-05-18' });
	});

	it('does not stand still before it runs: days before the closing do not count', () => {
		const ranked = started('2026-04-30', counted('decision'));
		const asked = paused(ranked, { asked_on: '2026-04-25', until_on: '2026-05-09' });
		expect(ranked.end_on).toBe('2026-07-30');
		expect(asked.end_on).toBe('2026-08-08');
		expect(resumed(asked, '2026-04-29').end_on).toBe('2026-07-30');
	});

	it('says nothing of a pause that was answered the next day', () => {
		const asked = paused(decision('2026-03-03'), { asked_on: '2026-03-10', until_on: '2026-03-24' });
		expect(resumed(asked, '2026-03-11').because.nl).toBe('8 weken na de ontvangst op dinsdag 3 maart 2026');
	});
});

describe('an extension', () => {
	const clock = decision('2026-03-03');
	const extension = { on: '2026-04-20', until_on: '2026-06-01', most_on: '2026-07-27' };

	it('ends on the day that was told, and says so', () => {
		const longer = extended(clock, extension);
		expect(longer.end_on).toBe('2026-06-01');
		expect(longer.because.en).toBe(
			'8 weeks after the receipt on Tuesday 3 March 2026. Extended on Monday 20 April 2026 to Monday 1 June 2026'
		);
	});

	it('is prolonged by a later pause, and never shortened by an early answer to an earlier one', () => {
		const asked = paused(extended(clock, extension), { asked_on: '2026-05-01', until_on: '2026-05-15' });
		expect(resumed(asked, '2026-05-06').end_on).toBe('2026-06-05');
		const before = paused(clock, { asked_on: '2026-04-01', until_on: '2026-04-15' });
		expect(resumed(extended(before, extension), '2026-04-03').end_on).toBe('2026-06-01');
	});

	it('is moved after a pause only while the whole term is no longer than 12 weeks', () => {
		const still = { asked_on: '2026-04-20', until_on: '2026-05-04' };
		const ends = (until_on: string, answered_on: string) =>
			resumed(paused(extended(clock, { ...extension, until_on }), still), answered_on).end_on;
		expect(ends('2026-05-20', '2026-04-24')).toBe('2026-05-26');
		expect(ends('2026-05-26', '2026-04-25')).toBe('2026-06-01');
		expect(ends('2026-05-27', '2026-04-24')).toBe('2026-05-30');
	});

	it.each([
		[{ on: '2026-04-30' }, 'The term has ended'],
		[{ until_on: '2026-04-28' }, 'Choose a day after'],
		[{ until_on: '2026-07-28' }, 'no later than Monday 27 July 2026']
	])('is refused with %j', (change, reason) => {
		expect(() => extended(clock, { ...extension, ...change })).toThrow(reason);
	});

	it('is given once', () => {
		expect(() => extended(extended(clock, extension), { ...extension, until_on: '2026-07-01' })).toThrow(
			'extended once already'
		);
	});
});

describe('the other clocks', () => {
	it('a voucher ends on its printed date, and the last day to claim follows it', () => {
		const voucher = started('2026-05-15', counted('voucher'));
		const longer = extended(voucher, { on: '2027-02-01', until_on: '2027-05-15', most_on: '2027-05-15' });
		expect([voucher.end_on, longer.end_on]).toEqual(['2027-02-15', '2027-05-15']);
		const claim = started(voucher.end_on, counted('claim'));
		expect([claim.end_on, restarted(claim, longer.end_on).end_on]).toEqual(['2027-03-15', '2027-06-14']);
	});

	it.each([
		['not_processed', {}, '2026-03-30', '2026-04-28'],
		['reminder', {}, '2026-12-11', '2026-12-28'],
		['payment_stop', {}, '2026-06-01', '2026-08-31'],
		['objection_decision', {}, '2026-04-13', '2026-05-26'],
		['objection_decision', { committee: true }, '2026-04-13', '2026-07-06'],
		['withdrawal', {}, '2026-05-25', '2031-05-25'],
		['default', {}, '2026-04-11', '2026-04-25'],
		['penalty', {}, '2026-04-25', '2026-06-06']
	] as const)('%s %j from %s ends on %s', (kind, about, on, end_on) => {
		expect(started(on, counted(kind, about)).end_on).toBe(end_on);
	});

	it('the register has working days, with a safe target in its words', () => {
		const due = registerDue('2026-04-01');
		expect(due.because.nl).toMatch(
			/^20 werkdagen na de toekenning op woensdag 1 april 2026; zonder feestdagen/
		);
		expect(printed('2026-04-01', due).end_on).toBe(due.end_on);
	});

	it('a penalty grows per fortnight and stops after 42 days', () => {
		expect([1, 14, 15, 28, 42, 100].map((days) => penalty(terms, days))).toEqual([
			2300, 32200, 35700, 81200, 144200, 144200
		]);
	});
});
