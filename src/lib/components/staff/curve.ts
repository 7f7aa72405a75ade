export type Point = readonly [x: number, y: number];

const round = (value: number) => Math.round(value * 100) / 100;

/**
 * An SVG path through all points that never swings past them (monotone cubic, slopes after Fritsch and Butland): a running total
 * that stands still must not seem to fall.
 */
export function curve(points: readonly Point[]): string {
	const slopes = points.slice(1).map(([x, y], index) => {
		const [x0, y0] = points[index] ?? [x, y];
		return (y - y0) / (x - x0);
	});
	const tangents = points.map((_, index) => tangent(slopes[index - 1], slopes[index]));
	return points
		.map(([x, y], index) => {
			const before = points[index - 1];
			if (!before) return `M${round(x)},${round(y)}`;
			const third = (x - before[0]) / 3;
			const leave = before[1] + (tangents[index - 1] ?? 0) * third;
			const arrive = y - (tangents[index] ?? 0) * third;
			return `C${round(before[0] + third)},${round(leave)} ${round(x - third)},${round(arrive)} ${round(x)},${round(y)}`;
		})
		.join('');
}

function tangent(left: number | undefined, right: number | undefined): number {
	if (left === undefined || right === undefined) return left ?? right ?? 0;
	if (left * right <= 0) return 0;
	return (2 * left * right) / (left + right);
}
