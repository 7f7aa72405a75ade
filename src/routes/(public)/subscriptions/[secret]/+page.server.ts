import { nothing } from '#lib/forms/nothing.ts';
import { m } from '#lib/paraglide/messages.js';
import { db } from '#lib/server/db/connection.ts';
import { goOn } from '#lib/server/http/flash.ts';
import { openForm, post } from '#lib/server/http/form.ts';
import { found } from '#lib/server/http/found.ts';
import { words } from '#lib/server/http/words.ts';
import { confirm } from '#lib/server/subscription/confirm.ts';
import { end } from '#lib/server/subscription/end.ts';
import { subscriptionWith } from '#lib/server/subscription/queries.ts';
import type { Actions, PageServerLoad } from './$types';

// Following the link changes nothing: programs that look into mails follow links too.
export const load: PageServerLoad = async ({ params, setHeaders }) => {
	const { name, ...subscription } = await found(subscriptionWith(db, params.secret));
	setHeaders({ 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' });
	return { ...subscription, name: words(name), form: await openForm(nothing) };
};

export const actions: Actions = {
	confirm: (event) =>
		post(event, nothing, async () => {
			await confirm(db, event.params.secret);
			goOn(event, m.subscribe_confirmed(), `/subscriptions/${event.params.secret}`);
		}),
	end: (event) =>
		post(event, nothing, async () => {
			await end(db, event.params.secret);
			goOn(event, m.subscribe_ended(), `/subscriptions/${event.params.secret}`);
		})
};
