import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { afterAll, describe, expect, it } from 'vitest';
import { awardLetter } from '#lib/domain/letter/award.ts';
import { exampleAward, exampleRejection, exampleSettlement } from '#lib/domain/letter/examples.ts';
import { heading, paragraph, words, type Block, type Letter } from '#lib/domain/letter/letter.ts';
import { rejectionLetter } from '#lib/domain/letter/rejection.ts';
import { settlementLetter } from '#lib/domain/letter/settlement.ts';
import { LANGUAGES } from '#lib/domain/text.ts';
import { renderLetter } from './render.ts';
import { LEFT, RIGHT } from './sheet.ts';

const folder = mkdtempSync(join(tmpdir(), 'letters-'));
afterAll(() => rmSync(folder, { recursive: true }));

const present = (tool: string) => {
	try {
		execFileSync(tool, [tool === 'qpdf' ? '--version' : '-v'], { stdio: 'ignore' });
		return true;
	} catch {
		return false;
	}
};
/** The checkers of Debian's poppler-utils and qpdf: without them these tests are skipped, and their names say why. */
const withPoppler = it.skipIf(!present('pdftotext'));
const withQpdf = it.skipIf(!present('qpdf'));

async function inspect(letter: Letter, tool: string, ...options: string[]): Promise<string> {
	const file = join(folder, `${crypto.randomUUID()}.pdf`);
	writeFileSync(file, await renderLetter(letter));
	const last = tool === 'pdftotext' ? ['-'] : [];
	return execFileSync(tool, [...options, file, ...last], { encoding: 'utf8' }).replaceAll('\u00a0', ' ');
}
const award = awardLetter(exampleAward);
const saying = (...blocks: Block[]): Letter => ({ ...award, blocks });
const all = LANGUAGES.flatMap((language): [string, Letter][] => [
	[`award (${language})`, awardLetter({ ...exampleAward, language })],
	[`rejection (${language})`, rejectionLetter({ ...exampleRejection, language })],
	[`settlement (${language})`, settlementLetter({ ...exampleSettlement, language })]
]);
const UNUSUAL = 'Şükrü Łuczak-İnanç & Zonen, Ĳsselmeer, Ŧandarts Ĭ, Здоровье, Υγεία';

describe('a letter as PDF', () => {
	it('gives the same bytes every time, and others for another letter', async () => {
		const [first, second] = [await renderLetter(award), await renderLetter(award)];
		expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
		const other = await renderLetter({ ...award, number: 'X-1' });
		expect(Buffer.from(first).equals(Buffer.from(other))).toBe(false);
	});

	it('is A4 and says what it is, in which language, from when', async () => {
		const pdf = await PDFDocument.load(await renderLetter(award), { updateMetadata: false });
		expect(pdf.getTitle()).toContain('U krijgt 2 vouchers');
		expect(pdf.getAuthor()).toBe('Dienst Zorgvouchers');
		expect(pdf.getCreationDate()?.toISOString()).toBe('2027-01-13T00:00:00.000Z');
		expect(pdf.catalog.get(pdf.context.obj('Lang'))?.toString()).toContain('nl');
		expect(pdf.getPage(0).getSize()).toEqual({ width: 595.28, height: 841.89 });
	});

	it('names itself PDF/A-3a and PDF/UA-1, with colour profile and file identifier', async () => {
		const bytes = Buffer.from(await renderLetter(award)).toString('latin1');
		for (const part of [
			'<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1',
			'/S /GTS_PDFA1',
			'/Marked true',
			'/DisplayDocTitle true'
		])
			expect(bytes).toContain(part);
		expect(bytes).toMatch(/\/ID \[ <[0-9A-F]{32}> <[0-9A-F]{32}> \]/);
	});

	it('survives text nobody expected', async () => {
		const odd = ['', ' ', '\u0000\u202e\ud800', '👩‍⚕️ שלום 你好', 'x'.repeat(5000), '((\\))<>[]%', 'ﬁ e\u0301'];
		await expect(renderLetter(saying(...odd.map(paragraph)))).resolves.toBeInstanceOf(Uint8Array);
	});
});

