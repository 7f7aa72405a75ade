import PostalMime from 'postal-mime';
import type { Database } from '../db/connect.ts';
import { loseDigest } from './lose-digest.ts';
import { messageId } from './message.ts';

/** A report and the mail it returns are far smaller; what comes after this is not read. */
export const LARGEST_BOUNCE = 512 * 1024;

const ID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const RETURN_PATH = new RegExp(`\\+(${ID})@`, 'i');
const MESSAGE_ID = new RegExp(`^Message-ID:\\s*(<(${ID})@[^\\s>]+>)`, 'im');
/** The part of a report that holds the mail that comes back, or its headers. */
const RETURNED = /^(message\/(rfc822|global)(-headers)?|text\/rfc822-headers)$/;

/** What a delivery report says of one of our mails. `status` is the enhanced code, `5.1.1`: no such address. */
export type Bounce = { readonly mail_id: string; readonly status: string };

/**
 * Reads a delivery report (RFC 3464): which mail came back for good, and why. null for anything else: a delay, an
 * automatic answer, a mail that is not ours. The mail is found by the return path it left with, else by the Message-ID
 * of what is returned: the report's own may look the same (Exchange writes one with a UUID).
 */
async function readBounce(raw: Uint8Array): Promise<Bounce | null> {
	const bytes = raw.subarray(0, LARGEST_BOUNCE);
	const mail = await PostalMime.parse(bytes, { forceRfc822Attachments: true, maxNestingDepth: 20 }).catch(
		() => null
	);
	const report = mail?.attachments.find(({ mimeType }) => mimeType === 'message/delivery-status');
	if (!mail || !report) return null;
	const said = text(report.content);
	if (!/^Action:\s*failed\s*$/im.test(said)) return null;
	const returned = mail.attachments.find(({ mimeType }) => RETURNED.test(mimeType));
	const to = mail.headers
		.filter(({ key }) => ['to', 'delivered-to', 'x-original-to'].includes(key))
		.map(({ value }) => RETURN_PATH.exec(value)?.[1]);
	const mail_id = to.find((id) => id !== undefined) ?? (returned && ourIdIn(text(returned.content)));
	if (!mail_id) return null;
	return {
		mail_id: mail_id.toLowerCase(),
		status: /^Status:\s*([245]\.\d{1,3}\.\d{1,3})/im.exec(said)?.[1] ?? '5.0.0'
	};
}

function ourIdIn(headers: string): string | undefined {
	const [, written, id] = MESSAGE_ID.exec(headers) ?? [];
	return id && written?.toLowerCase() === messageId(id.toLowerCase()) ? id : undefined;
}

const text = (content: ArrayBuffer | Uint8Array | string): string =>
	typeof content === 'string' ? content : new TextDecoder('latin1').decode(content);

/**
 * Marks the mail of a delivery report as bounced; says whether it was one that had been sent. Again changes nothing. When
 * it was sent and taken by the mail server stays known: only whoever got the mail knows its id, and could write a report.
 */
export async function takeBounce(db: Database, raw: Uint8Array): Promise<boolean> {
	const bounce = await readBounce(raw);
	if (!bounce) return false;
	const last_error = `DSN ${bounce.status}`;
	return db.transaction().execute(async (tx) => {
		const marked = await tx
			.updateTable('mail')
			.set({ state: 'bounced', last_error })
			.where('id', '=', bounce.mail_id)
			.where('state', '=', 'sent')
			.returning('id')
			.executeTakeFirst();
		if (marked) await loseDigest(tx, marked.id, last_error);
		return marked !== undefined;
	});
}
