import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import { localizeHref } from '#lib/paraglide/runtime.js';
import { m } from '#lib/paraglide/messages.js';
import type { Role } from '#lib/domain/roles.ts';
import type { Person } from '#lib/server/person/person.ts';

/**
 * The person who asks, holding at least one of the roles. Every load and every action starts with this:
 * layout guards guard nothing. Without a session the visitor is sent to sign in and comes back here.
 */
export function signedIn(event: RequestEvent, ...roles: Role[]): Person {
	const { person } = event.locals;
	if (!person)
		redirect(
			303,
			`${localizeHref('/sign-in')}?next=${encodeURIComponent(event.url.pathname + event.url.search)}`
		);
	if (!roles.some((role) => person.roles.includes(role))) error(403, m.refused_not_yours());
	return person;
}

/**
 * The same for the frame around a page. Nobody, for a form that was posted after its session ended: the action gives back
 * what was typed, and a frame that sent its visitor away would lose that.
 */
export const framed = (event: RequestEvent, ...roles: Role[]): Person | null =>
	event.locals.person || event.request.method !== 'POST' ? signedIn(event, ...roles) : null;
