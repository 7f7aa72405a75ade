import { redirect } from '@sveltejs/kit';
import { AT_ONCE, phaseOf, type BulkAct } from '#lib/domain/bulk/bulk.ts';
import { bulkForm } from '#lib/forms/office/bulk.ts';
import { localizeHref } from '#lib/paraglide/runtime.js';
import { MOST_ITEMS } from '#lib/server/application/put-question.ts';
import { carryOut } from '#lib/server/bulk/carry-out.ts';
import { confirmBulk } from '#lib/server/bulk/confirm.ts';
import { BULK_PAGE, BULK_VIEWS, bulkCases, bulkRun } from '#lib/server/bulk/queries.ts';
import { db } from '#lib/server/db/connection.ts';
import { openForm, postAs } from '#lib/server/http/form.ts';
import { foundBy } from '#lib/server/http/found.ts';
import { pageOf } from '#lib/server/http/page-of.ts';
import { signedIn } from '#lib/server/http/signed-in.ts';
import { words } from '#lib/server/http/words.ts';
import { sectionOptions } from '../../section-options.ts';
import type { Actions, PageServerLoad } from './$types';

const FORM = 'bulk';

export const load: PageServerLoad = async (event) => {
	const person = signedIn(event, 'grant_officer');
	const run = await foundBy(event.params.id, (id) => bulkRun(db, person, id));
	const asked = event.url.searchParams.get('view');
	const view = BULK_VIEWS.find((each) => each === asked) ?? 'all';
	const page = pageOf(event.url);
	const rows = await bulkCases(db, person, { run_id: run.id, view, page });
	const { ready, done, blocked, failed } = run.counts;
	return {
		id: run.id,
		act: run.act,
		phase: phaseOf(run.counts, run.confirmed_at !== null),
		confirmed: run.confirmed_at !== null,
		counts: run.counts,
		cases: run.cases,
		matched: run.matched,
		sum_cents: run.sum_cents,
		asked: run.items.map(({ text }) => text),
		view,
		page,
		size: BULK_PAGE,
		total: { all: run.cases, good: ready + done, bad: blocked + failed }[view],
		rows: rows.map(({ reasons, record_id, plan, ...row }) => ({
			...row,
			kind: plan?.kind ?? null,
			amount_cents: plan?.amount_cents ?? 0,
			until_on: plan?.until_on ?? null,
			reasons: reasons?.map(words) ?? [],
			href: hrefOf(run.act, row.id, record_id)
		})),
		sections: sectionOptions(),
		most: MOST_ITEMS,
		form: await openForm(bulkForm, { texts: [''], sections: [''] }, FORM)
	};
};

/** Where to look at a case, or at what came of it. */
const hrefOf = (act: BulkAct, application_id: string, record_id: string | null) =>
	act === 'propose' && record_id ? `/office/decisions/${record_id}` : `/office/cases/${application_id}`;

export const actions: Actions = {
	add: (event) =>
		postAs(
			event,
			['grant_officer'],
			bulkForm,
			async (_, _person, { data }) => {
				if (data.texts.length >= MOST_ITEMS) return;
				data.texts.push('');
				data.sections.push('');
			},
			FORM
		),
	confirm: (event) =>
		postAs(
			event,
			['grant_officer'],
			bulkForm,
			async ({ texts, sections }, person) => {
				const run_id = event.params.id;
				const items = texts.map((text, index) => ({ text, section: sections[index] || null }));
				const ready = await confirmBulk(db, person, { run_id, items });
				if (ready <= AT_ONCE) await carryOut(db, run_id);
				redirect(303, localizeHref(`/office/bulk/${run_id}`));
			},
			FORM
		)
};
