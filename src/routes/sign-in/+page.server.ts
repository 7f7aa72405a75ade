import { redirect } from '@sveltejs/kit';
import { withNext } from '#lib/components/shell/with-next.ts';
import { signInForm } from '#lib/forms/account/sign-in.ts';
import { localizeHref } from '#lib/paraglide/runtime.js';
import { openId } from '#lib/server/environment.ts';
import { arrive } from '#lib/server/http/arrive.ts';
import { agreed } from '#lib/server/http/auth-answer.ts';
import { askAuth } from '#lib/server/http/auth.ts';
import { openForm, post } from '#lib/server/http/form.ts';
import { keepSecret } from '#lib/server/http/keep-secret.ts';
import { dropAddress, keptAddress } from '#lib/server/http/kept-address.ts';
import { homeOf, safeNext } from '#lib/server/http/next.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ cookies, locals, url }) => {
	const next = safeNext(url);
	if (locals.person) redirect(303, next ?? homeOf(locals.person));
	return {
		form: await openForm(signInForm, { email: keptAddress(cookies) }),
		next,
		outside: openId()?.name ?? null
	};
};

export const actions: Actions = {
	default: async (event) =>
		keepSecret(
			await post(event, signInForm, async (data) => {
				const answer = await askAuth(event, '/sign-in/email', data);
				await agreed(answer.clone());
				dropAddress(event.cookies);
				const { user } = (await answer.json()) as { user?: { id: string } };
				if (!user) redirect(303, withNext(localizeHref('/sign-in/two-step'), safeNext(event.url)));
				await arrive(event, user.id);
			})
		)
};
