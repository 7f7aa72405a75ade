import { error, type RequestEvent } from '@sveltejs/kit';
import { assignmentForm } from '#lib/forms/office/assignment.ts';
import { m } from '#lib/paraglide/messages.js';
import { changeChoice } from '#lib/server/assignment/change.ts';
import { proposedCase } from '#lib/server/assignment/one-case.ts';
import { db } from '#lib/server/db/connection.ts';
import { goOn } from '#lib/server/http/flash.ts';
import { openForm, postAs } from '#lib/server/http/form.ts';
import { found } from '#lib/server/http/found.ts';
import { isId } from '#lib/server/http/is-id.ts';
import { signedIn } from '#lib/server/http/signed-in.ts';
import { words } from '#lib/server/http/words.ts';
import type { Actions, PageServerLoad } from './$types';

/** The proposal and the case in the address; something that is no id leads nowhere. */
function about({ params }: RequestEvent) {
	const { id: run_id = '', application: application_id = '' } = params;
	if (!isId(run_id) || !isId(application_id)) error(404, m.refused_not_found());
	return { run_id, application_id };
}

export const load: PageServerLoad = async (event) => {
	const person = signedIn(event, 'grant_officer');
	const shown = await found(proposedCase(db, person, about(event)));
	return {
		back: `/office/assignment/${shown.run.id}`,
		open: shown.run.state === 'proposed',
		tranche: words(shown.run.tranche_name),
		number: shown.case.number,
		name: shown.case.name,
		places: shown.places,
		form: await openForm(assignmentForm, { reviewer_ids: [...shown.chosen] }),
		people: shown.people.map(({ id, name, load, capacity, misfit }) => ({
			value: id,
			label: name,
			hint: [
				m.assign_load({ done: load, all: capacity }),
				...(load >= capacity ? [m.assign_full()] : []),
				...(misfit.language ? [m.assign_unread()] : []),
				...(misfit.care ? [m.assign_unknown()] : [])
			].join(' · ')
		}))
	};
};

export const actions: Actions = {
	default: (event) =>
		postAs(event, ['grant_officer'], assignmentForm, async ({ reviewer_ids }, person) => {
			const { run_id, application_id } = about(event);
			await changeChoice(db, person, { run_id, application_id, reviewer_ids });
			goOn(event, m.assign_changed(), `/office/assignment/${run_id}`);
		})
};
