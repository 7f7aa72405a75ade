import { caseFilters } from '#lib/forms/audit/filters.ts';
import { AUDIT_PAGE, auditCases } from '#lib/server/audit/queries.ts';
import { db } from '#lib/server/db/connection.ts';
import { pageOf } from '#lib/server/http/page-of.ts';
import { signedIn } from '#lib/server/http/signed-in.ts';
import { words } from '#lib/server/http/words.ts';
import { publishedTranches } from '#lib/server/tranche/queries.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const person = signedIn(event, 'auditor');
	const filters = caseFilters.parse(Object.fromEntries(event.url.searchParams));
	const page = pageOf(event.url);
	const { rows, total } = await auditCases(db, person, {
		search: filters.q,
		state: filters.state,
		tranche_id: filters.tranche,
		page
	});
	const tranches = await publishedTranches(db);
	return {
		values: { q: filters.q, state: filters.state ?? '', tranche: filters.tranche ?? '' },
		rows: rows.map((row) => ({ ...row, tranche: words(row.tranche) })),
		tranches: tranches.map(({ id, name }) => [id, words(name)] as const),
		total,
		page,
		size: AUDIT_PAGE
	};
};
