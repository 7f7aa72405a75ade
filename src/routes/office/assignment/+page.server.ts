import { redirect } from '@sveltejs/kit';
import { requestForm } from '#lib/forms/assign/request.ts';
import { localizeHref } from '#lib/paraglide/runtime.js';
import { assignmentTranches } from '#lib/server/assignment/queries.ts';
import { requestAssignment } from '#lib/server/assignment/request.ts';
import { db } from '#lib/server/db/connection.ts';
import { postAs } from '#lib/server/http/form.ts';
import { signedIn } from '#lib/server/http/signed-in.ts';
import { words } from '#lib/server/http/words.ts';
import { RUN_WORDS } from './words.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const person = signedIn(event, 'grant_officer');
	const tranches = await assignmentTranches(db, person);
	return {
		rows: tranches.map(({ name, run, ...tranche }) => ({
			...tranche,
			name: words(name),
			run: run && {
				id: run.id,
				state: RUN_WORDS[run.state](),
				open: ['waiting', 'running', 'proposed', 'applying'].includes(run.state),
				requested_at: run.requested_at.toISOString()
			}
		}))
	};
};

export const actions: Actions = {
	default: (event) =>
		postAs(event, ['grant_officer'], requestForm, async ({ tranche_id }, person) => {
			const id = await requestAssignment(db, person, tranche_id);
			redirect(303, localizeHref(`/office/assignment/${id}`));
		})
};
