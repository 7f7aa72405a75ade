import { redirect } from '@sveltejs/kit';
import { questionForm } from '#lib/forms/office/question.ts';
import { m } from '#lib/paraglide/messages.js';
import { localizeHref } from '#lib/paraglide/runtime.js';
import { askApplicant } from '#lib/server/application/ask.ts';
import { db } from '#lib/server/db/connection.ts';
import { setFlash } from '#lib/server/http/flash.ts';
import { openForm, postAs } from '#lib/server/http/form.ts';
import { signedIn } from '#lib/server/http/signed-in.ts';
import { caseAt } from '../case-at.ts';
import { askable, REQUEST_WORDS } from '../terms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const person = signedIn(event, 'grant_officer');
	const { id, number, name, state } = await caseAt(event.params.id, person);
	const kinds = askable(state);
	return {
		id,
		number,
		name,
		kinds: kinds.map((value) => ({
			value,
			label: REQUEST_WORDS[value](),
			hint: value === 'view' ? m.term_ask_view_hint() : m.term_ask_completion_hint()
		})),
		form: await openForm(questionForm, kinds.length === 1 ? { kind: kinds[0] ?? null } : {})
	};
};

export const actions: Actions = {
	default: (event) =>
		postAs(event, ['grant_officer'], questionForm, async (question, person) => {
			await askApplicant(db, person, { application_id: event.params.id, ...question });
			setFlash(event.cookies, m.term_asked());
			redirect(303, localizeHref(`/office/cases/${event.params.id}`));
		})
};
