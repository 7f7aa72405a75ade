import { error, type RequestEvent } from '@sveltejs/kit';
import { METHOD_NAMES } from '#lib/domain/ranking/method-words.ts';
import { sharesOf } from '#lib/domain/ranking/region.ts';
import { TRANCHE } from '#lib/domain/tranche/lifecycle.ts';
import { nothing } from '#lib/forms/nothing.ts';
import { m } from '#lib/paraglide/messages.js';
import { db } from '#lib/server/db/connection.ts';
import { goOn } from '#lib/server/http/flash.ts';
import { openForm, postAs } from '#lib/server/http/form.ts';
import { found } from '#lib/server/http/found.ts';
import { isId } from '#lib/server/http/is-id.ts';
import { signedIn } from '#lib/server/http/signed-in.ts';
import { words } from '#lib/server/http/words.ts';
import { discardTranche } from '#lib/server/tranche/discard.ts';
import { publicBudget } from '#lib/server/tranche/public.ts';
import { approveTranche, publishTranche } from '#lib/server/tranche/publish.ts';
import { anyTranche } from '#lib/server/tranche/queries.ts';
import { schemeShown, trancheShown } from '../../../(public)/shown.ts';
import type { Actions, PageServerLoad } from './$types';

const idIn = ({ params: { id = '' } }: RequestEvent) => (isId(id) ? id : error(404, m.refused_not_found()));

export const load: PageServerLoad = async (event) => {
	const person = signedIn(event, 'administrator');
	const tranche = await found(anyTranche(db, person, idIn(event)));
	const state = TRANCHE.states[tranche.state];
	const { regions = [] } = tranche.content.allocation ?? {};
	const shares = sharesOf(regions, tranche.ceiling_cents);
	return {
		open: tranche.state === 'draft' || tranche.state === 'approved',
		state: words(state.staff),
		tone: state.tone,
		method: words(METHOD_NAMES[tranche.method]),
		shares: regions.map(({ code, name }) => ({
			code,
			name: words(name),
			cents: shares.find(({ region }) => region === code)?.cents ?? 0
		})),
		tranche: trancheShown(tranche, await publicBudget(db, tranche)),
		scheme: schemeShown(tranche.content, tranche.method),
		form: await openForm(nothing)
	};
};

export const actions: Actions = {
	publish: (event) =>
		postAs(event, ['administrator'], nothing, async (_, person) => {
			const id = idIn(event);
			const tranche = await found(anyTranche(db, person, id));
			if (tranche.state === 'draft') await approveTranche(db, person, id);
			await publishTranche(db, person, id);
			goOn(event, m.alloc_rounds_published(), `/admin/tranches/${id}`);
		}),
	discard: (event) =>
		postAs(event, ['administrator'], nothing, async (_, person) => {
			await discardTranche(db, person, idIn(event));
			goOn(event, m.alloc_rounds_discarded(), '/admin/tranches');
		})
};
