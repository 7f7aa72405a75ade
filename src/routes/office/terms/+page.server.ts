import { shownTerm } from '#lib/components/staff/term.ts';
import { chosenForm } from '#lib/forms/decision/chosen.ts';
import { termFilters } from '#lib/forms/office/term-filters.ts';
import { m } from '#lib/paraglide/messages.js';
import { today } from '#lib/server/clock.ts';
import { db } from '#lib/server/db/connection.ts';
import { goOn } from '#lib/server/http/flash.ts';
import { openForm, postAs } from '#lib/server/http/form.ts';
import { pageOf } from '#lib/server/http/page-of.ts';
import { signedIn } from '#lib/server/http/signed-in.ts';
import { officeCapacity } from '#lib/server/ranking/office-capacity.ts';
import { kindsOf, PAGE_SIZE, termCounts, termList } from '#lib/server/term/queries.ts';
import { registerAid } from '#lib/server/term/register-aid.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const person = signedIn(event, 'grant_officer', 'decision_maker');
	const filters = termFilters.parse(Object.fromEntries(event.url.searchParams));
	const on = await today(db);
	const as = officeCapacity(person);
	const page = pageOf(event.url);
	const kinds = filters.kind ? [filters.kind] : kindsOf(...(filters.turn ? [filters.turn] : []));
	const [{ rows, total }, counts] = await Promise.all([
		termList(db, person, as, { kinds, due: filters.due, search: filters.q, page }, on),
		termCounts(db, person, as, kindsOf(), on)
	]);
	return {
		filters,
		counts,
		today: on,
		page,
		size: PAGE_SIZE,
		total,
		registers: filters.kind === 'register' && person.roles.includes('grant_officer'),
		rows: rows.map((row) => shownTerm(row, `/office/cases/${row.application_id}`)),
		form: await openForm(chosenForm)
	};
};

export const actions: Actions = {
	default: (event) =>
		postAs(event, ['grant_officer'], chosenForm, async ({ id }, person) => {
			const count = await registerAid(db, person, id);
			goOn(event, m.term_registered({ count }), '/office/terms?kind=register');
		})
};
