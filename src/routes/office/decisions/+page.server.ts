import { decisionFilters, VIEWS, type View } from '#lib/forms/decision/filters.ts';
import { db } from '#lib/server/db/connection.ts';
import { countDecisions, decisionList } from '#lib/server/decision/queries.ts';
import { countReady, readyToPropose } from '#lib/server/decision/to-propose.ts';
import { pageOf } from '#lib/server/http/page-of.ts';
import { signedIn } from '#lib/server/http/signed-in.ts';
import { shownReady } from './because.ts';
import type { PageServerLoad } from './$types';

const SIZE = 25;

export const load: PageServerLoad = async (event) => {
	const person = signedIn(event, 'grant_officer', 'decision_maker');
	const filters = decisionFilters.parse(Object.fromEntries(event.url.searchParams));
	const counts = { propose: await countReady(db, person), ...(await countDecisions(db, person)) };
	const officer = person.roles.includes('grant_officer');
	const view: View = filters.view ?? firstView(officer, counts);
	const part = { limit: SIZE, offset: (pageOf(event.url) - 1) * SIZE };
	const ready = view === 'propose' ? (await readyToPropose(db, person, part)).map(shownReady) : [];
	const decisions =
		view === 'propose'
			? []
			: await decisionList(db, person, { states: [view], kind: filters.kind, search: filters.q, ...part });
	return {
		filters: { kind: filters.kind ?? '', q: filters.q },
		view,
		counts,
		ready,
		decisions,
		page: pageOf(event.url),
		size: SIZE,
		total: view === 'propose' ? counts.propose : (decisions[0]?.total ?? 0),
		proposes: officer,
		decides: person.roles.includes('decision_maker')
	};
};

/** Where this person's work is: an officer proposes, a decision maker decides. */
function firstView(officer: boolean, counts: Readonly<Record<View, number>>): View {
	const order: readonly View[] = officer ? VIEWS : VIEWS.filter((view) => view !== 'propose');
	return order.find((view) => counts[view] > 0) ?? (officer ? 'propose' : 'proposed');
}
