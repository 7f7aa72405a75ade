/** The texts of an application in which a reviewer can mark something. */
export const MARKED_TEXTS = ['problem', 'approach', 'effect'] as const;
export type MarkedText = (typeof MARKED_TEXTS)[number];

export const MOST_HIGHLIGHTS = 100;
export const LONGEST_HIGHLIGHT = 2000;

/** A piece of a text that one reviewer marked for themselves: where it began, and the words. */
export type Highlight = { readonly text: MarkedText; readonly start: number; readonly words: string };

/** A piece of a text as it is shown. */
export type Piece = { readonly words: string; readonly start: number; readonly marked: boolean };

type Range = { readonly start: number; readonly end: number };

/** Where a highlight is now: where it was, or else the first place with the same words; null when they are gone. */
function found(text: string, { start, words }: Highlight): Range | null {
	if (words === '') return null;
	const at = text.startsWith(words, start) ? start : text.indexOf(words);
	return at === -1 ? null : { start: at, end: at + words.length };
}

/** Ranges in order, what overlaps or touches taken together. */
function together(ranges: readonly Range[]): Range[] {
	const merged: Range[] = [];
	for (const range of ranges.toSorted((one, other) => one.start - other.start)) {
		const last = merged.at(-1);
		if (last && range.start <= last.end)
			merged.splice(-1, 1, { start: last.start, end: Math.max(last.end, range.end) });
		else merged.push(range);
	}
	return merged;
}

/** The text in pieces that follow each other, marked or not. Together they are the text. */
export function pieces(text: string, highlights: readonly Highlight[]): Piece[] {
	const cut: Piece[] = [];
	let at = 0;
	const add = (end: number, marked: boolean) => {
		if (end > at) cut.push({ words: text.slice(at, end), start: at, marked });
		at = Math.max(at, end);
	};
	for (const { start, end } of together(
		highlights.map((one) => found(text, one)).filter((one) => one !== null)
	)) {
		add(start, false);
		add(end, true);
	}
	add(text.length, false);
	return cut;
}

/** Marks a piece; what it overlaps becomes one with it. What was marked already in full is unmarked. */
export function toggle(
	all: readonly Highlight[],
	which: MarkedText,
	text: string,
	{ start, end }: Range
): Highlight[] {
	const others = all.filter((one) => one.text !== which);
	const here = together(
		all
			.filter((one) => one.text === which)
			.map((one) => found(text, one))
			.filter((one) => one !== null)
	);
	const inside = here.some((one) => one.start <= start && end <= one.end);
	const kept = inside
		? here.filter((one) => !(one.start <= start && end <= one.end))
		: together([...here, { start, end }]);
	return [
		...others,
		...kept.map((one) => ({ text: which, start: one.start, words: text.slice(one.start, one.end) }))
	];
}
