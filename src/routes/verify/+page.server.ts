import { redirect } from '@sveltejs/kit';
import { verifyForm } from '#lib/forms/account/verify.ts';
import { m } from '#lib/paraglide/messages.js';
import { localizeHref } from '#lib/paraglide/runtime.js';
import { agreed } from '#lib/server/http/auth-answer.ts';
import { askAuth } from '#lib/server/http/auth.ts';
import { setFlash } from '#lib/server/http/flash.ts';
import { openForm, post } from '#lib/server/http/form.ts';
import { safeNext } from '#lib/server/http/next.ts';
import { withNext } from '#lib/components/shell/with-next.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url }) => {
	const token = url.searchParams.get('token');
	return { form: await openForm(verifyForm, { token: token ?? '' }), token };
};

export const actions: Actions = {
	default: (event) =>
		post(event, verifyForm, async ({ token }) => {
			await agreed(await askAuth(event, `/verify-email?token=${encodeURIComponent(token)}`));
			setFlash(event.cookies, m.account_verified());
			redirect(303, withNext(localizeHref('/sign-in'), safeNext(event.url)));
		})
};
