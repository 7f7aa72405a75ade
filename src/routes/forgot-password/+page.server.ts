import { redirect } from '@sveltejs/kit';
import { forgotPasswordForm } from '#lib/forms/account/forgot-password.ts';
import { localizeHref } from '#lib/paraglide/runtime.js';
import { agreed } from '#lib/server/http/auth-answer.ts';
import { askAuth } from '#lib/server/http/auth.ts';
import { openForm, post } from '#lib/server/http/form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => ({
	form: await openForm(forgotPasswordForm, { email: locals.person?.email ?? '' }),
	sent: url.searchParams.has('sent')
});

export const actions: Actions = {
	default: (event) =>
		post(event, forgotPasswordForm, async (data) => {
			await agreed(await askAuth(event, '/request-password-reset', data));
			redirect(303, localizeHref('/forgot-password?sent'));
		})
};
