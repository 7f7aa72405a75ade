import type { Action, RequestEvent } from '@sveltejs/kit';
import { invitationForm } from '#lib/forms/people/invite.ts';
import { m } from '#lib/paraglide/messages.js';
import { db } from '#lib/server/db/connection.ts';
import { goOn } from '#lib/server/http/flash.ts';
import { postAs } from '#lib/server/http/form.ts';
import { resendInvitation } from '#lib/server/invitation/resend.ts';
import { withdrawInvitation } from '#lib/server/invitation/withdraw.ts';

type Home = (event: RequestEvent) => string;

/** What a list of open invitations does with one of them; `home` is the page of the list. */
export const invitationActions = (home: Home) => ({
	resend: acting(home, resendInvitation, m.people_resent_flash),
	withdraw: acting(home, withdrawInvitation, m.people_withdrawn_flash)
});

const acting =
	(home: Home, act: typeof resendInvitation | typeof withdrawInvitation, said: () => string): Action =>
	(event) =>
		postAs(
			event,
			['applicant'],
			invitationForm,
			async ({ invitation_id }, person) => {
				await act(db, person, invitation_id);
				goOn(event, said(), home(event));
			},
			'act'
		);
