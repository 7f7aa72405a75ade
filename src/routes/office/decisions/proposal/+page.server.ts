import { chosenForm, chosenIn } from '#lib/forms/decision/chosen.ts';
import { m } from '#lib/paraglide/messages.js';
import { db } from '#lib/server/db/connection.ts';
import { proposeDecisions } from '#lib/server/decision/propose.ts';
import { chosenToPropose } from '#lib/server/decision/to-propose.ts';
import { openForm, postAs } from '#lib/server/http/form.ts';
import { signedIn } from '#lib/server/http/signed-in.ts';
import { words } from '#lib/server/http/words.ts';
import { shownReady } from '../because.ts';
import { KIND_WORDS_LOW } from '../kinds.ts';
import type { ShownOutcome } from '../outcomes.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const person = signedIn(event, 'grant_officer');
	const rows = await chosenToPropose(db, person, chosenIn(event.url));
	return { rows: rows.map(shownReady), form: await openForm(chosenForm) };
};

export const actions: Actions = {
	default: async (event) => {
		let outcomes: ShownOutcome[] = [];
		const answer = await postAs(event, ['grant_officer'], chosenForm, async ({ id }, person) => {
			const rows = new Map((await chosenToPropose(db, person, id)).map((row) => [row.id, row]));
			const proposed = await proposeDecisions(db, person, { application_ids: id });
			outcomes = proposed.map(({ id, done, refused }) => ({
				id,
				name: rows.get(id)?.name ?? '–',
				number: rows.get(id)?.number ?? '',
				href: done ? `/office/decisions/${done.decision_id}` : `/office/cases/${id}`,
				done: done ? m.decision_outcome_proposed({ kind: KIND_WORDS_LOW[done.kind]() }) : '',
				refused: refused && words(refused)
			}));
		});
		return 'status' in answer ? answer : { form: answer.form, outcomes };
	}
};
