import { nothing } from '#lib/forms/nothing.ts';
import { m } from '#lib/paraglide/messages.js';
import { db } from '#lib/server/db/connection.ts';
import { goOn } from '#lib/server/http/flash.ts';
import { openForm, postAs } from '#lib/server/http/form.ts';
import { signedIn } from '#lib/server/http/signed-in.ts';
import { callReserve } from '#lib/server/ranking/reserve.ts';
import { rankingAt, trancheIn } from '../ranking-at.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const person = signedIn(event, 'grant_officer');
	return { ranking: await rankingAt(event.params.id, person), form: await openForm(nothing) };
};

export const actions: Actions = {
	default: (event) =>
		postAs(event, ['grant_officer'], nothing, async (_data, person) => {
			const id = trancheIn(event.params.id);
			const count = await callReserve(db, person, id);
			goOn(event, m.alloc_reserve_flash({ count }), '/office/decisions?view=propose');
		})
};
