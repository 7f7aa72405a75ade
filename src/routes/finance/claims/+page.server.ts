import { CLAIM, type ClaimState } from '#lib/domain/claim/lifecycle.ts';
import { statesOf } from '#lib/domain/lifecycle.ts';
import { claimList, PAGE_SIZE, TO_DO } from '#lib/server/claim/work-list.ts';
import { today } from '#lib/server/clock.ts';
import { db } from '#lib/server/db/connection.ts';
import { pageOf } from '#lib/server/http/page-of.ts';
import { signedIn } from '#lib/server/http/signed-in.ts';
import { words } from '#lib/server/http/words.ts';
import type { PageServerLoad } from './$types';

const SENT = statesOf(CLAIM).filter((state) => state !== 'draft');

export const load: PageServerLoad = async (event) => {
	const person = signedIn(event, 'claims_officer');
	const status = event.url.searchParams.get('status') ?? '';
	const search = (event.url.searchParams.get('q') ?? '').trim().slice(0, 100);
	const page = pageOf(event.url);
	const { rows, total } = await claimList(db, person, { states: statesFor(status), search, page });
	return {
		filters: { q: search, status },
		page,
		size: PAGE_SIZE,
		total,
		today: await today(db),
		states: SENT.map((state) => ({ value: state, label: words(CLAIM.states[state].staff) })),
		rows: rows.map((row) => ({
			...row,
			words: words(CLAIM.states[row.state].staff),
			tone: CLAIM.states[row.state].tone
		}))
	};
};

/** What waits for the officer, unless another state, or all, is asked for. */
function statesFor(status: string): readonly ClaimState[] {
	if (status === 'all') return SENT;
	const one = SENT.find((state) => state === status);
	return one ? [one] : TO_DO;
}
