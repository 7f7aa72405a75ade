import { error } from '@sveltejs/kit';
import { ROLES } from '#lib/domain/roles.ts';
import { m } from '#lib/paraglide/messages.js';
import { db } from '#lib/server/db/connection.ts';
import { download } from '#lib/server/documents/queries.ts';
import { signedIn } from '#lib/server/http/signed-in.ts';
import { opened } from '#lib/server/http/opened.ts';
import { isId } from '#lib/server/http/is-id.ts';
import type { RequestHandler } from './$types';

/** Shown in the browser: everything else is only saved. */
const SHOWN = ['application/pdf', 'image/png', 'image/jpeg'];

const NOTHING_ELSE = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'";

/** Whatever else a file holds, it does nothing here. */
const ALONE = { 'content-security-policy': `sandbox; ${NOTHING_ELSE}` };
/**
 * A PDF may stand in a page of ours: the reviewer reads it beside the score sheet. Not in a sandbox: there a browser does
 * not start its viewer, which keeps the document apart by itself.
 */
const IN_A_PAGE = {
	'content-security-policy': `${NOTHING_ELSE}; frame-ancestors 'self'`,
	'x-frame-options': 'SAMEORIGIN'
};

export const GET: RequestHandler = async (event) => {
	const person = signedIn(event, ...ROLES);
	const document = isId(event.params.id) ? await download(db, person, event.params.id) : null;
	if (!document) error(404, m.refused_not_found());
	await opened(event, { document_id: document.id });
	const disposition = SHOWN.includes(document.media_type) ? 'inline' : 'attachment';
	return new Response(new Uint8Array(document.bytes), {
		headers: {
			'content-type': document.media_type,
			'content-length': String(document.size_bytes),
			'content-disposition': `${disposition}; filename="${ascii(document.file_name)}"; filename*=UTF-8''${encoded(document.file_name)}`,
			...(document.media_type === 'application/pdf' ? IN_A_PAGE : ALONE),
			'x-content-type-options': 'nosniff',
			'cache-control': 'private, no-store'
		}
	});
};

const ascii = (name: string): string => name.replace(/[^\w .()-]/g, '_');

/** RFC 8187: encodeURIComponent leaves some characters that a header value may not have. */
const encoded = (name: string): string =>
	encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
