import { isFound, sizesIn } from '#lib/domain/tranche/search.ts';
import { PHASES, trancheFilters } from '#lib/forms/tranche-filters.ts';
import { db } from '#lib/server/db/connection.ts';
import { pageOf } from '#lib/server/http/page-of.ts';
import { words } from '#lib/server/http/words.ts';
import { publishedTranches } from '#lib/server/tranche/queries.ts';
import { grantorShown } from '../shown.ts';
import { contentOf } from '../content-of.ts';
import { withBudgets } from '../with-budgets.ts';
import { filterFields } from './filter-fields.ts';
import type { PageServerLoad } from './$types';

const SIZE = 10;

export const load: PageServerLoad = async ({ url }) => {
	const filters = trancheFilters.parse(Object.fromEntries(url.searchParams));
	const all = await publishedTranches(db);
	const found = all
		.filter((tranche) => isFound(tranche, filters))
		.sort((a, b) => PHASES.indexOf(a.phase) - PHASES.indexOf(b.phase));
	const page = Math.min(pageOf(url), Math.max(1, Math.ceil(found.length / SIZE)));
	const shown = found.slice((page - 1) * SIZE, page * SIZE);
	const contents = [...new Map(all.map((one) => [one.scheme_code, one.content]))];
	return {
		grantor: grantorShown(await contentOf()),
		counts: Object.fromEntries(
			PHASES.map((phase) => [phase, all.filter((one) => one.phase === phase).length])
		) as Record<(typeof PHASES)[number], number>,
		tranches: (await withBudgets(shown)).map((tranche, index) => ({
			...tranche,
			scheme: words(shown[index]?.content.name ?? { nl: '', en: '' })
		})),
		fields: filterFields(
			contents.map(([code, { name }]) => [code, words(name)]),
			new Map(
				contents.flatMap(([, { care_types }]) => care_types.map(({ code, name }) => [code, words(name)]))
			),
			sizesIn(contents.map(([, content]) => content))
		),
		values: Object.fromEntries(Object.entries(filters).map(([name, value]) => [name, value ?? ''])),
		page,
		size: SIZE,
		total: found.length
	};
};
