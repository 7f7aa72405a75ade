import { crc32 } from 'node:zlib';

type Entry = { readonly name: string; readonly bytes: Buffer; readonly at: number };

/** A zip of stored (not packed) entries, as Word and Excel make theirs. */
export function aZip(contents: Readonly<Record<string, string | Buffer>>): Buffer {
	const parts: Buffer[] = [];
	const entries: Entry[] = [];
	let at = 0;
	for (const [name, content] of Object.entries(contents)) {
		const bytes = Buffer.from(content);
		entries.push({ name, bytes, at });
		const local = Buffer.concat([words(0x04034b50), fields({ name, bytes, at }), Buffer.from(name), bytes]);
		parts.push(local);
		at += local.length;
	}
	const directory = Buffer.concat(
		entries.map((entry) =>
			Buffer.concat([
				words(0x02014b50),
				shorts(20),
				fields(entry),
				shorts(0, 0, 0),
				words(0, entry.at),
				Buffer.from(entry.name)
			])
		)
	);
	const end = Buffer.concat([
		words(0x06054b50),
		shorts(0, 0, entries.length, entries.length),
		words(directory.length, at),
		shorts(0)
	]);
	return Buffer.concat([...parts, directory, end]);
}

const fields = ({ name, bytes }: Entry) =>
	Buffer.concat([
		shorts(20, 0, 0, 0, 33),
		words(crc32(bytes), bytes.length, bytes.length),
		shorts(name.length, 0)
	]);

function shorts(...values: number[]): Buffer {
	const buffer = Buffer.alloc(values.length * 2);
	values.forEach((value, index) => buffer.writeUInt16LE(value, index * 2));
	return buffer;
}

function words(...values: number[]): Buffer {
	const buffer = Buffer.alloc(values.length * 4);
	values.forEach((value, index) => buffer.writeUInt32LE(value >>> 0, index * 4));
	return buffer;
}

const typesOf = (part: string, type: string) =>
	`<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${part}" ContentType="application/vnd.${type}"/></Types>`;

const OFFICE = {
	docx: ['word/document.xml', 'openxmlformats-officedocument.wordprocessingml.document.main+xml'],
	xlsx: ['xl/workbook.xml', 'openxmlformats-officedocument.spreadsheetml.sheet.main+xml'],
	docm: ['word/document.xml', 'ms-word.document.macroEnabled.main+xml']
} as const;

/** A package of Word or Excel with little in it; `more` adds parts. */
export function anOfficeFile(
	kind: keyof typeof OFFICE,
	name: string = `bestand.${kind}`,
	more: Readonly<Record<string, string | Buffer>> = {}
): File {
	const [part, type] = OFFICE[kind];
	const bytes = aZip({ '[Content_Types].xml': typesOf(part, type), [part]: `<!-- ${name} -->`, ...more });
	return new File([new Uint8Array(bytes)], name);
}
