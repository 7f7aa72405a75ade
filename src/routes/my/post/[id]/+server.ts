import { error, redirect } from '@sveltejs/kit';
import { m } from '#lib/paraglide/messages.js';
import { localizeHref } from '#lib/paraglide/runtime.js';
import { db } from '#lib/server/db/connection.ts';
import { isId } from '#lib/server/http/is-id.ts';
import { signedIn } from '#lib/server/http/signed-in.ts';
import { markOpened } from '#lib/server/mail/open-message.ts';
import type { RequestHandler } from './$types';

/** Opens a formal message: keeps that it was opened, and leads to what it is about. */
export const GET: RequestHandler = async (event) => {
	const person = signedIn(event, 'applicant');
	const { id } = event.params;
	const [link] = isId(id) ? await markOpened(db, person, { id }) : [];
	if (!link) error(404, m.refused_not_found());
	redirect(303, localizeHref(link));
};
