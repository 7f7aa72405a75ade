import { text, type Fonts } from './ink.ts';
import type { Line, Setting } from './lines.ts';
import { INK, MUTED, PETROL } from './sheet.ts';
import type { Strip } from './flow.ts';
import type { Element, Sheet, Tagged } from './tagged.ts';

/** What every block needs to draw itself. */
export type Drawing = { readonly paper: Tagged; readonly fonts: Fonts; readonly root: Element };

export const BODY: Setting = { face: 'sans', size: 10.5, leading: 15, ink: INK };
export const STRONG: Setting = { ...BODY, face: 'strong' };
export const SMALL: Setting = { face: 'sans', size: 9, leading: 12.5, ink: MUTED };
export const CELL: Setting = { face: 'sans', size: 9.5, leading: 13, ink: INK };
export const CELL_STRONG: Setting = { ...CELL, face: 'strong' };
export const TITLE: Setting = { face: 'serif', size: 20, leading: 25, ink: PETROL };
export const HEADINGS: Readonly<Record<2 | 3, Setting>> = {
	2: { face: 'serif', size: 13.5, leading: 18, ink: PETROL },
	3: { face: 'strong', size: 10.5, leading: 15, ink: INK }
};

/** The baseline of a line whose box starts at `top`. */
export const baseline = (top: number, { size, leading }: Setting) => top - (leading - size) / 2 - size * 0.79;

/** Draws a line as content of an element. */
export function write(
	{ paper, fonts }: Pick<Drawing, 'paper' | 'fonts'>,
	sheet: Sheet,
	owner: Element,
	type: string,
	line: Line,
	setting: Setting,
	x: number,
	top: number
): void {
	paper.mark(sheet, owner, type, text(fonts, line, x, baseline(top, setting), setting.size, setting.ink));
}

/** Lines of text as strips that leave no single line behind or ahead. */
export function strips(
	lines: readonly Line[],
	setting: Setting,
	gap: number,
	draw: (line: Line, sheet: Sheet, top: number, index: number) => void,
	keepLast = false
): Strip[] {
	const last = lines.length - 1;
	return lines.map((line, index) => ({
		height: setting.leading,
		gap: index === 0 ? gap : 0,
		keep: index === last ? keepLast : index === 0 || index === last - 1,
		draw: (sheet, top) => draw(line, sheet, top, index)
	}));
}
