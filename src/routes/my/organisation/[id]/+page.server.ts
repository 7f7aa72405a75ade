import { error, redirect } from '@sveltejs/kit';
import * as z from 'zod';
import type { RegisterProfile } from '#lib/domain/eligibility/register-profile.ts';
import { organisationForm, organisationOf } from '#lib/forms/organisation.ts';
import { m } from '#lib/paraglide/messages.js';
import { localizeHref } from '#lib/paraglide/runtime.js';
import { db } from '#lib/server/db/connection.ts';
import { setFlash } from '#lib/server/http/flash.ts';
import { openForm, postAs } from '#lib/server/http/form.ts';
import { safeNext } from '#lib/server/http/next.ts';
import { found } from '#lib/server/http/found.ts';
import { signedIn } from '#lib/server/http/signed-in.ts';
import { organisationFor } from '#lib/server/organisation/queries.ts';
import { updateOrganisation } from '#lib/server/organisation/update.ts';
import { latestContent } from '#lib/server/scheme/latest.ts';
import { factsOf } from './facts.ts';
import type { Actions, PageServerLoad } from './$types';

function idOf({ id }: { id: string }): string {
	if (!z.uuid().safeParse(id).success) error(404, m.refused_not_found());
	return id;
}

export const load: PageServerLoad = async (event) => {
	const person = signedIn(event, 'applicant');
	const [organisation, content] = await Promise.all([
		found(organisationFor(db, person, idOf(event.params))),
		latestContent(db)
	]);
	const told = {
		...organisation,
		sbi_codes: organisation.sbi_codes.join(', '),
		care_professionals: String(organisation.care_professionals),
		seen_at: organisation.updated_at.toISOString()
	};
	const reads = organisation.member_role === 'reader' && event.request.method !== 'POST';
	const profile = organisation.register as RegisterProfile | null;
	return {
		id: organisation.id,
		form: await openForm(organisationForm, told),
		/** For who only reads. A form that was posted by somebody who may no longer stays, with what they typed. */
		facts: reads ? factsOf(told, content?.care_types ?? []) : null,
		name: organisation.name,
		care_types: content?.care_types ?? [],
		profile: profile && agrees(profile, organisation) ? profile : null
	};
};

/** Shown as read only while the organisation says the same. */
const agrees = (profile: RegisterProfile, own: { name: string; street: string; postcode: string }): boolean =>
	profile.name === own.name && profile.street === own.street && profile.postcode === own.postcode;

export const actions: Actions = {
	default: (event) =>
		postAs(event, ['applicant'], organisationForm, async (data, person) => {
			const id = idOf(event.params);
			const { kvk_number: _, ...input } = organisationOf(data);
			await updateOrganisation(db, person, { id, seen_at: new Date(data.seen_at), input });
			setFlash(event.cookies, m.organisation_saved());
			redirect(303, safeNext(event.url) ?? localizeHref('/my'));
		})
};
