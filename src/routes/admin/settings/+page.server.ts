import { readableIban } from '#lib/domain/undertaking/identifiers.ts';
import { grantorAccountForm } from '#lib/forms/admin/grantor-account.ts';
import { m } from '#lib/paraglide/messages.js';
import { db } from '#lib/server/db/connection.ts';
import { goOn } from '#lib/server/http/flash.ts';
import { openForm, postAs } from '#lib/server/http/form.ts';
import { signedIn } from '#lib/server/http/signed-in.ts';
import { grantorAccount, setGrantorAccount } from '#lib/server/setting/grantor-account.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	signedIn(event, 'administrator');
	const account = await grantorAccount(db);
	const known = account ? { ...account, iban: readableIban(account.iban) } : undefined;
	return { form: await openForm(grantorAccountForm, known) };
};

export const actions: Actions = {
	default: (event) =>
		postAs(event, ['administrator'], grantorAccountForm, async (data, person) => {
			await setGrantorAccount(db, person, data);
			goOn(event, m.admin_account_saved(), '/admin/settings');
		})
};
