import { expect, test } from 'vitest';
import { curve, type Point } from './curve.ts';

const heights = (path: string) => [...path.matchAll(/,(-?[\d.]+)/g)].map(([, y]) => Number(y));

test('a total that stands still for a month is drawn flat', () => {
	const points: Point[] = [
		[0, 100],
		[10, 40],
		[20, 40],
		[30, 0]
	];
	expect(curve(points)).toContain('C13.33,40 16.67,40 20,40');
});

test('the line never swings past the amounts it goes through', () => {
	const ys = heights(
		curve([
			[0, 90],
			[10, 88],
			[20, 10],
			[30, 9]
		])
	);
	expect(Math.max(...ys)).toBeLessThanOrEqual(90);
	expect(Math.min(...ys)).toBeGreaterThanOrEqual(9);
});

test('one amount is a point and none is nothing', () => {
	expect(curve([[5, 5]])).toBe('M5,5');
	expect(curve([])).toBe('');
});
