import { expect, test } from 'vitest';
import { scale, ticks } from './scale.ts';

test('an axis starts at zero and ends above the largest amount in round steps', () => {
	expect(ticks(3_250_000)).toEqual([
		0, 500_000, 1_000_000, 1_500_000, 2_000_000, 2_500_000, 3_000_000, 3_500_000
	]);
	expect(ticks(7)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
});

test('an axis without amounts still has a height', () => {
	expect(ticks(0)).toEqual([0, 1]);
});

test('zero stands at the foot of the chart and the largest amount at its top', () => {
	const y = scale(200, 300, 20);
	expect([y(0), y(100), y(200)]).toEqual([300, 160, 20]);
});
