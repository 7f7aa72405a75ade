import { redirect } from '@sveltejs/kit';
import { organisationForm, organisationOf } from '#lib/forms/organisation.ts';
import { m } from '#lib/paraglide/messages.js';
import { localizeHref } from '#lib/paraglide/runtime.js';
import { db } from '#lib/server/db/connection.ts';
import { setFlash } from '#lib/server/http/flash.ts';
import { keptCheck } from '#lib/server/http/kept-check.ts';
import { openForm, postAs } from '#lib/server/http/form.ts';
import { safeNext } from '#lib/server/http/next.ts';
import { signedIn } from '#lib/server/http/signed-in.ts';
import { createOrganisation } from '#lib/server/organisation/create.ts';
import { latestContent } from '#lib/server/scheme/latest.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	signedIn(event, 'applicant');
	const content = await latestContent(db);
	const { care_type, postcode } = keptCheck(event.cookies) ?? {};
	const known = { ...(care_type ? { care_type } : {}), ...(postcode ? { postcode } : {}) };
	return { form: await openForm(organisationForm, known), care_types: content?.care_types ?? [] };
};

export const actions: Actions = {
	default: (event) =>
		postAs(event, ['applicant'], organisationForm, async (data, person) => {
			await createOrganisation(db, person, organisationOf(data));
			setFlash(event.cookies, m.organisation_created());
			redirect(303, safeNext(event.url) ?? localizeHref('/my'));
		})
};
