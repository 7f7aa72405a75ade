import type { RequestEvent } from '@sveltejs/kit';
import { invitationForm, inviteForm } from '#lib/forms/people/invite.ts';
import { m } from '#lib/paraglide/messages.js';
import { db } from '#lib/server/db/connection.ts';
import { goOn } from '#lib/server/http/flash.ts';
import { openForm, postAs } from '#lib/server/http/form.ts';
import { foundBy } from '#lib/server/http/found.ts';
import { signedIn } from '#lib/server/http/signed-in.ts';
import { inviteMember } from '#lib/server/invitation/invite-member.ts';
import { peopleOf } from '#lib/server/organisation/people.ts';
import { invitationActions } from '../../../invitation-actions.ts';
import { memberRoleOptions } from './role-options.ts';
import type { Actions, PageServerLoad } from './$types';

const idIn = ({ params }: Pick<RequestEvent, 'params'>): string => params.id ?? '';
const home = (event: Pick<RequestEvent, 'params'>): string => `/my/organisation/${idIn(event)}/people`;

export const load: PageServerLoad = async (event) => {
	const person = signedIn(event, 'applicant');
	const people = await foundBy(idIn(event), (id) => peopleOf(db, person, id));
	return {
		...people,
		self: person.id,
		roles: memberRoleOptions(),
		form: await openForm(inviteForm, {}, 'invite'),
		act: await openForm(invitationForm, {}, 'act')
	};
};

export const actions: Actions = {
	invite: (event) =>
		postAs(
			event,
			['applicant'],
			inviteForm,
			async (data, person) => {
				await inviteMember(db, person, { ...data, organisation_id: idIn(event) });
				goOn(event, m.people_invited_flash({ email: data.email }), home(event));
			},
			'invite'
		),
	...invitationActions(home)
};
