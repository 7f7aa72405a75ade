import { fromBufferPromise, type ZipFile } from 'yauzl';
import { ATTACHED_TYPES } from '#lib/domain/document/attachment.ts';
import { Refused } from '#lib/domain/refusal.ts';
import type { Content } from './judge.ts';
import { MACROS, OLD_OFFICE, PASSWORD_OFFICE, UNREADABLE, WRONG_KIND } from './words.ts';

const TYPES = '[Content_Types].xml';
const MOST_ENTRIES = 5000;
/** The most the list of kinds inside may be once unpacked; nothing else is unpacked at all. */
const MOST_TYPES_BYTES = 512 * 1024;

const KINDS = [
	{ part: 'word/document.xml', type: 'wordprocessingml.document.main+xml', media_type: ATTACHED_TYPES.docx },
	{ part: 'xl/workbook.xml', type: 'spreadsheetml.sheet.main+xml', media_type: ATTACHED_TYPES.xlsx }
] as const;

/**
 * A Word document or Excel sheet, judged by what its package says it holds. Only the table of contents and the list of
 * kinds are read, so that a zip bomb stays packed.
 * @throws Refused when it holds macros, is another kind of package, or cannot be read
 */
export async function judgeOffice(bytes: Uint8Array): Promise<Content> {
	const { names, types } = await packageOf(bytes);
	if (/macroEnabled|vbaProject/i.test(types) || names.some((name) => /vbaProject|macrosheets/i.test(name)))
		throw new Refused(MACROS);
	const kind = KINDS.find(({ part, type }) => names.includes(part) && types.includes(type));
	if (!kind) throw new Refused(WRONG_KIND);
	return { bytes, media_type: kind.media_type };
}

/** With a password, Office keeps the package in a container of the old kind; otherwise this is a .doc or .xls. */
export function judgeOle(bytes: Uint8Array): Promise<Content> {
	const encrypted = Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'));
	return Promise.reject(new Refused(encrypted ? PASSWORD_OFFICE : OLD_OFFICE));
}

async function packageOf(bytes: Uint8Array): Promise<{ names: string[]; types: string }> {
	const names: string[] = [];
	let types = '';
	try {
		const zip = await fromBufferPromise(Buffer.from(bytes), { lazyEntries: true, autoClose: false });
		if (zip.entryCount > MOST_ENTRIES) throw new Refused(UNREADABLE);
		for await (const entry of zip.eachEntry()) {
			if (entry.isEncrypted()) throw new Refused(PASSWORD_OFFICE);
			names.push(entry.fileName);
			if (entry.fileName === TYPES) types = await textOf(zip, entry);
		}
	} catch (thrown) {
		throw thrown instanceof Refused ? thrown : new Refused(UNREADABLE);
	}
	return { names, types };
}

type Entry = Parameters<ZipFile['openReadStreamPromise']>[0];

async function textOf(zip: ZipFile, entry: Entry): Promise<string> {
	if (entry.uncompressedSize > MOST_TYPES_BYTES) throw new Refused(UNREADABLE);
	const chunks: Buffer[] = [];
	for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
	return Buffer.concat(chunks).toString('utf8');
}
