import { error, type RequestEvent } from '@sveltejs/kit';
import { dateIn } from '#lib/forms/application/fields.ts';
import { extensionForm } from '#lib/forms/office/extension.ts';
import { m } from '#lib/paraglide/messages.js';
import { db } from '#lib/server/db/connection.ts';
import { goOn } from '#lib/server/http/flash.ts';
import { openForm, postAs } from '#lib/server/http/form.ts';
import { signedIn } from '#lib/server/http/signed-in.ts';
import type { Person } from '#lib/server/person/person.ts';
import { extendableTo, extendDecisionTerm } from '#lib/server/term/extend.ts';
import { caseTerms } from '#lib/server/term/queries.ts';
import { caseAt } from '../case-at.ts';
import { shownClock } from '../terms.ts';
import type { Actions, PageServerLoad } from './$types';

/** The clock that the address names, of this case; without a name the one to decide on the application. */
async function clockAt(event: RequestEvent<{ id: string }>, person: Person) {
	const head = await caseAt(event.params.id, person);
	const wished = event.url.searchParams.get('term');
	const term = (await caseTerms(db, head.id)).find(({ id, kind, stopped_on }) =>
		wished ? id === wished : kind === 'decision' && stopped_on === null
	);
	if (!term) error(404, m.refused_not_found());
	return { head, term };
}

export const load: PageServerLoad = async (event) => {
	const person = signedIn(event, 'decision_maker');
	const { head, term } = await clockAt(event, person);
	return {
		id: head.id,
		number: head.number,
		name: head.name,
		clock: shownClock(term),
		most_on: await extendableTo(db, term, head.scheme_version_id),
		form: await openForm(extensionForm)
	};
};

export const actions: Actions = {
	default: (event) =>
		postAs(event, ['decision_maker'], extensionForm, async (data, person) => {
			const { term } = await clockAt(event, person);
			const until_on = dateIn(data, 'until_on') ?? '';
			await extendDecisionTerm(db, person, { term_id: term.id, until_on, reason: data.reason });
			goOn(event, m.term_extended_flash(), `/office/cases/${event.params.id}`);
		})
};
