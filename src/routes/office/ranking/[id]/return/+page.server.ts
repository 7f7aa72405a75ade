import { returningForm } from '#lib/forms/decision/returning.ts';
import { m } from '#lib/paraglide/messages.js';
import { db } from '#lib/server/db/connection.ts';
import { goOn } from '#lib/server/http/flash.ts';
import { openForm, postAs } from '#lib/server/http/form.ts';
import { signedIn } from '#lib/server/http/signed-in.ts';
import { returnRanking } from '#lib/server/ranking/return.ts';
import { rankingAt, trancheIn } from '../ranking-at.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const person = signedIn(event, 'decision_maker');
	return { ranking: await rankingAt(event.params.id, person), form: await openForm(returningForm) };
};

export const actions: Actions = {
	default: (event) =>
		postAs(event, ['decision_maker'], returningForm, async ({ reason }, person) => {
			const tranche_id = trancheIn(event.params.id);
			await returnRanking(db, person, { tranche_id, reason });
			goOn(event, m.decision_ranking_returned_flash(), `/office/ranking?tranche=${tranche_id}`);
		})
};
