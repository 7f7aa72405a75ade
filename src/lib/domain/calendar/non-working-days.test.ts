import { describe, expect, it } from 'vitest';
import { easterSunday } from './easter.ts';
import { nonWorkingDays, type NonWorkingKind } from './non-working-days.ts';
import { addWorkingDays } from './working-days.ts';

/** Algemene termijnenwet art. 3, worked out by hand. */
const TABLE: Record<number, Record<NonWorkingKind, string>> = {
	2025: {
		good_friday: '04-18',
		recognised: '01-01 04-21 04-26 05-05 05-29 06-09 12-25 12-26',
		decree: '05-30'
	},
	2026: {
		good_friday: '04-03',
		recognised: '01-01 04-06 04-27 05-05 05-14 05-25 12-25 12-26',
		decree: '01-02 05-15'
	},
	2027: {
		good_friday: '03-26',
		recognised: '01-01 03-29 04-27 05-05 05-06 05-17 12-25 12-26',
		decree: '05-07'
	},
	2028: {
		good_friday: '04-14',
		recognised: '01-01 04-17 04-27 05-05 05-25 06-05 12-25 12-26',
		decree: '04-28 05-26'
	}
};

describe('non-working days', () => {
	it.each(Object.entries(TABLE))('of %s are the ones of the law', (year, kinds) => {
		const found = (kind: NonWorkingKind) =>
			nonWorkingDays(Number(year))
				.filter((day) => day.kind === kind)
				.map((day) => day.on.slice(5))
				.join(' ');
		for (const kind of ['good_friday', 'recognised', 'decree'] as const)
			expect(found(kind), kind).toBe(kinds[kind]);
	});

	it('are known for years without a decree', () => {
		expect(nonWorkingDays(2031).map((day) => day.on)).toContain('2031-04-14');
	});

	it.each([
		[1961, '1961-04-02'],
		[2000, '2000-04-23'],
		[2038, '2038-04-25'],
		[2285, '2285-03-22']
	])('Easter of %i is on %s', (year, on) => {
		expect(easterSunday(year).toString()).toBe(on);
	});

	it('are skipped when working days are counted, except the ones a decree equates for terms of the law alone', () => {
		expect(addWorkingDays('2025-12-24', 1)).toBe('2025-12-29');
		expect(addWorkingDays('2025-12-31', 1)).toBe('2026-01-02');
	});
});
