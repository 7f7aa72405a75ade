import { ROLES } from '#lib/domain/roles.ts';
import { nothing } from '#lib/forms/nothing.ts';
import { preferenceForm } from '#lib/forms/notices/preference.ts';
import { m } from '#lib/paraglide/messages.js';
import { db } from '#lib/server/db/connection.ts';
import { goOn } from '#lib/server/http/flash.ts';
import { openForm, postAs } from '#lib/server/http/form.ts';
import { signedIn } from '#lib/server/http/signed-in.ts';
import { chooseChannel, postSince } from '#lib/server/mail/channel.ts';
import { preferenceOf, savePreference } from '#lib/server/mail/preference.ts';
import { bouncing } from '#lib/server/mail/undelivered.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const person = signedIn(event, ...ROLES);
	const [{ news, reminders, bundled }, since, undelivered] = await Promise.all([
		preferenceOf(db, person.id),
		postSince(db, person.id),
		bouncing(db, person)
	]);
	const delivery = bundled ? ('bundled' as const) : ('single' as const);
	return {
		form: await openForm(preferenceForm, { news, reminders, delivery }),
		email: person.email,
		applicant: person.roles.includes('applicant'),
		post_since: since?.toISOString() ?? null,
		undelivered
	};
};

const done = (event: Parameters<Actions[string]>[0], text: string) => {
	goOn(event, text, '/account/notices');
};

export const actions: Actions = {
	choose: (event) =>
		postAs(event, ROLES, preferenceForm, async ({ news, reminders, delivery }, person) => {
			await savePreference(db, person, { news, reminders, bundled: delivery === 'bundled' });
			done(event, m.notices_saved());
		}),
	post: (event) =>
		postAs(event, ['applicant'], nothing, async (_, person) => {
			await chooseChannel(db, person, 'post');
			done(event, m.notices_channel_post_done());
		}),
	portal: (event) =>
		postAs(event, ['applicant'], nothing, async (_, person) => {
			await chooseChannel(db, person, 'portal');
			done(event, m.notices_channel_portal_done());
		})
};
