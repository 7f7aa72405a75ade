import type { RequestEvent } from '@sveltejs/kit';
import { invitationForm } from '#lib/forms/people/invite.ts';
import { lastDayOf, mandateForm, revokeForm } from '#lib/forms/people/mandate.ts';
import { m } from '#lib/paraglide/messages.js';
import { ownApplications } from '#lib/server/application/queries.ts';
import { db } from '#lib/server/db/connection.ts';
import { goOn } from '#lib/server/http/flash.ts';
import { openForm, postAs } from '#lib/server/http/form.ts';
import { signedIn } from '#lib/server/http/signed-in.ts';
import { openInvitations } from '#lib/server/invitation/queries.ts';
import { giveMandate } from '#lib/server/mandate/give.ts';
import { mandatesOf } from '#lib/server/mandate/queries.ts';
import { revokeMandate } from '#lib/server/mandate/revoke.ts';
import { organisationFor } from '#lib/server/organisation/queries.ts';
import { invitationActions } from '../../../invitation-actions.ts';
import { headingOf, idIn, ownCase } from '../own-draft.ts';
import type { Actions, PageServerLoad } from './$types';

const home = (event: RequestEvent): string => `/my/applications/${idIn(event)}/mandate`;

export const load: PageServerLoad = async (event) => {
	const person = signedIn(event, 'applicant');
	const own = await ownCase(event);
	const { organisation_id, id } = own;
	const organisation = await organisationFor(db, person, organisation_id);
	const owner = organisation?.member_role === 'owner';
	const mandates = await mandatesOf(db, id);
	return {
		heading: headingOf(own),
		owner,
		self: person.id,
		// An adviser sees their own mandate, the members of the organisation all of them.
		mandates: organisation ? mandates : mandates.filter(({ person_id }) => person_id === person.id),
		invited: owner ? await openInvitations(db, { organisation_id, application_id: id }) : [],
		form: await openForm(mandateForm, {}, 'give'),
		act: await openForm(invitationForm, {}, 'act'),
		revocation: await openForm(revokeForm, {}, 'revoke')
	};
};

export const actions: Actions = {
	give: (event) =>
		postAs(
			event,
			['applicant'],
			mandateForm,
			async (data, person) => {
				const wanted = { application_id: idIn(event), email: data.email, until_on: lastDayOf(data) };
				await giveMandate(db, person, wanted);
				goOn(event, m.people_mandate_given_flash({ email: data.email }), home(event));
			},
			'give'
		),
	revoke: (event) =>
		postAs(
			event,
			['applicant'],
			revokeForm,
			async ({ mandate_id }, person) => {
				await revokeMandate(db, person, mandate_id);
				// Whoever gave their own mandate back has nothing left to see here.
				const seen = (await ownApplications(db, person)).some(({ id }) => id === idIn(event));
				goOn(event, m.people_mandate_revoked_flash(), seen ? home(event) : '/my');
			},
			'revoke'
		),
	...invitationActions(home)
};
