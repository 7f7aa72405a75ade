import { describe, expect, it } from 'vitest';
import { belowMinimum } from './minimums.ts';

const criteria = [{ code: 'need' }, { code: 'plan', minimum: 2 }, { code: 'impact', minimum: 1 }];

describe('the minimum of a criterion', () => {
	it('is judged on the mean of the reviewers, and reaching it is enough', () => {
		const reviews = (first: number, second: number) => [
			{ need: 0, plan: first, impact: 1 },
			{ need: 0, plan: second, impact: 1 }
		];
		expect(belowMinimum(criteria, reviews(2, 2))).toEqual([]);
		expect(belowMinimum(criteria, reviews(1, 3))).toEqual([]);
		expect(belowMinimum(criteria, reviews(1, 2))).toEqual(['plan']);
	});

	it('names every criterion that stays below', () => {
		expect(belowMinimum(criteria, [{ need: 5, plan: 0, impact: 0 }])).toEqual(['plan', 'impact']);
	});

	it('cannot be judged without reviews or without a level', () => {
		expect(() => belowMinimum(criteria, [])).toThrow(RangeError);
		expect(() => belowMinimum(criteria, [{ need: 5, plan: 0 }])).toThrow(RangeError);
	});
});
