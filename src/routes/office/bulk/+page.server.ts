import { redirect } from '@sveltejs/kit';
import { AT_ONCE } from '#lib/domain/bulk/bulk.ts';
import { choiceForm } from '#lib/forms/office/bulk.ts';
import { localizeHref } from '#lib/paraglide/runtime.js';
import { chooseCases } from '#lib/server/bulk/choose.ts';
import { recentRuns } from '#lib/server/bulk/queries.ts';
import { tryCases } from '#lib/server/bulk/try-cases.ts';
import { askedFor } from '#lib/server/case/asked.ts';
import { db } from '#lib/server/db/connection.ts';
import { postAs } from '#lib/server/http/form.ts';
import { signedIn } from '#lib/server/http/signed-in.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const runs = await recentRuns(db, signedIn(event, 'grant_officer'));
	return {
		runs: runs.map(({ confirmed_at, ...run }) => ({ ...run, at: confirmed_at?.toISOString() ?? '' }))
	};
};

export const actions: Actions = {
	choose: (event) =>
		postAs(event, ['grant_officer'], choiceForm, async ({ act, id: ids, all, filter }, person) => {
			const { wishes } = await askedFor(db, person, new URLSearchParams(filter));
			const { sort, descending, page } = wishes;
			const { id, cases } = await chooseCases(db, person, {
				act,
				wishes: all ? wishes : { ids, sort, descending, page }
			});
			if (cases <= AT_ONCE) await tryCases(db, id);
			redirect(303, localizeHref(`/office/bulk/${id}`));
		})
};
