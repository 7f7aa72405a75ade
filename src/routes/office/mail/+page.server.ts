import { error, type RequestEvent } from '@sveltejs/kit';
import { nothing } from '#lib/forms/nothing.ts';
import { m } from '#lib/paraglide/messages.js';
import { db } from '#lib/server/db/connection.ts';
import { goOn } from '#lib/server/http/flash.ts';
import { openForm, postAs } from '#lib/server/http/form.ts';
import { isId } from '#lib/server/http/is-id.ts';
import { pageOf } from '#lib/server/http/page-of.ts';
import { signedIn } from '#lib/server/http/signed-in.ts';
import { words } from '#lib/server/http/words.ts';
import { handleUndelivered, markPosted, resendMail } from '#lib/server/mail/handle-undelivered.ts';
import { toPost, undelivered, UNDELIVERED_PAGE } from '#lib/server/mail/undelivered.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const person = signedIn(event, 'grant_officer');
	const page = pageOf(event.url);
	const [{ total, rows }, letters] = await Promise.all([
		undelivered(db, person, 'grant_officer', page),
		toPost(db, person, 'grant_officer')
	]);
	return {
		page,
		size: UNDELIVERED_PAGE,
		total,
		form: await openForm(nothing),
		mails: rows.map(({ reason, last_error: _, created_at, ...row }) => ({
			...row,
			at: created_at.toISOString(),
			reason: words(reason)
		})),
		letters: letters.map(({ announced_at, ...letter }) => ({ ...letter, at: announced_at.toISOString() }))
	};
};

function done(event: RequestEvent, text: string): never {
	goOn(event, text, '/office/mail');
}

function about(event: RequestEvent): string {
	const id = event.url.searchParams.get('id') ?? '';
	if (!isId(id)) error(404, m.refused_not_found());
	return id;
}

export const actions: Actions = {
	handle: (event) =>
		postAs(event, ['grant_officer'], nothing, async (_, person) => {
			await handleUndelivered(db, person, about(event));
			done(event, m.notices_handled());
		}),
	resend: (event) =>
		postAs(event, ['grant_officer'], nothing, async (_, person) => {
			await resendMail(db, person, about(event));
			done(event, m.notices_resent());
		}),
	posted: (event) =>
		postAs(event, ['grant_officer'], nothing, async (_, person) => {
			await markPosted(db, person, about(event));
			done(event, m.notices_posted());
		})
};
