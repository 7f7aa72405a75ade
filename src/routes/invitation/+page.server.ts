import { error } from '@sveltejs/kit';
import { MEMBER_ROLE_MEANS, MEMBER_ROLE_NAMES } from '#lib/domain/organisation/member-roles.ts';
import { ROLES } from '#lib/domain/roles.ts';
import { tokenForm } from '#lib/forms/people/invite.ts';
import { m } from '#lib/paraglide/messages.js';
import { localizeHref } from '#lib/paraglide/runtime.js';
import { db } from '#lib/server/db/connection.ts';
import { goOn } from '#lib/server/http/flash.ts';
import { openForm, postAs } from '#lib/server/http/form.ts';
import { words } from '#lib/server/http/words.ts';
import { acceptInvitation } from '#lib/server/invitation/accept.ts';
import { invitationBy } from '#lib/server/invitation/queries.ts';
import type { Actions, PageServerLoad } from './$types';

/** Open to whoever holds the link: it says who invites, and lets one sign in or make an account and come back. */
export const load: PageServerLoad = async ({ locals, url }) => {
	const token = (url.searchParams.get('token') ?? '').slice(0, 200);
	const invitation = token ? await invitationBy(db, token) : undefined;
	if (!invitation) error(404, m.people_invitation_unknown());
	const { role } = invitation;
	return {
		...invitation,
		role: role && { name: words(MEMBER_ROLE_NAMES[role]), means: words(MEMBER_ROLE_MEANS[role]) },
		// The address is the visitor's own to see only once it is theirs; before that, no more than its provider.
		email: locals.person?.email === invitation.email ? invitation.email : masked(invitation.email),
		address_fits: locals.person?.email === invitation.email,
		own_address: locals.person?.email ?? null,
		next: `${localizeHref('/invitation')}?token=${encodeURIComponent(token)}`,
		form: await openForm(tokenForm, { token })
	};
};

const masked = (email: string): string => email.replace(/^(.).*@/, '$1…@');

export const actions: Actions = {
	default: (event) =>
		postAs(event, ROLES, tokenForm, async ({ token }, person) => {
			const home = await acceptInvitation(db, person, token);
			goOn(event, m.people_accepted_flash(), home);
		})
};
