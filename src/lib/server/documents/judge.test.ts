import { randomBytes } from 'node:crypto';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { crc32, deflateSync } from 'node:zlib';
import { PDFDocument } from 'pdf-lib';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { MOST_BYTES } from '#lib/domain/document/attachment.ts';
import { aPdf, aPng } from '../testing/a-file.ts';
import { anOfficeFile, aZip } from '../testing/a-package.ts';
import { reasonsOf } from '../testing/reasons-of.ts';
import { judge } from './judge.ts';

const file = (bytes: string | Uint8Array, name = 'offerte.pdf') =>
	new File([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)], name);
const why = (one: File) => reasonsOf(judge(one, 'quote'));
const bytesOf = async (one: File) => new Uint8Array(await one.arrayBuffer());
const half = async (one: File) => {
	const bytes = await bytesOf(one);
	return file(bytes.subarray(0, bytes.length >> 1), one.name);
};

/** A photo as a phone on its side makes it: 60 by 40 points, to be turned, with the place where it was taken. */
const aPhoto = async (name = 'foto.jpg') => {
	const noise = sharp({ create: { width: 60, height: 40, channels: 3, background: 'white' } }).composite([
		{
			input: { create: { width: 20, height: 10, channels: 3, background: 'red' } },
			top: 0,
			left: 0
		}
	]);
	const bytes = await noise
		.withExif({
			IFD0: { Make: 'Telefoon', Copyright: 'Iemand' },
			IFD3: {
				GPSLatitudeRef: 'N',
				GPSLatitude: '52/1 5/1 12/1',
				GPSLongitudeRef: 'E',
				GPSLongitude: '5/1 7/1 3/1'
			}
		})
		.withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><!-- plaats --></x:xmpmeta>')
		.withMetadata({ orientation: 6 })
		.jpeg()
		.toBuffer();
	return file(bytes, name);
};

describe('what is taken', () => {
	test('is a PDF, a picture, a Word document or an Excel sheet, whatever its name says', async () => {
		const kinds = [
			aPdf('Offerte', 'offerte.docx'),
			aPng('bon.exe'),
			await aPhoto('bon.pdf'),
			anOfficeFile('docx', 'plan.zip'),
			anOfficeFile('xlsx', '../../begroting')
		].map(async (one) => {
			const { media_type, file_name } = await judge(one, 'quote');
			return `${file_name}: ${media_type.split(/[/.]/).at(-1)}`;
		});
		expect(await Promise.all(kinds)).toEqual([
			'offerte.docx.pdf: pdf',
			'bon.exe.png: png',
			'bon.pdf.jpg: jpeg',
			'plan.zip.docx: document',
			'begroting.xlsx: sheet'
		]);
	});

	test('is a large PDF of many pages', async () => {
		const pdf = await PDFDocument.create();
		for (let page = 0; page < 400; page++)
			pdf.addPage().drawText(`Bladzijde ${page} `.repeat(200), { size: 4 });
		const bytes = await pdf.save({ useObjectStreams: true });
		await expect(judge(file(bytes), 'quote')).resolves.toMatchObject({ media_type: 'application/pdf' });
	});

	test('is a PDF with packed object tables as modern programs write it', async () => {
		const pdf = await PDFDocument.create();
		pdf.addPage();
		const bytes = await pdf.save({ useObjectStreams: true });
		await expect(judge(file(bytes), 'quote')).resolves.toMatchObject({ media_type: 'application/pdf' });
	});
});

describe('a photo', () => {
	test('is turned upright, and where, when and with what it was taken is gone', async () => {
		const photo = await aPhoto();
		const before = await sharp(await bytesOf(photo)).metadata();
		expect([before.orientation, before.exif?.includes('Telefoon'), before.xmp?.length]).toEqual([
			6,
			true,
			expect.any(Number)
		]);
		const { bytes } = await judge(photo, 'quote');
		const after = await sharp(bytes).metadata();
		expect([after.width, after.height]).toEqual([40, 60]);
		expect([after.orientation, after.exif, after.xmp, after.iptc]).toEqual([
			undefined,
			undefined,
			undefined,
			undefined
		]);
		expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/Telefoon|Iemand|plaats|GPS|Exif/);
		const corner = await sharp(bytes).extract({ left: 35, top: 5, width: 1, height: 1 }).raw().toBuffer();
		expect(corner[0]).toBeGreaterThan(200);
		expect(corner[1]).toBeLessThan(60);
	});

	test('with words written in a PNG loses them', async () => {
		const plain = await bytesOf(aPng());
		const words = chunk('tEXt', Buffer.from('Comment\0Patient Jansen'));
		const head = 8 + 25;
		const bytes = Buffer.concat([plain.subarray(0, head), words, plain.subarray(head)]);
		expect(bytes.toString('latin1')).toContain('Patient Jansen');
		const kept = await judge(file(bytes, 'foto.png'), 'quote');
		expect(Buffer.from(kept.bytes).toString('latin1')).not.toContain('Patient Jansen');
	});

	// Fifteen million random bytes are packed, unpacked and written as two kinds of picture: slow where cores are shared.
	const timeout = 120_000;
	test(
		'that was not too large is not refused for growing: a PNG of many colours becomes a JPEG',
		{ timeout },
		async () => {
			const bytes = aColourfulPng(2200);
			expect(bytes.byteLength).toBeLessThan(MOST_BYTES);
			const kept = await judge(file(bytes, 'schermafdruk.png'), 'quote');
			expect(kept).toMatchObject({ media_type: 'image/jpeg', file_name: 'schermafdruk.png.jpg' });
			expect(kept.bytes.byteLength).toBeLessThan(MOST_BYTES);
		}
	);

	test('made twice from the same bytes is the same content', async () => {
		const photo = await aPhoto();
		const [one, two] = [await judge(photo, 'quote'), await judge(photo, 'quote')];
		expect(Buffer.compare(one.bytes, two.bytes)).toBe(0);
	});
});

