import { redirect } from '@sveltejs/kit';
import { aboutOf, subscriptionForm } from '#lib/forms/subscription.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale, localizeHref } from '#lib/paraglide/runtime.js';
import { db } from '#lib/server/db/connection.ts';
import { setFlash } from '#lib/server/http/flash.ts';
import { openForm, post } from '#lib/server/http/form.ts';
import { words } from '#lib/server/http/words.ts';
import { schemesToHearOf } from '#lib/server/subscription/queries.ts';
import { fullName } from '#lib/server/subscription/subject.ts';
import { subscribe } from '#lib/server/subscription/subscribe.ts';
import { publishedTranches } from '#lib/server/tranche/queries.ts';
import { contentOf } from '../content-of.ts';
import { grantorShown } from '../shown.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url, locals }) => {
	const coming = (await publishedTranches(db)).filter(({ phase }) => phase === 'coming');
	const schemes = await schemesToHearOf(db);
	const options = [
		...coming.map(({ id, content, name }) => ({
			value: `tranche:${id}`,
			label: words(fullName(content.name, name))
		})),
		...schemes.map(({ scheme_id, name }) => ({
			value: `scheme:${scheme_id}`,
			label: m.subscribe_next({ scheme: words(name) })
		}))
	];
	const wanted = `tranche:${url.searchParams.get('tranche')}`;
	const about = options.find(({ value }) => value === wanted) ?? options[0];
	return {
		form: await openForm(subscriptionForm, {
			about: about?.value ?? '',
			email: locals.person?.email ?? ''
		}),
		options,
		grantor: grantorShown(await contentOf())
	};
};

export const actions: Actions = {
	// The answer is the same for every address: only the mail tells.
	default: (event) =>
		post(event, subscriptionForm, async ({ about, email }) => {
			await subscribe(db, {
				...aboutOf(about),
				address: email,
				language: getLocale(),
				network: event.getClientAddress()
			});
			setFlash(event.cookies, m.subscribe_asked(), 'info');
			redirect(303, localizeHref('/tranches'));
		})
};
