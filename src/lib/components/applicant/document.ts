import { ATTACHED_TYPES } from '#lib/domain/document/attachment.ts';
import { fileSize } from '#lib/format.ts';

/** A document one can open: its address, what it is called, and how big it is. */
export type DocumentRef = { href: string; label: string; type?: string; bytes?: number; lang?: string };

const NAMES: Readonly<Record<string, string>> = {
	'application/pdf': 'PDF',
	'image/png': 'PNG',
	'image/jpeg': 'JPG',
	[ATTACHED_TYPES.docx]: 'DOCX',
	[ATTACHED_TYPES.xlsx]: 'XLSX',
	'text/csv': 'CSV',
	'application/xml': 'XML'
};

/** The short name of a kind of file: `application/pdf` is `PDF`. */
export const typeName = (type: string): string =>
	NAMES[type] ?? (type.split(/[/.]/).at(-1) ?? type).toUpperCase();

/** `PDF, 180 kB`: what people want to know before they open it. */
export const documentFacts = ({ type, bytes }: Pick<DocumentRef, 'type' | 'bytes'>): string =>
	[type && typeName(type), bytes !== undefined && fileSize(bytes)].filter(Boolean).join(', ');
