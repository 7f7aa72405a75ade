import { ATTACHED_TYPES, MOST_BYTES, type AttachedType } from '#lib/domain/document/attachment.ts';
import { Refused, type Reason } from '#lib/domain/refusal.ts';
import { inTurn } from './in-turn.ts';
import { judgeImage } from './judge-image.ts';
import { judgeOffice, judgeOle } from './judge-office.ts';
import { judgePdf } from './judge-pdf.ts';
import { kindOf, type FirstKind } from './kind-of.ts';
import { EMPTY, HEIC, TOO_LARGE, WRONG_KIND } from './words.ts';

/** What a file turns out to be, with the bytes as they are kept. */
export type Content = { readonly bytes: Uint8Array; readonly media_type: AttachedType };

/** A file that may be stored. */
export type Judged = Content & { readonly file_name: string };

const JUDGES: Readonly<Record<FirstKind, (bytes: Uint8Array) => Promise<Content>>> = {
	pdf: judgePdf,
	png: (bytes) => judgeImage(bytes, 'png'),
	jpeg: (bytes) => judgeImage(bytes, 'jpeg'),
	zip: judgeOffice,
	ole: judgeOle,
	heic: () => Promise.reject(new Refused(HEIC))
};

/**
 * Judges a file by its content, never by its name: whether people can open it, and whether it is what a browser or an
 * office may safely be given. Photos come back upright and without what the camera wrote in them.
 * @throws Refused with a sentence that helps, at the field
 */
export async function judge(file: File, field: string): Promise<Judged> {
	const refuse = (text: Reason) => new Refused({ ...text, field });
	if (file.size === 0) throw refuse(EMPTY);
	if (file.size > MOST_BYTES) throw refuse(TOO_LARGE);
	const bytes = new Uint8Array(await file.arrayBuffer());
	const kind = kindOf(bytes);
	if (!kind) throw refuse(WRONG_KIND);
	try {
		const content = await inTurn(() => JUDGES[kind](bytes));
		return { ...content, file_name: safeName(file.name, content.media_type) };
	} catch (thrown) {
		if (thrown instanceof Refused)
			throw new Refused(...thrown.reasons.map((reason) => ({ ...reason, field })));
		throw thrown;
	}
}

const ENDINGS: Readonly<Record<AttachedType, readonly [string, ...string[]]>> = {
	[ATTACHED_TYPES.pdf]: ['pdf'],
	[ATTACHED_TYPES.jpeg]: ['jpg', 'jpeg'],
	[ATTACHED_TYPES.png]: ['png'],
	[ATTACHED_TYPES.docx]: ['docx'],
	[ATTACHED_TYPES.xlsx]: ['xlsx']
};

/** The file's own name without path and control characters, at most 120 characters, with the ending of what it is. */
function safeName(name: string, media_type: AttachedType): string {
	const base = name.split(/[/\\]/).at(-1) ?? '';
	const clean = base.replace(/[\p{Cc}\p{Cf}"<>|:*?]/gu, '').trim();
	const [ending, ...others] = ENDINGS[media_type];
	const fits = [ending, ...others].some((one) => clean.toLowerCase().endsWith(`.${one}`));
	const whole = fits ? clean : `${clean || 'document'}.${ending}`;
	return [...whole].slice(-120).join('');
}
