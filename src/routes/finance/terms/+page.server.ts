import { shownTerm } from '#lib/components/staff/term.ts';
import { today } from '#lib/server/clock.ts';
import { db } from '#lib/server/db/connection.ts';
import { pageOf } from '#lib/server/http/page-of.ts';
import { signedIn } from '#lib/server/http/signed-in.ts';
import { financeCapacity } from '#lib/server/payment/finance-capacity.ts';
import { kindsOf, PAGE_SIZE, termList, type TermLine } from '#lib/server/term/queries.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const person = signedIn(event, 'claims_officer', 'payment_preparer', 'payment_releaser');
	const on = await today(db);
	const page = pageOf(event.url);
	const wishes = { kinds: kindsOf('finance'), page };
	const { rows, total } = await termList(db, person, financeCapacity(person), wishes, on);
	const claims = person.roles.includes('claims_officer');
	return {
		today: on,
		page,
		size: PAGE_SIZE,
		total,
		rows: rows.map((row) => shownTerm(row, whereToAct(row, claims)))
	};
};

/** A claims officer acts at the claim; who pays acts in the list of payments. */
function whereToAct({ kind, record_id, claim_id }: TermLine, claims: boolean): string {
	if (!claims) return '/finance/payments';
	if (kind === 'settlement') return `/finance/claims/${record_id}`;
	return claim_id ? `/finance/claims/${claim_id}` : '/finance/claims';
}
