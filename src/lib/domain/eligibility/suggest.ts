const MOST = 3;

/** The known names that somebody may have meant: a few letters off, or sharing a part. The likeliest first. */
export function nearest(name: string, known: readonly string[]): string[] {
	const most = Math.max(2, Math.floor(name.length / 3));
	return known
		.map((other) => ({
			other,
			off: Math.min(distance(name, other), sharesPart(name, other) ? most : Infinity)
		}))
		.filter(({ off }) => off <= most)
		.sort((a, b) => a.off - b.off || a.other.localeCompare(b.other))
		.slice(0, MOST)
		.map(({ other }) => other);
}

const sharesPart = (name: string, other: string): boolean =>
	name.length > 2 && (other.startsWith(name) || other.endsWith(name) || other.includes(`_${name}`));

/** How many letters are to be put in, taken out or changed (Levenshtein). */
function distance(a: string, b: string): number {
	let row = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (let i = 1; i <= a.length; i++) {
		const next = [i];
		for (let j = 1; j <= b.length; j++) {
			const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
			next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
		}
		row = next;
	}
	return row[b.length] ?? 0;
}
