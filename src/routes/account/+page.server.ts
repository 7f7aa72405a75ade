import { redirect } from '@sveltejs/kit';
import { accountForm } from '#lib/forms/account/account.ts';
import { ROLES } from '#lib/domain/roles.ts';
import { m } from '#lib/paraglide/messages.js';
import { localizeHref } from '#lib/paraglide/runtime.js';
import { db } from '#lib/server/db/connection.ts';
import { setFlash } from '#lib/server/http/flash.ts';
import { openForm, postAs } from '#lib/server/http/form.ts';
import { signedIn } from '#lib/server/http/signed-in.ts';
import { updateAccount } from '#lib/server/person/update-account.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { name, email, language, roles } = signedIn(event, ...ROLES);
	return { form: await openForm(accountForm, { name, language }), email, roles };
};

export const actions: Actions = {
	default: (event) =>
		postAs(event, ROLES, accountForm, async (data, person) => {
			await updateAccount(db, person, data);
			setFlash(event.cookies, m.account_saved());
			redirect(303, localizeHref('/account'));
		})
};
