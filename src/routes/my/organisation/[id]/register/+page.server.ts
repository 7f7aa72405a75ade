import { error, redirect } from '@sveltejs/kit';
import type { RegisterProfile } from '#lib/domain/eligibility/register-profile.ts';
import { nothing } from '#lib/forms/nothing.ts';
import { m } from '#lib/paraglide/messages.js';
import { localizeHref } from '#lib/paraglide/runtime.js';
import { db } from '#lib/server/db/connection.ts';
import { goOn } from '#lib/server/http/flash.ts';
import { openForm, postAs } from '#lib/server/http/form.ts';
import { found } from '#lib/server/http/found.ts';
import { isId } from '#lib/server/http/is-id.ts';
import { signedIn } from '#lib/server/http/signed-in.ts';
import { organisationFor } from '#lib/server/organisation/queries.ts';
import { refreshOrganisation } from '#lib/server/organisation/refresh.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const person = signedIn(event, 'applicant');
	if (!isId(event.params.id)) error(404, m.refused_not_found());
	const organisation = await found(organisationFor(db, person, event.params.id));
	if (organisation.member_role === 'reader' && event.request.method !== 'POST')
		redirect(303, localizeHref(`/my/organisation/${organisation.id}`));
	return {
		id: organisation.id,
		name: organisation.name,
		profile: organisation.register as RegisterProfile | null,
		form: await openForm(nothing)
	};
};

export const actions: Actions = {
	default: (event) =>
		postAs(event, ['applicant'], nothing, async (_data, person) => {
			await refreshOrganisation(db, person, event.params.id);
			goOn(event, m.form_register_refreshed(), `/my/organisation/${event.params.id}`);
		})
};
