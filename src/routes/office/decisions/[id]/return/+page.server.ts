import { returningForm } from '#lib/forms/decision/returning.ts';
import { m } from '#lib/paraglide/messages.js';
import { db } from '#lib/server/db/connection.ts';
import { returnDecision } from '#lib/server/decision/return.ts';
import { goOn } from '#lib/server/http/flash.ts';
import { openForm, postAs } from '#lib/server/http/form.ts';
import { signedIn } from '#lib/server/http/signed-in.ts';
import { decisionAt } from '../decision-at.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const person = signedIn(event, 'decision_maker');
	const { id, name, number, kind } = await decisionAt(event.params.id, person);
	return { id, name, number, kind, form: await openForm(returningForm) };
};

export const actions: Actions = {
	default: (event) =>
		postAs(event, ['decision_maker'], returningForm, async ({ reason }, person) => {
			const { id } = await decisionAt(event.params.id, person);
			await returnDecision(db, person, { decision_id: id, reason });
			goOn(event, m.decision_returned_flash(), '/office/decisions?view=proposed');
		})
};
