import type { Cents } from '#lib/domain/money.ts';
import { curve, type Point } from './curve.ts';
import { scale, ticks } from './scale.ts';

export type Series = {
	readonly label: string;
	/** area: filled under a line; dashed: a forecast. */
	readonly look: 'area' | 'line' | 'dashed';
	/** One amount per point; null where there is none (yet). */
	readonly values: readonly (Cents | null)[];
};
export type Ceiling = { readonly label: string; readonly amount_cents: Cents };
export type Frame = { readonly width: number; readonly height: number; readonly right: number };

const LEFT = 76;
const TOP = 18;
const BOTTOM = 32;
const LABEL_HEIGHT = 40;

/** Where everything of a line chart stands, in pixels. */
export function layout(
	points: readonly string[],
	series: readonly Series[],
	frame: Frame,
	ceiling?: Ceiling
) {
	const amounts = series.flatMap(({ values }) => values.filter((value) => value !== null));
	const lines = ticks(Math.max(0, ceiling?.amount_cents ?? 0, ...amounts));
	const top = lines.at(-1) ?? 1;
	const floor = frame.height - BOTTOM;
	const y = scale(top, floor, TOP);
	const x = scale(Math.max(1, points.length - 1), LEFT, frame.width - frame.right);
	const drawn = series.map(({ label, look, values }) => {
		const at = values.flatMap((value, index): Point[] => (value === null ? [] : [[x(index), y(value)]]));
		const [first, last] = [at[0], at.at(-1)];
		const line = curve(at);
		const area = first && last ? `${line}V${floor}H${first[0]}Z` : '';
		return { label, look, line, area, end: last, amount: values.findLast((value) => value !== null) ?? 0 };
	});
	return { lines, top, x, y, floor, left: LEFT, right: frame.width - frame.right, drawn };
}

/** Heights for labels that would stand on one another: kept in order, pushed apart, from the top down. */
export function apart(heights: readonly number[]): number[] {
	const order = heights.map((height, index) => ({ height, index })).sort((a, b) => a.height - b.height);
	const placed = [...heights];
	let free = -Infinity;
	for (const { height, index } of order) {
		const at = Math.max(height, free);
		placed[index] = at;
		free = at + LABEL_HEIGHT;
	}
	return placed;
}
