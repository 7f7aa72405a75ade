/** Round steps from zero to at least `max`: the lines of an axis, at most `most` steps, each 1, 2 or 5 times a power of ten. */
export function ticks(max: number, most = 7): number[] {
	if (max <= 0) return [0, 1];
	const power = 10 ** Math.floor(Math.log10(max / most));
	const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => max / size <= most) ?? 10 * power;
	const lines: number[] = [];
	for (let line = 0; line < max + step; line += step) lines.push(line);
	return lines;
}

/** Maps 0…`max` onto a length; the other way up when `from` is larger than `to`. */
export const scale =
	(max: number, from: number, to: number) =>
	(value: number): number =>
		from + (value / max) * (to - from);
