import { workFilters, type WorkFilters } from '#lib/forms/office/work-filters.ts';
import { now, today } from '../clock.ts';
import type { Reader } from '../db/connect.ts';
import type { Person } from '../person/person.ts';
import { officeTranches } from './tranches.ts';
import type { WorkWishes } from './work-list.ts';

const WEEK = 7 * 24 * 3_600_000;
const SOON = 5;

/** What the address of the work list asks for. The list and a choice of everything in it read it here, so they are the same. */
export async function askedFor(db: Reader, person: Person, query: URLSearchParams) {
	const filters = workFilters.parse(Object.fromEntries(query));
	const descending = query.get('sort')?.startsWith('-') ?? false;
	const tranches = await officeTranches(db, person);
	const chosen = tranches.filter(({ id }) => !filters.tranche || id === filters.tranche);
	const at = await now(db);
	const on = await today(db);
	const since = new Date(at.getTime() - WEEK);
	const wishes: WorkWishes = {
		search: filters.q,
		state: filters.status,
		care_type: filters.type,
		tranche_ids: filters.tranche ? chosen.map(({ id }) => id) : undefined,
		due_by: filters.due && dueBy(filters.due, on),
		received_since: filters.new && since,
		needs: filters.needs,
		sort: filters.sort,
		descending,
		page: 1
	};
	return { filters, descending, wishes, tranches, chosen, at, on, since, soon_by: dueBy('5', on) };
}

/** The day by which must be decided what this filter asks for. */
const dueBy = (due: NonNullable<WorkFilters['due']>, on: string): string =>
	Temporal.PlainDate.from(on)
		.add({ days: { late: -1, '5': SOON, '14': 14 }[due] })
		.toString();
