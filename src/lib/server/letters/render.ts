import { PDFDocument } from 'pdf-lib';
import type { Letter } from '#lib/domain/letter/letter.ts';
import { sha256 } from '../sha256.ts';
import { describe } from './archive.ts';
import { blockStrips } from './blocks.ts';
import { BODY, STRONG, strips, write, type Drawing } from './drawing.ts';
import { FACES, face } from './faces.ts';
import { firstPage } from './first-page.ts';
import { flow, type Strip } from './flow.ts';
import type { Fonts } from './ink.ts';
import { breakLines } from './lines.ts';
import { runningLines } from './running.ts';
import { LEFT, WIDTH } from './sheet.ts';
import { identify, tagged } from './tagged.ts';

/**
 * Draws a letter as PDF: A4, tagged (PDF/UA-1) and archivable (PDF/A-3a) in one file, fonts embedded as subsets.
 * The same letter always gives the same bytes.
 */
export async function renderLetter(letter: Letter): Promise<Uint8Array> {
	const pdf = await PDFDocument.create({ updateMetadata: false });
	const fonts = await embed(pdf);
	const paper = tagged(pdf, fonts);
	const on: Drawing = { paper, fonts, root: paper.root };
	describe(pdf, letter);
	const first = paper.turn();
	const top = firstPage(on, first, letter);
	flow(paper, first, top, [
		...letter.blocks.flatMap((block) => blockStrips(on, block)),
		...signature(on, letter)
	]);
	runningLines(paper, fonts, letter);
	paper.finish();
	identify(pdf, sha256(JSON.stringify(letter)));
	return pdf.save({ useObjectStreams: false, addDefaultPage: false, objectsPerTick: Infinity });
}

async function embed(pdf: PDFDocument): Promise<Fonts> {
	const parsed = new Map(FACES.map((name) => [face(name).bytes, face(name).font]));
	pdf.registerFontkit({
		create(bytes) {
			const font = parsed.get(bytes);
			if (!font) throw new RangeError('Only the faces of a letter can be embedded.');
			return font;
		}
	});
	const load = (name: (typeof FACES)[number]) => {
		const { bytes, font } = face(name);
		return pdf.embedFont(bytes, { subset: true, customName: `WEERBR+${font.postscriptName ?? name}` });
	};
	return { sans: await load('sans'), strong: await load('strong'), serif: await load('serif') };
}

/** The mandate line at the end, never torn apart. */
function signature(on: Drawing, { signature: [greeting = '', ...lines] }: Letter): Strip[] {
	const owner = on.paper.element('P', on.root);
	const set = (text: string, gap: number, setting = BODY) =>
		strips(breakLines(text, setting, WIDTH), setting, gap, (line, sheet, top) =>
			write(on, sheet, owner, 'P', line, setting, LEFT, top)
		);
	const person = lines.length - 3;
	const all = [
		...set(greeting, 20),
		...lines.flatMap((text, index) =>
			set(text, index === 0 || index === lines.length - 1 ? 10 : 0, index === person ? STRONG : BODY)
		)
	];
	return all.map((strip, index) => ({ ...strip, keep: index < all.length - 1 }));
}
