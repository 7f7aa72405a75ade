import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SIZE_CLASSES } from '../scheme/content.ts';
import { sizeStatus } from './size-status.ts';
import { classAfter, statusAfter } from './two-years.ts';

const history = {
	closed_years: ['small', 'small'],
	now: 'large',
	new_owner: false
} as const;

describe('the size class that counts in law', () => {
	it('shelters a firm that grew by itself, not one that a chain bought last month', () => {
		expect(sizeStatus(history)).toEqual({ size_class: 'small', basis: 'two_years' });
		expect(sizeStatus({ ...history, new_owner: true })).toEqual({ size_class: 'large', basis: 'new_owner' });
	});

	it('is the estimate of a new firm', () => {
		expect(sizeStatus({ ...history, closed_years: [], now: 'micro' })).toEqual({
			size_class: 'micro',
			basis: 'new_firm'
		});
		expect(sizeStatus({ ...history, closed_years: [], now: null }).size_class).toBeNull();
	});

	it('changes ceiling by ceiling: two years above micro are not micro, whatever they are', () => {
		expect(classAfter(['micro', 'small', 'medium'])).toBe('small');
		expect(classAfter(['micro', 'medium', 'micro'])).toBe('micro');
		expect(classAfter(['large', 'small', 'micro'])).toBe('small');
		expect(() => classAfter([])).toThrow(RangeError);
	});

	it('never shrinks when a year is larger', () => {
		const year = fc.constantFrom(...SIZE_CLASSES);
		const rank = (name: (typeof SIZE_CLASSES)[number]) => SIZE_CLASSES.indexOf(name);
		fc.assert(
			fc.property(fc.array(year, { minLength: 1 }), fc.nat(), year, (years, at, other) => {
				const place = at % years.length;
				fc.pre(rank(other) >= rank(years[place] ?? 'large'));
				expect(rank(classAfter(years.with(place, other)))).toBeGreaterThanOrEqual(rank(classAfter(years)));
			})
		);
	});

	it('of two statuses is the one of the last two years that agree, else the first', () => {
		expect(statusAfter(['sme', 'not', 'sme', 'not', 'not', 'sme'])).toBe('not');
		expect(statusAfter(['sme', 'not', 'sme', 'not'])).toBe('sme');
	});
});
