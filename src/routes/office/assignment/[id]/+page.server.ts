import { redirect } from '@sveltejs/kit';
import * as z from 'zod';
import { nothing } from '#lib/forms/nothing.ts';
import { m } from '#lib/paraglide/messages.js';
import { localizeHref } from '#lib/paraglide/runtime.js';
import { startApplying } from '#lib/server/assignment/apply.ts';
import { discardAssignment } from '#lib/server/assignment/discard.ts';
import { RUN_PAGE, RUN_VIEWS, runCases, runCounts, runLoads } from '#lib/server/assignment/queries.ts';
import { db } from '#lib/server/db/connection.ts';
import { goOn } from '#lib/server/http/flash.ts';
import { postAs } from '#lib/server/http/form.ts';
import { pageOf } from '#lib/server/http/page-of.ts';
import { signedIn } from '#lib/server/http/signed-in.ts';
import { words } from '#lib/server/http/words.ts';
import { EMPTY_WORDS } from '../words.ts';
import { runAt } from './run-at.ts';
import type { Actions, PageServerLoad } from './$types';

const view = z.enum(RUN_VIEWS).catch('all');

export const load: PageServerLoad = async (event) => {
	const person = signedIn(event, 'grant_officer');
	const run = await runAt(event.params.id, person);
	const shown = view.parse(event.url.searchParams.get('view') ?? 'all');
	const page = pageOf(event.url);
	const ready = run.state === 'proposed' || run.state === 'applied' || run.state === 'discarded';
	const [cases, counts, loads] = await Promise.all([
		ready ? runCases(db, person, { run_id: run.id, view: shown, page }) : { rows: [], total: 0 },
		runCounts(db, person, run.id),
		ready ? runLoads(db, run.id) : []
	]);
	return {
		run: {
			id: run.id,
			state: run.state,
			tranche: words(run.tranche_name),
			total: run.total,
			done: run.done,
			asker: run.asker,
			requested_at: run.requested_at.toISOString(),
			seconds: run.solver?.seconds ?? null
		},
		counts,
		loads,
		view: shown,
		page,
		size: RUN_PAGE,
		total: cases.total,
		rows: cases.rows.map((row) => ({
			id: row.id,
			name: row.name,
			meta: `${row.number} · ${row.city}`,
			care_type: row.care_type ? words(row.care_type) : '',
			english: row.language === 'en',
			empty: row.places - row.filled,
			because: row.empty_because ? EMPTY_WORDS[row.empty_because]() : '',
			applied: row.applied_at !== null,
			refused: row.refused?.map(words).join(' ') ?? '',
			reviewers: row.reviewers.map(({ id, name, unknown_care, unread_language, chosen_by }) => ({
				id,
				name,
				unknown_care,
				unread_language,
				by_hand: chosen_by !== null
			}))
		}))
	};
};

export const actions: Actions = {
	apply: (event) =>
		postAs(event, ['grant_officer'], nothing, async (_, person) => {
			await startApplying(db, person, event.params.id);
			redirect(303, localizeHref(`/office/assignment/${event.params.id}`));
		}),
	discard: (event) =>
		postAs(event, ['grant_officer'], nothing, async (_, person) => {
			await discardAssignment(db, person, event.params.id);
			goOn(event, m.assign_discarded(), '/office/assignment');
		})
};
