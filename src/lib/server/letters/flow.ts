import { BOTTOM, TOP } from './sheet.ts';
import type { Sheet, Tagged } from './tagged.ts';

/** A strip of the page that is never cut: a line of text, or one line of a table row over all its columns. */
export type Strip = {
	readonly height: number;
	/** White above it, which falls away at the head of a page. */
	readonly gap: number;
	/** Stays on the page of the next strip: headings, first lines, rows. */
	readonly keep: boolean;
	readonly draw: (sheet: Sheet, top: number) => void;
	/** What is shown again above it when it comes first on a page: the head of its table. */
	readonly again?: { readonly height: number; readonly draw: (sheet: Sheet, top: number) => void };
};

/** Runs of strips that belong together: each ends at the first strip that need not keep the next. */
function groups(strips: readonly Strip[]): Strip[][] {
	const all: Strip[][] = [];
	let group: Strip[] = [];
	for (const strip of strips) {
		group.push(strip);
		if (strip.keep) continue;
		all.push(group);
		group = [];
	}
	return group.length > 0 ? [...all, group] : all;
}

const heightOf = (group: readonly Strip[]) =>
	group.reduce((total, strip, index) => total + strip.height + (index === 0 ? 0 : strip.gap), 0);

/** Lays strips on pages from `top` down; what belongs together and does not fit moves to a new page as a whole. */
export function flow(paper: Tagged, first: Sheet, top: number, strips: readonly Strip[]): void {
	let sheet = first;
	let y = top;
	let fresh = true;

	const turn = (strip: Strip) => {
		sheet = paper.turn();
		y = TOP;
		fresh = true;
		if (!strip.again) return;
		strip.again.draw(sheet, y);
		y -= strip.again.height;
	};

	for (const group of groups(strips)) {
		const [head] = group;
		if (!head) continue;
		const height = heightOf(group);
		const whole = height <= TOP - BOTTOM - (head.again?.height ?? 0);
		if (whole && y - head.gap - height < BOTTOM) turn(head);
		for (const strip of group) {
			if (!whole && y - strip.gap - strip.height < BOTTOM) turn(strip);
			if (!fresh) y -= strip.gap;
			strip.draw(sheet, y);
			y -= strip.height;
			fresh = false;
		}
	}
}
