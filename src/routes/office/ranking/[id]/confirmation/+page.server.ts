import { nothing } from '#lib/forms/nothing.ts';
import { m } from '#lib/paraglide/messages.js';
import { db } from '#lib/server/db/connection.ts';
import { goOn } from '#lib/server/http/flash.ts';
import { openForm, postAs } from '#lib/server/http/form.ts';
import { signedIn } from '#lib/server/http/signed-in.ts';
import { confirmRanking } from '#lib/server/ranking/confirm.ts';
import { rankingAt, trancheIn } from '../ranking-at.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const person = signedIn(event, 'decision_maker');
	return { ranking: await rankingAt(event.params.id, person), form: await openForm(nothing) };
};

export const actions: Actions = {
	default: (event) =>
		postAs(event, ['decision_maker'], nothing, async (_data, person) => {
			const id = trancheIn(event.params.id);
			await confirmRanking(db, person, id);
			goOn(event, m.decision_confirmed_flash(), `/office/ranking?tranche=${id}`);
		})
};
