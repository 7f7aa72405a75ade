import { db } from '#lib/server/db/connection.ts';
import { latestContent } from '#lib/server/scheme/latest.ts';
import { publishedTranches } from '#lib/server/tranche/queries.ts';
import { schemeShown } from './shown.ts';
import { withBudgets } from './with-budgets.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
	const published = await publishedTranches(db);
	const tranches = await withBudgets(published);
	const open = tranches.find(({ phase }) => phase === 'open') ?? null;
	const content =
		published.find(({ id }) => id === open?.id)?.content ??
		published[0]?.content ??
		(await latestContent(db));
	return {
		tranches,
		open,
		coming: tranches.findLast(({ phase }) => phase === 'coming') ?? null,
		scheme: content && schemeShown(content)
	};
};
