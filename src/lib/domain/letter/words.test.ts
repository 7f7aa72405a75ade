import { describe, expect, it } from 'vitest';
import { date, enumerate, money, score, weekday } from './words.ts';

/** No-break spaces made visible as ordinary ones. */
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('how a letter writes', () => {
	it('writes an amount in the way of its language, to the cent', () => {
		expect(plain(money('nl', 475_000))).toBe('€ 4.750,00');
		expect(money('en', 475_000)).toBe('€4,750.00');
		expect(plain(money('nl', 240_000_005))).toBe('€ 2.400.000,05');
		expect(plain(money('nl', 7))).toBe('€ 0,07');
		expect(plain(money('nl', -125_050))).toBe('€ -1.250,50');
		expect(money('en', -125_050)).toBe('-€1,250.50');
	});

	it('refuses an amount that is not whole cents', () => {
		expect(() => money('nl', 0.5)).toThrow(RangeError);
	});

	it('writes a date in full, and a deadline with its weekday', () => {
		expect(plain(date('nl', '2027-03-14'))).toBe('14 maart 2027');
		expect(plain(date('en', '2027-03-14'))).toBe('14 March 2027');
		expect(plain(weekday('nl', '2027-03-14'))).toBe('zondag 14 maart 2027');
		expect(plain(weekday('en', '2027-03-01'))).toBe('Monday 1 March 2027');
	});

	it('never breaks an amount or a date over two lines', () => {
		expect(money('nl', 100)).not.toMatch(/ /);
		expect(date('nl', '2027-03-14')).not.toMatch(/ /);
	});

	it('enumerates, and shows a score with one decimal', () => {
		expect(enumerate('nl', ['a', 'b', 'c'])).toBe('a, b en c');
		expect(enumerate('en', ['a', 'b'])).toBe('a and b');
		expect(enumerate('en', ['a'])).toBe('a');
		expect(enumerate('nl', [])).toBe('');
		expect(score('nl', 71.25)).toBe('71,3');
		expect(score('en', 50)).toBe('50.0');
	});
});
