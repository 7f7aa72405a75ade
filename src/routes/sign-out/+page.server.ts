import { redirect } from '@sveltejs/kit';
import { m } from '#lib/paraglide/messages.js';
import { localizeHref } from '#lib/paraglide/runtime.js';
import { askAuth } from '#lib/server/http/auth.ts';
import { goOn } from '#lib/server/http/flash.ts';
import type { Actions, PageServerLoad } from './$types';

/** Signing out is a form: an address that somebody is lured to does nothing. */
export const load: PageServerLoad = () => redirect(303, localizeHref('/'));

export const actions: Actions = {
	default: async (event) => {
		await askAuth(event, '/sign-out', {});
		goOn(event, m.account_signed_out(), '/');
	}
};
