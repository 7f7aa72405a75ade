import type { RequestEvent } from '@sveltejs/kit';
import * as z from 'zod';
import { REQUEST_KINDS } from '#lib/domain/application/completion-request.ts';
import { questionForm } from '#lib/forms/office/question.ts';
import { m } from '#lib/paraglide/messages.js';
import { askApplicant } from '#lib/server/application/ask.ts';
import { MOST_ITEMS } from '#lib/server/application/put-question.ts';
import { officeCase } from '#lib/server/case/file.ts';
import { db } from '#lib/server/db/connection.ts';
import { goOn } from '#lib/server/http/flash.ts';
import { openForm, postAs } from '#lib/server/http/form.ts';
import { found } from '#lib/server/http/found.ts';
import { signedIn } from '#lib/server/http/signed-in.ts';
import type { Person } from '#lib/server/person/person.ts';
import { caseAt } from '../case-at.ts';
import { askable, REQUEST_WORDS } from '../terms.ts';
import { sectionOptions } from '../../../section-options.ts';
import { suggestionsOf } from './suggestions.ts';
import type { Actions, PageServerLoad } from './$types';

/** The same, unfinished: while items are being added the kind need not be chosen yet. */
const draftForm = questionForm.extend({ kind: z.enum(REQUEST_KINDS).nullable(), add: z.string().max(40) });
const FORM = 'question';

const suggested = async (event: RequestEvent, person: Person) =>
	suggestionsOf(await found(officeCase(db, person, event.params.id ?? '', 'grant_officer')));

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
		sections: sectionOptions(),
		suggestions: await suggested(event, person),
		most: MOST_ITEMS,
		form: await openForm(
			questionForm,
			{ kind: kinds.length === 1 ? (kinds[0] ?? null) : null, texts: [''], sections: [''], findings: [''] },
			FORM
		)
	};
};

export const actions: Actions = {
	add: (event) =>
		postAs(
			event,
			['grant_officer'],
			draftForm,
			async ({ add }, person, { data }) => {
				const suggestion = (await suggested(event, person)).find(({ id }) => id === add);
				// The first row stays empty until something is asked.
				const row =
					suggestion && data.texts.at(-1)?.trim() === '' ? data.texts.length - 1 : data.texts.length;
				if (row >= MOST_ITEMS) return;
				data.texts[row] = suggestion?.text ?? '';
				data.sections[row] = suggestion?.section ?? '';
				data.findings[row] = suggestion?.id ?? '';
			},
			FORM
		),
	ask: (event) =>
		postAs(
			event,
			['grant_officer'],
			questionForm,
			async ({ kind, texts, sections, findings }, person) => {
				const known = await suggested(event, person);
				await askApplicant(db, person, {
					application_id: event.params.id,
					kind,
					items: texts.map((text, index) => {
						const from = known.find(({ id }) => id === findings[index]);
						return {
							text,
							section: sections[index] || null,
							rule_id: from?.rule_id ?? null,
							line_id: from?.line_id ?? null
						};
					})
				});
				goOn(event, m.term_asked(), `/office/cases/${event.params.id}`);
			},
			FORM
		)
};
