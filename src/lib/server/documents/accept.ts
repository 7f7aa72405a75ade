import { Refused, type Reason } from '../../domain/refusal.ts';
import type { Tx } from '../db/connect.ts';
import type { Tables } from '../db/tables.ts';
import { kindOf } from './kind-of.ts';
import { MOST_BYTES, store } from './store.ts';

const EMPTY = {
	nl: 'Dit bestand is leeg. Kies een ander bestand.',
	en: 'This file is empty. Choose another file.'
};
const TOO_LARGE = {
	nl: 'Dit bestand is groter dan 10 MB. Maak het kleiner of kies een ander bestand.',
	en: 'This file is larger than 10 MB. Make it smaller or choose another file.'
};
const WRONG_KIND = {
	nl: 'Dit is geen PDF, JPG of PNG. Sla het bestand op als PDF of maak er een foto van.',
	en: 'This is not a PDF, JPG or PNG. Save the file as PDF or take a photo of it.'
};

type Upload = {
	readonly file: File;
	readonly kind: Tables['document']['kind'];
	readonly application_id: string;
	readonly created_by: string;
	/** The form field a refusal belongs to. */
	readonly field: string;
};

/**
 * Stores a file that somebody uploaded, judged by its content.
 * @throws Refused with a sentence that helps, at the field, when it is empty, too large or of another kind
 */
export async function accept(tx: Tx, { file, field, ...owned }: Upload): Promise<string> {
	const refuse = (text: Reason) => new Refused({ ...text, field });
	if (file.size === 0) throw refuse(EMPTY);
	if (file.size > MOST_BYTES) throw refuse(TOO_LARGE);
	const bytes = new Uint8Array(await file.arrayBuffer());
	const media_type = kindOf(bytes);
	if (!media_type) throw refuse(WRONG_KIND);
	return store(tx, { ...owned, bytes, media_type, file_name: safeName(file.name) });
}

/** The file's own name without path and control characters, at most 120 characters. */
function safeName(name: string): string {
	const base = name.split(/[/\\]/).at(-1) ?? '';
	const clean = base.replace(/[\p{Cc}\p{Cf}"<>|:*?]/gu, '').trim();
	return clean.slice(-120) || 'document';
}