describe.each(all)('the %s, checked with poppler-utils and qpdf (skipped without them)', (_, letter) => {
	withQpdf('has no errors in its structure', async () => {
		expect(await inspect(letter, 'qpdf', '--check')).toContain('No syntax or stream encoding errors');
	});

	withPoppler('embeds every font as a subset that reads back as text', async () => {
		const fonts = (await inspect(letter, 'pdffonts')).trim().split('\n').slice(2);
		expect(fonts).toHaveLength(3);
		for (const font of fonts) expect(font).toMatch(/WEERBR\+.*yes yes yes/);
	});

	withPoppler('reads back in the order it is written, heading by heading', async () => {
		const text = (await inspect(letter, 'pdftotext', '-raw')).replace(/\s+/g, ' ');
		let from = 0;
		for (const block of letter.blocks) {
			if (block.type !== 'heading' && block.type !== 'note') continue;
			const title = (block.type === 'heading' ? block.text : block.title).replaceAll('\u00a0', ' ');
			const at = text.indexOf(title, from);
			expect(at, title).toBeGreaterThanOrEqual(from);
			from = at;
		}
	});

	withPoppler('is tagged: headings, lists, tables with their heads', async () => {
		const tags = await inspect(letter, 'pdfinfo', '-struct');
		for (const tag of ['Document', 'H1', 'H2', 'P', 'L (', 'LBody', 'Table', 'TH (', 'TD ('])
			expect(tags).toContain(tag.replace(' (', ''));
		expect(await inspect(letter, 'pdfinfo')).toMatch(/Tagged:\s+yes/);
	});

	withPoppler('stays inside its margins, and numbers every page', async () => {
		const boxes = await inspect(letter, 'pdftotext', '-bbox');
		const found = [...boxes.matchAll(/xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)"/g)];
		expect(found.length).toBeGreaterThan(100);
		for (const [, left, top, right, bottom] of found) {
			expect(Number(left)).toBeGreaterThanOrEqual(LEFT - 0.5);
			expect(Number(right)).toBeLessThanOrEqual(RIGHT + 0.5);
			expect(Number(top)).toBeGreaterThan(20);
			expect(Number(bottom)).toBeLessThan(820);
		}
		const pages = (await inspect(letter, 'pdftotext', '-raw')).split('\f').slice(0, -1);
		pages.forEach((page, index) =>
			expect(page).toMatch(
				new RegExp(`Pagina ${index + 1} van ${pages.length}|Page ${index + 1} of ${pages.length}`)
			)
		);
	});
});

describe('what is hard to set (checked with poppler-utils, skipped without)', () => {
	withPoppler('draws names from all over Europe, in text and in headings', async () => {
		const text = await inspect(
			{ ...saying(heading(UNUSUAL), paragraph(UNUSUAL)), subject: UNUSUAL },
			'pdftotext',
			'-raw'
		);
		expect(text.replace(/\s+/g, ' ').split(UNUSUAL)).toHaveLength(4);
	});

	withPoppler('breaks a long table over pages and shows its head on each, read aloud once', async () => {
		const table: Block = {
			type: 'table',
			caption: 'Lange tabel',
			columns: [words('Kolomkop', 1), words('Nog een', 1)],
			rows: Array.from({ length: 120 }, (_, index) => [`Rij ${index}`, 'waarde '.repeat(1 + (index % 9))]),
			total: ['Samen', '120']
		};
		const letter = saying(table);
		const pages = (await inspect(letter, 'pdftotext', '-raw')).split('\f').slice(0, -1);
		expect(pages.length).toBeGreaterThan(3);
		for (const page of pages.filter((each) => each.includes('waarde'))) expect(page).toContain('Kolomkop');
		expect((await inspect(letter, 'pdfinfo', '-struct-text')).split('Kolomkop')).toHaveLength(2);
	});

	withPoppler('breaks a word wider than the page, losing nothing', async () => {
		const word = `https://voorbeeld.example/${'zorgaanbiedersubsidieverlening'.repeat(12)}`;
		const letter = saying(paragraph(word), { type: 'keyvalue', rows: [[word, word]] });
		const text = await inspect(letter, 'pdftotext', '-raw');
		expect(text.replace(/\s+/g, '')).toContain(word);
		const right = [...(await inspect(letter, 'pdftotext', '-bbox')).matchAll(/xMax="([\d.]+)"/g)];
		for (const [, edge] of right) expect(Number(edge)).toBeLessThanOrEqual(RIGHT + 0.5);
	});

	withPoppler('never leaves a heading alone at the foot of a page', async () => {
		for (let lines = 18; lines < 30; lines++) {
			const filler = Array.from({ length: lines }, (_, index) => paragraph(`Regel ${index}`));
			const text = await inspect(
				saying(...filler, heading('Kop'), paragraph('Woord '.repeat(60))),
				'pdftotext',
				'-raw'
			);
			for (const page of text.split('\f')) expect(page).not.toMatch(/Kop\s+(Dienst Zorgvouchers · zaak|$)/);
		}
	});
});
