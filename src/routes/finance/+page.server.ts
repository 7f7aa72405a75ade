import { redirect } from '@sveltejs/kit';
import { localizeHref } from '#lib/paraglide/runtime.js';
import { signedIn } from '#lib/server/http/signed-in.ts';
import type { PageServerLoad } from './$types';

/** Everybody begins where their own work is. */
export const load: PageServerLoad = (event) => {
	const { roles } = signedIn(event, 'claims_officer', 'payment_preparer', 'payment_releaser');
	if (roles.includes('claims_officer')) redirect(303, localizeHref('/finance/claims'));
	redirect(303, localizeHref(roles.includes('payment_preparer') ? '/finance/payments' : '/finance/batches'));
};
