import { ATTACHED_TYPES } from '#lib/domain/document/attachment.ts';
import { Refused } from '#lib/domain/refusal.ts';
import type { Content } from './judge.ts';
import { openPdf } from './open-pdf.ts';
import { PASSWORD_PDF, UNREADABLE } from './words.ts';

/**
 * A PDF that opens and has a page.
 * @throws Refused when it asks for a password or cannot be read
 */
export async function judgePdf(bytes: Uint8Array): Promise<Content> {
	const verdict = await openPdf(bytes);
	if (verdict !== 'opens') throw new Refused(verdict === 'password' ? PASSWORD_PDF : UNREADABLE);
	return { bytes, media_type: ATTACHED_TYPES.pdf };
}
