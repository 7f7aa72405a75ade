import type { Handle, HandleServerError } from '@sveltejs/kit';
import { sequence } from '@sveltejs/kit/hooks';
import { m } from '#lib/paraglide/messages.js';
import { paraglideMiddleware } from '#lib/paraglide/server.js';
import { db } from '#lib/server/db/connection.ts';
import { isDemo, origin } from '#lib/server/environment.ts';
import { sessionOf } from '#lib/server/http/auth.ts';
import { log, traceOf } from '#lib/server/log.ts';
import { personById } from '#lib/server/person/queries.ts';

/** No text in the database can hold NUL: an address with one is asked again without it. */
const typable: Handle = ({ event, resolve }) =>
	/%00/.test(event.url.href)
		? new Response(null, { status: 308, headers: { location: event.url.href.replaceAll('%00', '') } })
		: resolve(event);

const language: Handle = ({ event, resolve }) =>
	paraglideMiddleware(event.request, ({ request, locale }) => {
		event.request = request;
		return resolve(event, { transformPageChunk: ({ html }) => html.replace('%lang%', locale) });
	});

const person: Handle = async ({ event, resolve }) => {
	// Asking how long the session lasts must not make it last longer.
	const extend = event.url.pathname !== '/session';
	const session = event.request.headers.has('cookie') ? await sessionOf(event, { extend }) : null;
	event.locals.person = session ? await personById(db, session.person_id) : null;
	event.locals.session_ends_at = session?.ends_at ?? null;
	return resolve(event);
};

/** A form without files is small: only an applicant's pages, where files are added, take more. */
const MOST_WITHOUT_FILES = 1_000_000;
const FILES = /^(\/en)?\/my\//;

/** What comes is held in memory before anybody has been asked who they are. */
const bounded: Handle = async ({ event, resolve }) => {
	const { method, headers } = event.request;
	const length = Number(headers.get('content-length') ?? Infinity);
	const isLarge = method === 'POST' && length > MOST_WITHOUT_FILES && !FILES.test(event.url.pathname);
	const response = isLarge ? new Response(null, { status: 413 }) : await resolve(event);
	// Left unread, what was sent would stand before the next request on the same connection.
	const { body, bodyUsed } = event.request;
	if (body && !bodyUsed) await body.pipeTo(new WritableStream()).catch(() => {});
	return response;
};

const SECURITY = {
	'x-content-type-options': 'nosniff',
	'x-frame-options': 'DENY',
	// Not `no-referrer`: browsers then send forms with the origin `null`, which is refused.
	'referrer-policy': 'same-origin',
	'cross-origin-opener-policy': 'same-origin',
	'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=()'
};

const headers: Handle = async ({ event, resolve }) => {
	const response = await resolve(event);
	for (const [name, value] of Object.entries(SECURITY))
		if (!response.headers.has(name)) response.headers.set(name, value);
	if (origin().startsWith('https:'))
		response.headers.set('strict-transport-security', 'max-age=31536000; includeSubDomains');
	if (isDemo()) response.headers.set('x-robots-tag', 'noindex');
	if (event.locals.person && !response.headers.has('cache-control'))
		response.headers.set('cache-control', 'private, no-store');
	return response;
};

export const handle = sequence(bounded, typable, headers, language, person);

/** A fault of ours: logged with a reference the visitor can quote, without anything personal. */
export const handleError: HandleServerError = ({ error, event, status, message }) => {
	if (status === 404) return { message };
	const reference = crypto.randomUUID().slice(0, 8);
	log.error({
		reference,
		status,
		route: event.route.id,
		method: event.request.method,
		error: traceOf(error)
	});
	return { message: m.account_fault(), reference };
};
