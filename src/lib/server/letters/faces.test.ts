import fontkit from '@pdf-lib/fontkit';
import { describe, expect, it } from 'vitest';
import { FACES, face, runs } from './faces.ts';
import { breakLines, lineWidth } from './lines.ts';
import { BODY } from './drawing.ts';

/** Latin-1 and Latin Extended-A without the control characters. */
const LATIN = [...Array(0x17f - 0x20).keys()].map((at) => at + 0x20).filter((at) => at < 0x7f || at > 0xa0);

describe.each(FACES)('the %s face', (name) => {
	it('draws every letter of Latin Europe the same from a subset as from the whole font', async () => {
		const { font } = face(name);
		const subset = font.createSubset();
		const points = LATIN.filter((point) => font.hasGlyphForCodePoint(point));
		const ids = points.map((point) => subset.includeGlyph(font.glyphForCodePoint(point)));
		const parts: Uint8Array[] = [];
		await new Promise((done) =>
			subset
				.encodeStream()
				.on('data', (part) => parts.push(part))
				.on('end', () => done(null))
		);
		const small = fontkit.create(Buffer.concat(parts));
		points.forEach((point, index) => {
			const drawn = small.getGlyph(ids[index] ?? 0, []).path.toSVG();
			expect(drawn, String.fromCodePoint(point)).toBe(font.glyphForCodePoint(point).path.toSVG());
		});
	});

	it('has an ink for every letter of Latin Europe, its own or borrowed', () => {
		for (const point of LATIN) {
			const character = String.fromCodePoint(point);
			const drawn = runs(name, character)
				.map(({ text }) => text)
				.join('');
			if (character !== '?' && character !== '\u00ad') expect(drawn, character).not.toBe('?');
		}
	});
});

describe('lines', () => {
	it('fit their width, and hold a no-break space together', () => {
		const text =
			'Wij betalen uiterlijk op 14\u00a0maart\u00a02027 een bedrag van €\u00a04.750,00 aan u. '.repeat(20);
		const lines = breakLines(text, BODY, 200);
		for (const line of lines) {
			expect(lineWidth(line, BODY.size)).toBeLessThanOrEqual(203);
			expect(line.map((run) => run.text).join('')).not.toMatch(/^(maart|2027|4\.750)|(€|14|14 maart) ?$/);
		}
	});

	it('borrow what the heading face lacks', () => {
		expect(runs('serif', 'Ĳs').map((run) => run.face)).toEqual(['strong', 'serif']);
	});
});
