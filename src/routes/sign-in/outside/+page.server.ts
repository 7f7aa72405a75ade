import { redirect } from '@sveltejs/kit';
import { withNext } from '#lib/components/shell/with-next.ts';
import { m } from '#lib/paraglide/messages.js';
import { localizeHref } from '#lib/paraglide/runtime.js';
import { OUTSIDE, OUTSIDE_CALLBACK } from '#lib/server/auth/openid.ts';
import { openId, origin } from '#lib/server/environment.ts';
import { askAuth } from '#lib/server/http/auth.ts';
import { setFlash } from '#lib/server/http/flash.ts';
import { safeNext } from '#lib/server/http/next.ts';
import type { Actions, PageServerLoad } from './$types';

/** Going to the provider is a form: an address that somebody is lured to starts nothing. */
export const load: PageServerLoad = ({ request }) => {
	if (request.method !== 'POST') redirect(303, localizeHref('/sign-in'));
	return { name: openId()?.name ?? '' };
};

export const actions: Actions = {
	default: async (event) => {
		const next = safeNext(event.url);
		const answer = openId()
			? await askAuth(event, '/sign-in/social', {
					provider: OUTSIDE,
					// Where the library ends; our own page then decides where the person goes.
					callbackURL: withNext(origin() + OUTSIDE_CALLBACK, next),
					errorCallbackURL: withNext(origin() + OUTSIDE_CALLBACK, next),
					disableRedirect: true
				}).catch(() => null)
			: null;
		const { url } = answer?.ok ? ((await answer.json()) as { url?: string }) : {};
		// Not a redirect: a form may end at this site only (CSP form-action), whatever sites the provider leads along.
		if (url) return { url };
		setFlash(event.cookies, m.people_outside_down(), 'warn');
		redirect(303, withNext(localizeHref('/sign-in'), next));
	}
};
