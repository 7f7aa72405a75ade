import { error } from '@sveltejs/kit';
import { endListingForm, untilOf } from '#lib/forms/admin/provider.ts';
import { m } from '#lib/paraglide/messages.js';
import { db } from '#lib/server/db/connection.ts';
import { goOn } from '#lib/server/http/flash.ts';
import { openForm, postAs } from '#lib/server/http/form.ts';
import { isId } from '#lib/server/http/is-id.ts';
import { signedIn } from '#lib/server/http/signed-in.ts';
import { endListing } from '#lib/server/provider/end-listing.ts';
import { providerWith } from '#lib/server/provider/queries.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	signedIn(event, 'administrator');
	const { id } = event.params;
	const provider = isId(id) ? await providerWith(db, id) : undefined;
	if (!provider) error(404, m.refused_not_found());
	return { provider, form: await openForm(endListingForm) };
};

export const actions: Actions = {
	default: (event) =>
		postAs(event, ['administrator'], endListingForm, async (data, person) => {
			await endListing(db, person, { provider_id: event.params.id ?? '', until_on: untilOf(data) });
			goOn(event, m.rule_provider_ended(), '/admin/providers');
		})
};
