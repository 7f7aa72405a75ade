import { redirect } from '@sveltejs/kit';
import { registerForm } from '#lib/forms/account/register.ts';
import { getLocale, localizeHref } from '#lib/paraglide/runtime.js';
import { agreed } from '#lib/server/http/auth-answer.ts';
import { askAuth } from '#lib/server/http/auth.ts';
import { openForm, post } from '#lib/server/http/form.ts';
import { keepSecret } from '#lib/server/http/keep-secret.ts';
import { keepAddress } from '#lib/server/http/kept-address.ts';
import { homeOf, safeNext } from '#lib/server/http/next.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const next = safeNext(url);
	if (locals.person) redirect(303, next ?? homeOf(locals.person));
	return { form: await openForm(registerForm), next };
};

export const actions: Actions = {
	// The answer is the same for a new address and for one that has an account: the mail tells them apart.
	default: async (event) =>
		keepSecret(
			await post(event, registerForm, async (data) => {
				const next = safeNext(event.url);
				const body = { ...data, language: getLocale(), ...(next ? { callbackURL: next } : {}) };
				await agreed(await askAuth(event, '/sign-up/email', body));
				keepAddress(event.cookies, data.email);
				redirect(303, localizeHref('/verify'));
			})
		)
};
