import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import fontkit from '@pdf-lib/fontkit';
import type { Fontkit } from 'pdf-lib/cjs/types/fontkit';

/** The three faces of a letter: text, text that stands out, headings. */
export const FACES = ['sans', 'strong', 'serif'] as const;
export type Face = (typeof FACES)[number];

/** A stretch of text in one face; its width is in ems, so that it fits any size. */
export type Run = { readonly face: Face; readonly text: string; readonly width: number };

type Font = ReturnType<Fontkit['create']>;
type Loaded = {
	readonly bytes: Uint8Array;
	readonly font: Font;
	readonly plain: ReadonlyMap<number, string>;
};

const FILES: Readonly<Record<Face, string>> = {
	sans: 'source-sans/TTF/SourceSans3-Regular.ttf',
	strong: 'source-sans/TTF/SourceSans3-Semibold.ttf',
	serif: 'source-serif/TTF/SourceSerif4-Semibold.ttf'
};
/** What the heading face cannot draw (Ĭ, Ĳ, Ŧ, Cyrillic, Greek) stands in the other strong face. */
const FALLBACK: Readonly<Partial<Record<Face, Face>>> = { serif: 'strong' };
const MOST_WORDS = 20_000;

const require = createRequire(import.meta.url);
const loaded = new Map<Face, Loaded>();

/** Reads and parses a font once per process; the layout of a word is worked out once too. */
export function face(name: Face): Loaded {
	const known = loaded.get(name);
	if (known) return known;
	const bytes = new Uint8Array(readFileSync(require.resolve(FILES[name])));
	const font = fontkit.create(bytes);
	const layout = font.layout.bind(font);
	const words = new Map<string, ReturnType<Font['layout']>>();
	font.layout = (text: string) => {
		const done = words.get(text) ?? layout(text);
		if (words.size > MOST_WORDS) words.clear();
		words.set(text, done);
		return done;
	};
	const result = { bytes, font, plain: plainCharacters(font) };
	loaded.set(name, result);
	return result;
}

/**
 * Per code point the first character that has the same glyph. Two characters with one glyph would otherwise read back
 * as whichever was drawn first, and the same letter would not give the same bytes.
 */
function plainCharacters(font: Font): ReadonlyMap<number, string> {
	const first = new Map<number, string>();
	const plain = new Map<number, string>();
	for (const point of font.characterSet) {
		const glyph = font.glyphForCodePoint(point).id;
		if (glyph === 0) continue;
		const character = first.get(glyph) ?? String.fromCodePoint(point);
		first.set(glyph, character);
		plain.set(point, character);
	}
	return plain;
}

/** Composed, without control characters, no-break spaces and hyphens as ordinary ones: lines are broken before this. */
const clean = (text: string) =>
	text
		.normalize('NFC')
		.replace(/[\ufb00-\ufb06]/g, (ligature) => ligature.normalize('NFKC'))
		.replace(/[\u00a0\u2007\u202f\s]/g, ' ')
		.replace(/\u2011/g, '-')
		.replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, '');

/**
 * Text as runs that can all be drawn: a missing glyph comes from the fallback face, and is a `?` when nobody has it.
 * Each script is a run of its own, because a font shapes a Greek α among Latin letters as the Latin ɑ.
 */
export function runs(name: Face, text: string): Run[] {
	const parts: { face: Face; text: string; script: string }[] = [];
	for (const character of clean(text)) {
		const [from, drawn] = draw(name, character);
		const last = parts.at(-1);
		const script = scriptOf(character) ?? last?.script ?? 'Latin';
		if (last && last.face === from && last.script === script) last.text += drawn;
		else parts.push({ face: from, text: drawn, script });
	}
	return parts.map(({ face, text }) => ({ face, text, width: width(face, text) }));
}

/** Null for what every script uses: spaces, digits, punctuation. */
function scriptOf(character: string): string | null {
	if (/\p{Script=Greek}/u.test(character)) return 'Greek';
	if (/\p{Script=Cyrillic}/u.test(character)) return 'Cyrillic';
	return /\p{L}/u.test(character) ? 'Latin' : null;
}

function draw(name: Face, character: string): [Face, string] {
	const drawn = face(name).plain.get(character.codePointAt(0) ?? 0);
	if (drawn !== undefined) return [name, drawn];
	const other = FALLBACK[name];
	return other ? draw(other, character) : [name, '?'];
}

function width(name: Face, text: string): number {
	const { font } = face(name);
	let total = 0;
	for (const position of font.layout(text).positions) total += position.xAdvance;
	return total / font.unitsPerEm;
}
