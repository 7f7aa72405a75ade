import { accountForm } from '#lib/forms/account/account.ts';
import { ROLES } from '#lib/domain/roles.ts';
import { m } from '#lib/paraglide/messages.js';
import { db } from '#lib/server/db/connection.ts';
import { goOn } from '#lib/server/http/flash.ts';
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
			goOn(event, m.account_saved(), '/account');
		})
};
