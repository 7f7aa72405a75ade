import { askedFor } from '#lib/server/case/asked.ts';
import { PAGE_SIZE, workCounts, workList } from '#lib/server/case/work-list.ts';
import type { OfficeTranche } from '#lib/server/case/tranches.ts';
import { db } from '#lib/server/db/connection.ts';
import { pageOf } from '#lib/server/http/page-of.ts';
import { signedIn } from '#lib/server/http/signed-in.ts';
import { words } from '#lib/server/http/words.ts';
import { figuresOf } from '#lib/server/ledger/queries.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const person = signedIn(event, 'grant_officer', 'decision_maker');
	const page = pageOf(event.url);
	const asked = await askedFor(db, person, event.url.searchParams);
	const { filters, descending, tranches, chosen, at, on, since, soon_by } = asked;
	const { rows, total } = await workList(db, person, { ...asked.wishes, page });
	const byId = new Map(tranches.map((tranche) => [tranche.id, tranche]));
	return {
		filters: { ...filters, sort: `${descending ? '-' : ''}${filters.sort}` },
		page,
		size: PAGE_SIZE,
		total,
		today: on,
		assigns: person.roles.includes('grant_officer'),
		rows: rows.map((row) => ({ ...row, ...shown(row.care_type, byId.get(row.tranche_id)) })),
		counts: await workCounts(db, person, {
			tranche_ids: chosen.map(({ id }) => id),
			soon_by,
			since
		}),
		budget: await budget(chosen.find(({ opens_at }) => opens_at <= at) ?? chosen[0]),
		tranches: tranches.map(({ id, name }) => ({ id, name: words(name) })),
		care_types: careTypes(tranches)
	};
};

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
