import { expect, test } from 'vitest';
import { apart, layout } from './chart.ts';

const frame = { width: 760, height: 380, right: 120 };

test('the axis reaches above the ceiling, even when nothing has been awarded', () => {
	const { top, y } = layout(['jan', 'feb'], [], frame, { label: 'Budget', amount_cents: 325_000_000 });
	expect(top).toBeGreaterThanOrEqual(325_000_000);
	expect(y(325_000_000)).toBeGreaterThanOrEqual(18);
});

test('a line stops where the amounts stop, and its end carries the last amount', () => {
	const { drawn, x, y } = layout(
		['jan', 'feb', 'mrt'],
		[{ label: 'Betaald', look: 'area', values: [0, 5000, null] }],
		frame
	);
	expect(drawn[0]?.end).toEqual([x(1), y(5000)]);
	expect(drawn[0]?.amount).toBe(5000);
});

test('labels at line ends never cover one another and keep their order', () => {
	const [a, b, c] = apart([100, 96, 300]);
	expect(b).toBe(96);
	expect(a).toBe(136);
	expect(c).toBe(300);
});
