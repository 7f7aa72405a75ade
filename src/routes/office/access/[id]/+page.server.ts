import { redirect } from '@sveltejs/kit';
import { NotFound } from '#lib/domain/refusal.ts';
import { decideAccessForm } from '#lib/forms/people/access.ts';
import { m } from '#lib/paraglide/messages.js';
import { localizeHref } from '#lib/paraglide/runtime.js';
import { decideAccess } from '#lib/server/access/decide.ts';
import { presentMembers, requestsSeenBy } from '#lib/server/access/queries.ts';
import { db } from '#lib/server/db/connection.ts';
import { setFlash } from '#lib/server/http/flash.ts';
import { openForm, postAs } from '#lib/server/http/form.ts';
import { found } from '#lib/server/http/found.ts';
import { isId } from '#lib/server/http/is-id.ts';
import { signedIn } from '#lib/server/http/signed-in.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const person = signedIn(event, 'grant_officer');
	const { id } = event.params;
	const request = await found(
		isId(id)
			? requestsSeenBy(db, person).where('r.id', '=', id).executeTakeFirst()
			: Promise.reject(new NotFound('access_request'))
	);
	return {
		request,
		members: await presentMembers(db, request.organisation_id),
		form: await openForm(decideAccessForm)
	};
};

export const actions: Actions = {
	default: (event) =>
		postAs(event, ['grant_officer'], decideAccessForm, async (data, person) => {
			await decideAccess(db, person, { request_id: event.params.id, ...data });
			setFlash(event.cookies, m.people_office_decided_flash());
			redirect(303, localizeHref('/office/access'));
		})
};
