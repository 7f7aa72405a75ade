import { workFilters, type WorkFilters } from '#lib/forms/office/work-filters.ts';
import { PAGE_SIZE, workCounts, workList } from '#lib/server/case/work-list.ts';
import { officeTranches, type OfficeTranche } from '#lib/server/case/tranches.ts';
import { now, today } from '#lib/server/clock.ts';
import { db } from '#lib/server/db/connection.ts';
import { pageOf } from '#lib/server/http/page-of.ts';
import { signedIn } from '#lib/server/http/signed-in.ts';
import { words } from '#lib/server/http/words.ts';
import { figuresOf } from '#lib/server/ledger/queries.ts';
import type { PageServerLoad } from './$types';

const WEEK = 7 * 24 * 3_600_000;
const SOON = 5;

export const load: PageServerLoad = async (event) => {
	const person = signedIn(event, 'grant_officer', 'decision_maker');
	const filters = workFilters.parse(Object.fromEntries(event.url.searchParams));
	const tranches = await officeTranches(db, person);
	const at = await now(db);
	const on = await today(db);
	const since = new Date(at.getTime() - WEEK);
	const chosen = tranches.filter(({ id }) => !filters.tranche || id === filters.tranche);
	const descending = event.url.searchParams.get('sort')?.startsWith('-') ?? false;
	const { rows, total } = await workList(db, person, {
		search: filters.q,
		state: filters.status,
		care_type: filters.type,
		tranche_ids: filters.tranche ? chosen.map(({ id }) => id) : undefined,
		due_by: filters.due && dueBy(filters.due, on),
		received_since: filters.new && since,
		needs: filters.needs,
		sort: filters.sort,
		descending,
		page: pageOf(event.url)
	});
	const byId = new Map(tranches.map((tranche) => [tranche.id, tranche]));
	return {
		filters: { ...filters, sort: `${descending ? '-' : ''}${filters.sort}` },
		page: pageOf(event.url),
		size: PAGE_SIZE,
		total,
		today: on,
		assigns: person.roles.includes('grant_officer'),
		rows: rows.map((row) => ({ ...row, ...shown(row.care_type, byId.get(row.tranche_id)) })),
		counts: await workCounts(db, person, {
			tranche_ids: chosen.map(({ id }) => id),
			soon_by: dueBy('5', on),
			since
		}),
		budget: await budget(chosen.find(({ opens_at }) => opens_at <= at) ?? chosen[0]),
		tranches: tranches.map(({ id, name }) => ({ id, name: words(name) })),
		care_types: careTypes(tranches)
	};
};

/** The day by which must be decided what this filter asks for. */
const dueBy = (due: NonNullable<WorkFilters['due']>, on: string): string =>
	Temporal.PlainDate.from(on)
		.add({ days: { late: -1, '5': SOON, '14': 14 }[due] })
		.toString();

const shown = (care_type: string, tranche: OfficeTranche | undefined) => {
	const known = tranche?.care_types.find(({ code }) => code === care_type);
	return { care_type: known ? words(known.name) : care_type };
};

const careTypes = (tranches: readonly OfficeTranche[]) => [
	...new Map(
		tranches.flatMap(({ care_types }) => care_types).map(({ code, name }) => [code, words(name)])
	).entries()
];

/** The budget of one tranche: paid, promised but not yet paid, and what is left. */
async function budget(tranche: OfficeTranche | undefined) {
	const figures = tranche && (await figuresOf(db, [tranche.id])).get(tranche.id);
	if (!tranche || !figures) return null;
	return {
		name: words(tranche.name),
		total_cents: tranche.ceiling_cents,
		paid_cents: figures.paid,
		to_pay_cents: figures.committed + figures.settled - figures.paid,
		free_cents: figures.free
	};
}
