import { MOST_BYTES, type AttachedType } from '#lib/domain/document/attachment.ts';
import { Refused, type Reason } from '#lib/domain/refusal.ts';
import { kindOf } from './kind-of.ts';
import { EMPTY, TOO_LARGE, WRONG_KIND } from './words.ts';

/** A file that may be stored: what it really is, and its bytes as they are kept. */
export type Judged = {
	readonly bytes: Uint8Array;
	readonly media_type: AttachedType;
	readonly file_name: string;
};

/**
 * Judges a file by its content, never by its name.
 * @throws Refused with a sentence that helps, at the field
 */
export async function judge(file: File, field: string): Promise<Judged> {
	const refuse = (text: Reason) => new Refused({ ...text, field });
	if (file.size === 0) throw refuse(EMPTY);
	if (file.size > MOST_BYTES) throw refuse(TOO_LARGE);
	const bytes = new Uint8Array(await file.arrayBuffer());
	const media_type = kindOf(bytes);
	if (!media_type) throw refuse(WRONG_KIND);
	return { bytes, media_type, file_name: safeName(file.name) };
}

/** The file's own name without path and control characters, at most 120 characters. */
function safeName(name: string): string {
	const base = name.split(/[/\\]/).at(-1) ?? '';
	const clean = base.replace(/[\p{Cc}\p{Cf}"<>|:*?]/gu, '').trim();
	return clean.slice(-120) || 'document';
}
