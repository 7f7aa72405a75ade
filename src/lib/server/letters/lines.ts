import { runs, type Face, type Run } from './faces.ts';

/** One line of text that fits; every line but the last of a text ends in a space, so that it reads back as words. */
export type Line = readonly Run[];

/** How text is set. */
export type Setting = {
	readonly face: Face;
	readonly size: number;
	readonly leading: number;
	readonly ink: string;
};

/** The width of a line in points. */
export const lineWidth = (line: Line, size: number): number =>
	line.reduce((total, run) => total + run.width, 0) * size;

/** Breaks text into lines at spaces; a no-break space holds; a word wider than the line is broken inside. */
export function breakLines(text: string, { face, size }: Setting, width: number): Line[] {
	const space = runs(face, ' ')[0]?.width ?? 0.2;
	const room = width / size;
	const lines: string[][] = [[]];
	let used = 0;
	for (const word of text.split(/[ \t\n]+/).filter(Boolean)) {
		for (const part of fit(word, face, room)) {
			const wide = measure(part, face);
			const line = lines.at(-1) ?? [];
			if (line.length > 0 && used + space + wide > room) {
				lines.push([part]);
				used = wide;
			} else {
				used += (line.length > 0 ? space : 0) + wide;
				line.push(part);
			}
		}
	}
	return lines.map((line, index) => runs(face, line.join(' ') + (index < lines.length - 1 ? ' ' : '')));
}

/** The same number of lines, as even as they can be: for titles. */
export function balancedLines(text: string, setting: Setting, width: number): Line[] {
	const count = breakLines(text, setting, width).length;
	let [low, high] = [width / 2, width];
	while (high - low > 4) {
		const middle = (low + high) / 2;
		if (breakLines(text, setting, middle).length > count) low = middle;
		else high = middle;
	}
	return breakLines(text, setting, high);
}

const measure = (text: string, face: Face) => runs(face, text).reduce((total, run) => total + run.width, 0);

/** A word that is wider than the line, in pieces that are not: after a hyphen, slash, dot or at where possible. */
function fit(word: string, face: Face, room: number): string[] {
	if (measure(word, face) <= room) return [word];
	const pieces: string[] = [];
	let piece = '';
	for (const character of word) {
		if (piece && measure(piece + character, face) > room) {
			const seam = piece.search(/[-/.@_][^-/.@_]*$/) + 1;
			const cut = seam > piece.length / 2 ? seam : piece.length;
			pieces.push(piece.slice(0, cut));
			piece = piece.slice(cut);
		}
		piece += character;
	}
	return [...pieces, piece];
}
