import { describe, expect, test } from 'vitest';
import {
	date,
	dateShort,
	dateShortYear,
	dateTime,
	dateWithWeekday,
	dayOf,
	fileSize,
	money,
	moneyShort,
	number,
	oneOf,
	percent,
	time
} from '#lib/format.ts';

/** Intl puts no-break spaces in amounts; the tests read them as spaces. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('amounts', () => {
	test('are written with cents, in the language of the reader', () => {
		expect(plain(money(475_000, 'nl'))).toBe('€ 4.750,00');
		expect(plain(money(475_000, 'en'))).toBe('€4,750.00');
		expect(plain(money(-1, 'nl'))).toBe('€ -0,01');
	});

	test('lose their cents in headings only when these are zero', () => {
		expect(plain(moneyShort(325_000_000, 'nl'))).toBe('€ 3.250.000');
		expect(plain(moneyShort(475_050, 'nl'))).toBe('€ 4.750,50');
	});

	test('and other numbers never follow the American way in Dutch', () => {
		expect(number(1_117_450, 'nl')).toBe('1.117.450');
		expect(number(2.5, 'nl')).toBe('2,5');
		expect(percent(0.884, 0, 'nl')).toBe('88%');
		expect(percent(0.884, 1, 'en')).toBe('88.4%');
	});
});

describe('dates', () => {
	test('are the day they are, whatever the time zone of the machine', () => {
		expect(date('2027-03-14', 'nl')).toBe('14 maart 2027');
		expect(date('2027-03-14', 'en')).toBe('14 March 2027');
		expect(date('2027-01-01', 'nl')).toBe('1 januari 2027');
	});

	test('are short in tables, and the same on server and browser', () => {
		expect(dateShort('2027-03-14', 'nl')).toBe('14 mrt');
		expect(dateShort('2027-09-01', 'en')).toBe('1 Sep');
		expect(dateShortYear('2027-05-31', 'nl')).toBe('31 mei 2027');
	});

	test('name the weekday when they are a deadline', () => {
		expect(dateWithWeekday('2027-04-30', 'nl')).toBe('vrijdag 30 april 2027');
		expect(plain(dateWithWeekday('2027-04-30', 'en'))).toBe('Friday 30 April 2027');
	});
});

describe('instants', () => {
	test('are told in the time of Amsterdam, in summer and in winter', () => {
		expect(time('2027-07-01T12:32:00Z', 'nl')).toBe('14.32 uur');
		expect(time('2027-12-01T12:32:00Z', 'en')).toBe('13:32');
		expect(dateTime('2027-10-31T22:59:00Z', 'nl')).toBe('31 oktober 2027, 23.59 uur');
	});

	test('belong to the next day in Amsterdam before they do in Greenwich', () => {
		expect(dayOf('2027-06-30T22:30:00Z')).toBe('2027-07-01');
	});
});

test('choices are told as a sentence', () => {
	expect(oneOf(['PDF', 'JPG', 'PNG'], 'nl')).toBe('PDF, JPG of PNG');
	expect(oneOf(['PDF', 'JPG', 'PNG'], 'en')).toBe('PDF, JPG or PNG');
});

test('file sizes are in kB until a megabyte', () => {
	expect(fileSize(180_200, 'nl')).toBe('180 kB');
	expect(fileSize(3, 'nl')).toBe('1 kB');
	expect(fileSize(999_600, 'nl')).toBe('1 MB');
	expect(fileSize(1_240_000, 'nl')).toBe('1,2 MB');
});
