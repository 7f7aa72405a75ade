import { decideAccessForm } from '#lib/forms/people/access.ts';
import { m } from '#lib/paraglide/messages.js';
import { decideAccess } from '#lib/server/access/decide.ts';
import { presentMembers, requestsSeenBy } from '#lib/server/access/queries.ts';
import { db } from '#lib/server/db/connection.ts';
import { goOn } from '#lib/server/http/flash.ts';
import { openForm, postAs } from '#lib/server/http/form.ts';
import { foundBy } from '#lib/server/http/found.ts';
import { signedIn } from '#lib/server/http/signed-in.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const person = signedIn(event, 'grant_officer');
	const request = await foundBy(event.params.id, (id) =>
		requestsSeenBy(db, person).where('r.id', '=', id).executeTakeFirst()
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
			goOn(event, m.people_office_decided_flash(), '/office/access');
		})
};
