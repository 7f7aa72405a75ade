/** How a reviewer used the scale. */
export type Spread = {
	readonly cases: number;
	/** Of the points per case, 0–100. */
	readonly mean: number;
	/** The standard deviation of those points; null with fewer than two cases. */
	readonly deviation: number | null;
	readonly lowest: number;
	readonly highest: number;
};

/** @throws RangeError without points */
export function spreadOf(points: readonly number[]): Spread {
	if (points.length === 0) throw new RangeError('Nothing was scored');
	const cases = points.length;
	const mean = points.reduce((sum, each) => sum + each, 0) / cases;
	const squares = points.reduce((sum, each) => sum + (each - mean) ** 2, 0);
	return {
		cases,
		mean,
		deviation: cases > 1 ? Math.sqrt(squares / (cases - 1)) : null,
		lowest: Math.min(...points),
		highest: Math.max(...points)
	};
}
