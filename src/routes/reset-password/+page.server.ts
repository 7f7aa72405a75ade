import { redirect } from '@sveltejs/kit';
import { resetPasswordForm } from '#lib/forms/account/reset-password.ts';
import { m } from '#lib/paraglide/messages.js';
import { localizeHref } from '#lib/paraglide/runtime.js';
import { agreed } from '#lib/server/http/auth-answer.ts';
import { askAuth } from '#lib/server/http/auth.ts';
import { goOn } from '#lib/server/http/flash.ts';
import { openForm, post } from '#lib/server/http/form.ts';
import { keepSecret } from '#lib/server/http/keep-secret.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url }) => {
	const token = url.searchParams.get('token');
	if (!token) redirect(303, localizeHref('/forgot-password'));
	return { form: await openForm(resetPasswordForm, { token }) };
};

export const actions: Actions = {
	default: async (event) =>
		keepSecret(
			await post(event, resetPasswordForm, async ({ token, password }) => {
				await agreed(await askAuth(event, '/reset-password', { token, newPassword: password }));
				goOn(event, m.account_reset_done(), '/sign-in');
			})
		)
};
