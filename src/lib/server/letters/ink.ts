import type { PDFFont } from 'pdf-lib';
import { face, type Face, type Run } from './faces.ts';
import { DEEP, SUN, WHITE } from './sheet.ts';

/** A number as PDF writes it: plain, three decimals at most. */
export const n = (value: number) => String(Math.round(value * 1000) / 1000);

/** The name of a face in a page's resources. */
export const FONT_NAMES: Readonly<Record<Face, string>> = { sans: 'F1', strong: 'F2', serif: 'F3' };

export type Fonts = Readonly<Record<Face, PDFFont>>;

/** A line of text from its left end, with the kerning of the font. */
export function text(
	fonts: Fonts,
	line: readonly Run[],
	x: number,
	y: number,
	size: number,
	ink: string
): string {
	const shown = line.map((run) => `/${FONT_NAMES[run.face]} ${n(size)} Tf [${glyphs(fonts, run)}] TJ`);
	return `BT ${ink} rg 1 0 0 1 ${n(x)} ${n(y)} Tm ${shown.join(' ')} ET`;
}

/** The glyphs of a run; between two of them the difference of the kerned and the plain width, in thousandths. */
function glyphs(fonts: Fonts, run: Run): string {
	const { font } = face(run.face);
	const codes = fonts[run.face].encodeText(run.text).asString();
	const laid = font.layout(run.text);
	let out = '<';
	laid.glyphs.forEach((glyph, index) => {
		out += codes.slice(index * 4, index * 4 + 4);
		const kern = (laid.positions[index]?.xAdvance ?? glyph.advanceWidth) - glyph.advanceWidth;
		if (kern !== 0 && index < laid.glyphs.length - 1) out += `>${n((-kern * 1000) / font.unitsPerEm)}<`;
	});
	return `${out}>`;
}

export const rectangle = (x: number, y: number, width: number, height: number, ink: string) =>
	`${ink} rg ${n(x)} ${n(y)} ${n(width)} ${n(height)} re f`;

/** The mark of Weerbaar: two ticks that make a W, on a rounded tile. `x`, `y` is its lower left corner. */
export function mark(x: number, y: number, size: number): string {
	const s = size / 32;
	const at = (px: number, py: number) => `${n(x + px * s)} ${n(y + (32 - py) * s)}`;
	const tick = (ink: string, ...points: [number, number][]) =>
		`${ink} RG ${points.map(([px, py], i) => `${at(px, py)} ${i === 0 ? 'm' : 'l'}`).join(' ')} S`;
	const r = 7;
	const k = r * 0.4477;
	const corner = (a: [number, number], b: [number, number], c: [number, number]) =>
		`${at(...a)} ${at(...b)} ${at(...c)} c`;
	const tile = [
		`${DEEP} rg ${at(r, 0)} m ${at(32 - r, 0)} l`,
		corner([32 - k, 0], [32, k], [32, r]),
		`${at(32, 32 - r)} l`,
		corner([32, 32 - k], [32 - k, 32], [32 - r, 32]),
		`${at(r, 32)} l`,
		corner([k, 32], [0, 32 - k], [0, 32 - r]),
		`${at(0, r)} l`,
		corner([0, k], [k, 0], [r, 0]),
		'f'
	];
	return [
		'q 1 J 1 j',
		`${n(3.2 * s)} w`,
		...tile,
		tick(WHITE, [5.9, 14], [10.9, 23], [15.6, 14]),
		tick(SUN, [15.7, 13], [20.6, 23], [26.6, 8.6]),
		'Q'
	].join(' ');
}
