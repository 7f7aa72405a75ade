import { METHODS } from '#lib/domain/ranking/order.ts';
import { METHOD_NAMES, methodWords } from '#lib/domain/ranking/method-words.ts';
import { trancheForm, trancheOf } from '#lib/forms/admin/tranche.ts';
import { m } from '#lib/paraglide/messages.js';
import { db } from '#lib/server/db/connection.ts';
import { goOn } from '#lib/server/http/flash.ts';
import { openForm, postAs } from '#lib/server/http/form.ts';
import { signedIn } from '#lib/server/http/signed-in.ts';
import { words } from '#lib/server/http/words.ts';
import { schemeNames } from '#lib/server/scheme/names.ts';
import { draftTranche } from '#lib/server/tranche/draft.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	signedIn(event, 'administrator');
	const schemes = await schemeNames(db);
	return {
		schemes: schemes.map(({ id, name }) => ({ value: id, label: words(name) })),
		methods: METHODS.map((value) => ({
			value,
			label: words(METHOD_NAMES[value]),
			hint: words(methodWords(value))
		})),
		form: await openForm(trancheForm, { scheme_id: schemes[0]?.id ?? '', method: 'ranked' })
	};
};

export const actions: Actions = {
	default: (event) =>
		postAs(event, ['administrator'], trancheForm, async (data, person) => {
			const id = await draftTranche(db, person, trancheOf(data));
			goOn(event, m.alloc_rounds_drafted(), `/admin/tranches/${id}`);
		})
};
