import { expect, test } from 'vitest';
import { daysBetween } from './days.ts';

test('days are counted on the calendar, also over the change to summer time', () => {
	expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
});

test('a term that has passed counts below zero', () => {
	expect(daysBetween('2026-11-21', '2026-11-19')).toBe(-2);
	expect(daysBetween('2026-11-21', '2026-11-21')).toBe(0);
});
