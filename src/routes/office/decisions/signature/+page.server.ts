import { chosenForm, chosenIn } from '#lib/forms/decision/chosen.ts';
import { m } from '#lib/paraglide/messages.js';
import { db } from '#lib/server/db/connection.ts';
import { decideAll } from '#lib/server/decision/decide.ts';
import { chosenToDecide } from '#lib/server/decision/queries.ts';
import { openForm, postAs } from '#lib/server/http/form.ts';
import { signedIn } from '#lib/server/http/signed-in.ts';
import { words } from '#lib/server/http/words.ts';
import type { ShownOutcome } from '../outcomes.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const person = signedIn(event, 'decision_maker');
	const rows = await chosenToDecide(db, person, chosenIn(event.url));
	return {
		rows: rows.map(({ id, name, number, city, kind, amount_cents, own, proposed_by }) => ({
			id,
			name,
			number: number ?? '',
			city,
			kind,
			amount_cents,
			note: own ? m.decision_row_own() : proposed_by,
			skipped: own
		})),
		form: await openForm(chosenForm)
	};
};

export const actions: Actions = {
	default: async (event) => {
		let outcomes: ShownOutcome[] = [];
		const answer = await postAs(event, ['decision_maker'], chosenForm, async ({ id }, person) => {
			const rows = new Map((await chosenToDecide(db, person, id)).map((row) => [row.id, row]));
			outcomes = (await decideAll(db, person, id)).map(({ id, refused }) => ({
				id,
				name: rows.get(id)?.name ?? '–',
				number: rows.get(id)?.number ?? '',
				href: `/office/decisions/${id}`,
				done: m.decision_outcome_decided(),
				refused: refused && words(refused)
			}));
		});
		return 'status' in answer ? answer : { form: answer.form, outcomes };
	}
};