describe('what is refused says what helps', () => {
	test.each([
		['an empty file', file(''), 'is empty'],
		['more than 10 MB', file(new Uint8Array(MOST_BYTES + 1)), 'larger than 10 MB'],
		['a web page', file('<!doctype html><script>alert(1)</script>'), 'not a PDF'],
		['a web page that names itself a PDF later on', file('<html>%PDF-1.4'), 'not a PDF'],
		[
			'a drawing that can run',
			file('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
			'not a PDF'
		],
		['a GIF', file('GIF89a\x01\x00\x01\x00'), 'not a PDF'],
		['a program', file('import fs from "fs"'), 'not a PDF'],
		['any other zip', file(aZip({ 'lees-mij.txt': 'hallo' })), 'not a PDF'],
		['a PDF in name only', file('%PDF-1.4\nniets\n%%EOF'), 'cannot open'],
		['a PNG in name only', file('\x89PNG\r\n\x1a\nniets', 'foto.png'), 'not a PDF'],
		['a JPG in name only', file(new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3])), 'cannot open'],
		['a document with macros', anOfficeFile('docm', 'plan.docx'), 'macros'],
		['a sheet with macros', anOfficeFile('xlsx', 'x.xlsx', { 'xl/vbaProject.bin': 'x' }), 'macros'],
		['an old document', file(ole('WordDocument'), 'plan.doc'), 'old Word or Excel'],
		['a document with a password', file(ole('EncryptedPackage'), 'plan.docx'), 'protected with a password'],
		['a photo of a newer phone', file('\0\0\0\x18ftypheic\0\0\0\0', 'foto.jpg'), 'Most Compatible']
	])('%s', async (_what, one, words) => {
		expect(await why(one)).toEqual([expect.stringContaining(words)]);
	});

	test('a file of which the last half did not arrive', async () => {
		for (const whole of [await aPhoto(), anOfficeFile('docx')])
			expect(await why(await half(whole))).toEqual([expect.stringContaining('not saved completely')]);
	});

	test('a PDF with a password', async () => {
		const locked = (await aPdf().text()).replace(
			'trailer<</Root 1 0 R>>',
			'6 0 obj<</Filter/Standard/V 2/R 3/Length 128/P -3904/O(x)/U(x)>>endobj\ntrailer<</Root 1 0 R/Encrypt 6 0 R>>'
		);
		expect(await why(file(locked))).toEqual([expect.stringContaining('protected with a password')]);
	});
});

describe('a file that would burst', () => {
	test('as a picture is not unpacked', async () => {
		const wide = { width: 9000, height: 9000, channels: 3, background: 'white' } as const;
		const bytes = await sharp({ create: wide }).png().toBuffer();
		expect(await why(file(bytes, 'groot.png'))).toEqual([expect.stringContaining('cannot open')]);
	});

	test.each([
		['a disguised name', '/Type/Obj#53tm'],
		['words in between that look like a beginning', '/Type/ObjStm/X ( obj)'],
		['much white in between', `/Type/ObjStm${' '.repeat(70_000)}`]
	])('as a PDF stops at its limit, with %s, and keeps nobody else waiting', async (_what, dictionary) => {
		const packed = deflateSync(Buffer.alloc(200 * 1024 * 1024)).toString('latin1');
		const object = `7 0 obj<<${dictionary}/N 1/First 4/Filter/FlateDecode/Length ${packed.length}>>stream\n${packed}\nendstream endobj\n`;
		const whole = (await aPdf().text()).replace('trailer', () => `${object}trailer`);
		const bytes = Buffer.from(whole, 'latin1');
		const waited = monitorEventLoopDelay({ resolution: 10 });
		waited.enable();
		expect(await why(file(bytes))).toEqual([expect.stringContaining('cannot open')]);
		waited.disable();
		expect(waited.max / 1e9).toBeLessThan(1.5);
	});

	test('as a document is not unpacked at all', async () => {
		const bytes = aZip({ '[Content_Types].xml': Buffer.alloc(600 * 1024), 'word/document.xml': 'x' });
		expect(await why(file(bytes, 'bom.docx'))).toEqual([expect.stringContaining('cannot open')]);
	});
});

/** A piece of a PNG. */
function chunk(name: string, content: Uint8Array): Buffer {
	const named = Buffer.concat([Buffer.from(name), content]);
	const frame = Buffer.alloc(8);
	frame.writeUInt32BE(content.length, 0);
	frame.writeUInt32BE(crc32(named), 4);
	return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)]);
}

/** A square PNG of which every point differs a little from the one before it, packed by those differences. */
function aColourfulPng(side: number): Buffer {
	const head = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 2, 0, 0, 0]);
	head.writeUInt32BE(side, 0);
	head.writeUInt32BE(side, 4);
	const row = side * 3 + 1;
	const differences = randomBytes(row * side).map((byte, index) => (index % row === 0 ? 1 : byte & 3));
	return Buffer.concat([
		Uint8Array.fromHex('89504e470d0a1a0a'),
		chunk('IHDR', head),
		chunk('IDAT', deflateSync(differences)),
		chunk('IEND', Buffer.alloc(0))
	]);
}

/** The container that Office used before 2007, and still does around what has a password. */
function ole(stream: string): Uint8Array {
	const head = Uint8Array.fromHex('d0cf11e0a1b11ae1');
	return Buffer.concat([head, Buffer.alloc(504), Buffer.from(stream, 'utf16le')]);
}
