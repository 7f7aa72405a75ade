import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lastDay, type Length } from './last-day.ts';
import { suspendedDays } from './suspension.ts';
import { registerTerm } from './terms.ts';
import { timelyByPortal, timelyByPost } from './timely.ts';
import { isWorkingDay } from './working-days.ts';

const day = fc
	.date({ min: new Date('2020-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
	.map((date) => date.toISOString().slice(0, 10));
const length: fc.Arbitrary<Length> = fc.oneof(
	fc.record({ days: fc.integer({ min: 1, max: 120 }) }),
	fc.record({ weeks: fc.integer({ min: 1, max: 26 }) }),
	fc.record({ months: fc.integer({ min: 1, max: 12 }) }),
	fc.record({ years: fc.integer({ min: 1, max: 5 }) })
);
const set_by = fc.constantFrom('awb', 'scheme', 'fixed');
const stood_still = fc.nat(40);
const later = (on: string, days: number) => Temporal.PlainDate.from(on).add({ days }).toString();
const pause = fc
	.record({
		asked_on: day,
		term: fc.integer({ min: 1, max: 28 }),
		answer: fc.option(fc.nat(40), { nil: null })
	})
	.map(({ asked_on, term, answer }) => ({
		asked_on,
		until_on: later(asked_on, term),
		answered_on: answer === null ? null : later(asked_on, answer)
	}));

describe('whatever the term', () => {
	it('a later start never gives an earlier end', () => {
		fc.assert(
			fc.property(day, fc.nat(400), length, set_by, stood_still, (on, days, term, by, suspended_days) => {
				const ends = (start_on: string) => lastDay({ start_on, ...term, set_by: by, suspended_days }).end_on;
				expect(ends(later(on, days)) >= ends(on)).toBe(true);
			})
		);
	});

	it('a longer pause never gives an earlier end', () => {
		fc.assert(
			fc.property(day, length, set_by, stood_still, fc.nat(40), (start_on, term, by, few, more) => {
				const ends = (suspended_days: number) =>
					lastDay({ start_on, ...term, set_by: by, suspended_days }).end_on;
				expect(ends(few + more) >= ends(few)).toBe(true);
			})
		);
	});

	it('it never ends before it would without moving, and one that moves ends on a working day', () => {
		fc.assert(
			fc.property(day, length, set_by, (start_on, term, by) => {
				const { end_on, raw_on } = lastDay({ start_on, ...term, set_by: by });
				expect(end_on >= raw_on).toBe(true);
				if (end_on !== raw_on) expect(isWorkingDay(Temporal.PlainDate.from(end_on))).toBe(true);
				if (by === 'fixed' || 'years' in term) expect(end_on).toBe(raw_on);
			})
		);
	});

	it('a term of weeks is never shorter than the days in it', () => {
		fc.assert(
			fc.property(day, fc.integer({ min: 1, max: 12 }), (start_on, weeks) => {
				expect(lastDay({ start_on, weeks }).end_on >= later(start_on, 7 * weeks)).toBe(true);
			})
		);
	});
});

describe('whatever the pauses', () => {
	it('their order changes nothing, the same pause counts once, and another one never shortens', () => {
		fc.assert(
			fc.property(
				fc.array(pause, { maxLength: 4 }),
				pause,
				fc.option(day, { nil: undefined }),
				(pauses, more, from) => {
					const days = suspendedDays(pauses, from);
					expect(suspendedDays(pauses.toReversed(), from)).toBe(days);
					expect(suspendedDays([...pauses, ...pauses], from)).toBe(days);
					expect(suspendedDays([...pauses, more], from)).toBeGreaterThanOrEqual(days);
				}
			)
		);
	});

	it('a pause is never longer than the term that was given', () => {
		fc.assert(
			fc.property(pause, (one) => {
				const given = Temporal.PlainDate.from(one.asked_on).until(one.until_on).days;
				expect(suspendedDays([one])).toBeLessThanOrEqual(given);
			})
		);
	});
});

describe('whatever the day', () => {
	it('a later award is never due earlier in the register, and the safe target is never the later one', () => {
		fc.assert(
			fc.property(day, fc.nat(60), (on, days) => {
				const [first, second] = [registerTerm(on), registerTerm(later(on, days))];
				expect(second.end_on >= first.end_on && second.target_on >= first.target_on).toBe(true);
				expect(first.target_on <= first.end_on).toBe(true);
			})
		);
	});

	it('what arrives earlier is in time whenever what arrives later is', () => {
		fc.assert(
			fc.property(day, day, fc.nat(20), fc.nat(20), (last_on, posted_on, transit, sooner) => {
				const arrives = (posted: string) => ({
					last_on,
					posted_on: posted,
					received_on: later(posted, transit)
				});
				const earlier = later(posted_on, -sooner);
				if (timelyByPost(arrives(posted_on))) expect(timelyByPost(arrives(earlier))).toBe(true);
				if (timelyByPortal(last_on, `${posted_on}T12:00:00Z`))
					expect(timelyByPortal(last_on, `${earlier}T12:00:00Z`)).toBe(true);
			})
		);
	});
});
