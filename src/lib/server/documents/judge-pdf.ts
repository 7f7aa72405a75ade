import { inflateSync } from 'node:zlib';
import { ParseSpeeds, PDFDocument } from 'pdf-lib';
import { ATTACHED_TYPES } from '#lib/domain/document/attachment.ts';
import { Refused } from '#lib/domain/refusal.ts';
import type { Content } from './judge.ts';
import { PASSWORD_PDF, UNREADABLE } from './words.ts';

/** The most the tables inside a PDF may be once unpacked: far above any real one of 10 MB. */
const MOST_UNPACKED = 64 * 1024 * 1024;
const MOST_SECONDS = 10;

/**
 * A PDF that opens and has a page.
 * @throws Refused when it asks for a password or cannot be read
 */
export async function judgePdf(bytes: Uint8Array): Promise<Content> {
	try {
		refuseBombs(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
		const opened = PDFDocument.load(bytes, { parseSpeed: ParseSpeeds.Fast, updateMetadata: false });
		const pdf = await Promise.race([opened, late()]);
		if (pdf.getPageCount() === 0) throw new Refused(UNREADABLE);
	} catch (thrown) {
		// The library's own error class is lost in its build: only its words tell.
		if (thrown instanceof Error && /is encrypted/.test(thrown.message)) throw new Refused(PASSWORD_PDF);
		throw new Refused(UNREADABLE);
	}
	return { bytes, media_type: ATTACHED_TYPES.pdf };
}

const late = (): Promise<never> =>
	new Promise((_resolve, reject) => {
		setTimeout(() => reject(new Refused(UNREADABLE)), MOST_SECONDS * 1000).unref();
	});

/**
 * Opening a PDF unpacks its object and reference streams whole, however large they become: so they are unpacked here
 * first, with a limit. Pictures and texts stay packed and are let be.
 */
function refuseBombs(bytes: Buffer): void {
	let left = MOST_UNPACKED;
	for (let at = bytes.indexOf('stream'); at !== -1; at = bytes.indexOf('stream', at + 6)) {
		const head = bytes.toString('latin1', Math.max(0, at - 2048), at);
		if (head.endsWith('end')) continue;
		const dictionary = plain(head.slice(head.lastIndexOf(' obj') + 1));
		if (!/ObjStm|XRef|\/Type\s*\d/.test(dictionary)) continue;
		const filters = dictionary.match(/\/(\w+Decode|Fl|LZW|RL|A85|AHx|DCT|CCF)\b/g) ?? [];
		if (/\/Filter\s*\d/.test(dictionary) || filters.length > 1) throw new Refused(UNREADABLE);
		if (filters.length === 0) continue;
		if (filters[0] !== '/FlateDecode') throw new Refused(UNREADABLE);
		const start = at + (bytes[at + 6] === 0x0d ? 8 : 7);
		const end = bytes.indexOf('endstream', start);
		left -= unpackedSize(bytes.subarray(start, end === -1 ? undefined : end), left);
	}
}

/** What a password or damage makes unreadable counts as a little: opening it tells which it is. */
function unpackedSize(packed: Buffer, most: number): number {
	try {
		return inflateSync(packed, { maxOutputLength: most }).length;
	} catch (thrown) {
		if (thrown instanceof RangeError) throw new Refused(UNREADABLE);
		return MOST_UNPACKED / 64;
	}
}

/** Names may be written with `#4f` for a letter. */
const plain = (text: string): string =>
	text.replace(/#([0-9a-f]{2})/gi, (_all, hex: string) => String.fromCharCode(parseInt(hex, 16)));
