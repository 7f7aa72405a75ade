import { redirect, type RequestEvent } from '@sveltejs/kit';
import { MEMBER_ROLE_MEANS, MEMBER_ROLE_NAMES, MEMBER_ROLES } from '#lib/domain/organisation/member-roles.ts';
import { NotFound } from '#lib/domain/refusal.ts';
import { invitationForm, inviteForm } from '#lib/forms/people/invite.ts';
import { m } from '#lib/paraglide/messages.js';
import { localizeHref } from '#lib/paraglide/runtime.js';
import { db } from '#lib/server/db/connection.ts';
import { setFlash } from '#lib/server/http/flash.ts';
import { openForm, postAs } from '#lib/server/http/form.ts';
import { found } from '#lib/server/http/found.ts';
import { isId } from '#lib/server/http/is-id.ts';
import { signedIn } from '#lib/server/http/signed-in.ts';
import { words } from '#lib/server/http/words.ts';
import { inviteMember } from '#lib/server/invitation/invite-member.ts';
import { resendInvitation } from '#lib/server/invitation/resend.ts';
import { withdrawInvitation } from '#lib/server/invitation/withdraw.ts';
import { peopleOf } from '#lib/server/organisation/people.ts';
import type { Person } from '#lib/server/person/person.ts';
import type { Actions, PageServerLoad } from './$types';

const idIn = ({ params }: Pick<RequestEvent, 'params'>): string => params.id ?? '';

export const load: PageServerLoad = async (event) => {
	const person = signedIn(event, 'applicant');
	const id = idIn(event);
	const people = await found(
		isId(id) ? peopleOf(db, person, id) : Promise.reject(new NotFound('organisation'))
	);
	return {
		...people,
		self: person.id,
		roles: MEMBER_ROLES.map((role) => ({
			value: role,
			label: capital(words(MEMBER_ROLE_NAMES[role])),
			hint: words(MEMBER_ROLE_MEANS[role])
		})),
		form: await openForm(inviteForm, {}, 'invite'),
		act: await openForm(invitationForm, {}, 'act')
	};
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const actions: Actions = {
	invite: (event) =>
		postAs(
			event,
			['applicant'],
			inviteForm,
			async (data, person) => {
				await inviteMember(db, person, { ...data, organisation_id: idIn(event) });
				back(event, m.people_invited_flash({ email: data.email }));
			},
			'invite'
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

function back(event: RequestEvent, said: string): never {
	setFlash(event.cookies, said);
	redirect(303, localizeHref(`/my/organisation/${idIn(event)}/people`));
}
