import type { RequestEvent } from '@sveltejs/kit';
import { parseSetCookieHeader, toCookieOptions } from 'better-auth/cookies';
import { ADDRESS_HEADER } from '#lib/server/auth/address-header.ts';
import { makeAuth, type Auth } from '#lib/server/auth/auth.ts';
import { db } from '#lib/server/db/connection.ts';
import { origin } from '#lib/server/environment.ts';

let made: Auth | undefined;
const auth = () => (made ??= makeAuth(db));

/**
 * Asks the sign-in library something on behalf of the visitor, and passes its cookies on. The request stays inside
 * the server, but goes through the library's own door, where it counts how often one address tries.
 */
export async function askAuth(
	event: RequestEvent,
	path: string,
	body?: Readonly<Record<string, unknown>>
): Promise<Response> {
	const headers = new Headers({ origin: origin(), [ADDRESS_HEADER]: event.getClientAddress() });
	for (const name of ['cookie', 'user-agent']) {
		const value = event.request.headers.get(name);
		if (value) headers.set(name, value);
	}
	if (body) headers.set('content-type', 'application/json');
	const response = await auth().handler(
		new Request(`${origin()}/api/auth${path}`, {
			method: body ? 'POST' : 'GET',
			headers,
			...(body ? { body: JSON.stringify(body) } : {})
		})
	);
	passCookies(event, response.headers);
	return response;
}

export type OwnSession = { readonly person_id: string; readonly ends_at: Date };

/** Whose session this is and when it ends; null without one. A session in use is extended, unless it is only looked at. */
export async function sessionOf(event: RequestEvent, { extend = true } = {}): Promise<OwnSession | null> {
	const { response, headers } = await auth().api.getSession({
		headers: event.request.headers,
		query: { disableRefresh: !extend },
		returnHeaders: true
	});
	passCookies(event, headers);
	return response && { person_id: response.user.id, ends_at: response.session.expiresAt };
}

function passCookies(event: RequestEvent, headers: Headers): void {
	for (const cookie of headers.getSetCookie())
		for (const [name, attributes] of parseSetCookieHeader(cookie))
			event.cookies.set(name, attributes.value, {
				...toCookieOptions(attributes),
				path: attributes.path ?? '/'
			});
}
