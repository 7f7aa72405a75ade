import { expect, test } from 'vitest';
import { dateParts, parseDateParts } from '#lib/forms/date-text.ts';

test.each([
	['14', '3', '2027', '2027-03-14'],
	['1', '03', '2027', '2027-03-01'],
	[' 14 ', ' maart ', ' 2027 ', '2027-03-14'],
	['14', 'mrt', '2027', '2027-03-14'],
	['14', 'March', '2027', '2027-03-14'],
	['31', 'Okt.', '2027', '2027-10-31'],
	['29', 'feb', '2028', '2028-02-29'],
	['5', 'mei', '2027', '2027-05-05'],
	['05', 'May', '2027', '2027-05-05']
])('%s %s %s is a day', (day, month, year, ymd) => {
	expect(parseDateParts(day, month, year)).toBe(ymd);
});

test.each([
	['', '', ''],
	['29', '2', '2027'],
	['31', 'april', '2027'],
	['0', '1', '2027'],
	['1', '0', '2027'],
	['1', '13', '2027'],
	['1', 'smarch', '2027'],
	['1', 'ma', '2027'],
	['1', '1', '27'],
	['1', '1', '0027'],
	['-1', '1', '2027'],
	['1.5', '1', '2027']
])('"%s" "%s" "%s" is no day', (day, month, year) => {
	expect(parseDateParts(day, month, year)).toBeNull();
});

test('a stored date comes back in the fields it was typed in', () => {
	expect(dateParts('2027-03-04')).toEqual({ day: '4', month: '3', year: '2027' });
	expect(dateParts('2027-10-20')).toEqual({ day: '20', month: '10', year: '2027' });
	expect(dateParts(null)).toEqual({ day: '', month: '', year: '' });
});
