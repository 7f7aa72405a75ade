import { redirect, type RequestEvent } from '@sveltejs/kit';
import { invitationForm } from '#lib/forms/people/invite.ts';
import { lastDayOf, mandateForm, revokeForm } from '#lib/forms/people/mandate.ts';
import { m } from '#lib/paraglide/messages.js';
import { localizeHref } from '#lib/paraglide/runtime.js';
import { ownApplications } from '#lib/server/application/queries.ts';
import { db } from '#lib/server/db/connection.ts';
import { setFlash } from '#lib/server/http/flash.ts';
import { openForm, postAs } from '#lib/server/http/form.ts';
import { signedIn } from '#lib/server/http/signed-in.ts';
import { openInvitations } from '#lib/server/invitation/queries.ts';
import { resendInvitation } from '#lib/server/invitation/resend.ts';
import { withdrawInvitation } from '#lib/server/invitation/withdraw.ts';
import { giveMandate } from '#lib/server/mandate/give.ts';
import { mandatesOf } from '#lib/server/mandate/queries.ts';
import { revokeMandate } from '#lib/server/mandate/revoke.ts';
import { organisationFor } from '#lib/server/organisation/queries.ts';
import type { Person } from '#lib/server/person/person.ts';
import { headingOf, idIn, ownCase } from '../own-draft.ts';
import type { Actions, PageServerLoad } from './$types';

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
				back(event, m.people_mandate_given_flash({ email: data.email }));
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
				back(event, m.people_mandate_revoked_flash(), seen ? undefined : '/my');
			},
			'revoke'
		),
	resend: (event) =>
		act(event, async (person, id) => {
			await resendInvitation(db, person, id);
			return m.people_resent_flash();
		}),
	withdraw: (event) =>
		act(event, async (person, id) => {
			await withdrawInvitation(db, person, id);
			return m.people_withdrawn_flash();
		})
};

const act = (event: RequestEvent, work: (person: Person, id: string) => Promise<string>) =>
	postAs(
		event,
		['applicant'],
		invitationForm,
		async ({ invitation_id }, person) => back(event, await work(person, invitation_id)),
		'act'
	);

function back(event: RequestEvent, said: string, path = `/my/applications/${idIn(event)}/mandate`): never {
	setFlash(event.cookies, said);
	redirect(303, localizeHref(path));
}
