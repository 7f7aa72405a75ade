import { providerForm, providerOf } from '#lib/forms/admin/provider.ts';
import { m } from '#lib/paraglide/messages.js';
import { db } from '#lib/server/db/connection.ts';
import { goOn } from '#lib/server/http/flash.ts';
import { openForm, postAs } from '#lib/server/http/form.ts';
import { signedIn } from '#lib/server/http/signed-in.ts';
import { listProvider } from '#lib/server/provider/list.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	signedIn(event, 'administrator');
	return { form: await openForm(providerForm) };
};

export const actions: Actions = {
	default: (event) =>
		postAs(event, ['administrator'], providerForm, async (data, person) => {
			const provider = providerOf(data);
			await listProvider(db, person, provider);
			goOn(event, m.rule_provider_added({ name: provider.name }), '/admin/providers');
		})
};
