import { askAccessForm } from '#lib/forms/people/access.ts';
import { m } from '#lib/paraglide/messages.js';
import { askAccess } from '#lib/server/access/ask.ts';
import { ownAccessRequests } from '#lib/server/access/queries.ts';
import { db } from '#lib/server/db/connection.ts';
import { goOn } from '#lib/server/http/flash.ts';
import { openForm, postAs } from '#lib/server/http/form.ts';
import { signedIn } from '#lib/server/http/signed-in.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const person = signedIn(event, 'applicant');
	const kvk_number = (event.url.searchParams.get('kvk') ?? '').slice(0, 20);
	return {
		form: await openForm(askAccessForm, { kvk_number }),
		requests: await ownAccessRequests(db, person)
	};
};

export const actions: Actions = {
	default: (event) =>
		postAs(event, ['applicant'], askAccessForm, async (data, person) => {
			await askAccess(db, person, data);
			goOn(event, m.people_access_asked_flash(), '/my/organisation/access');
		})
};
