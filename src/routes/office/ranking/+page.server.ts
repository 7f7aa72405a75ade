import { parseMoney } from '#lib/forms/money-text.ts';
import { db } from '#lib/server/db/connection.ts';
import { found } from '#lib/server/http/found.ts';
import { isId } from '#lib/server/http/is-id.ts';
import { signedIn } from '#lib/server/http/signed-in.ts';
import { words } from '#lib/server/http/words.ts';
import { openRanking } from '#lib/server/ranking/open-ranking.ts';
import { rankableTranches } from '#lib/server/ranking/queries.ts';
import { shownRanking } from './shown.ts';
import type { PageServerLoad } from './$types';

/** A billion euros, in cents. */
const MOST = 1_000_000_000_00;

export const load: PageServerLoad = async (event) => {
	const person = signedIn(event, 'grant_officer', 'decision_maker');
	const tranches = await rankableTranches(db, person);
	const asked = event.url.searchParams.get('tranche');
	const id = asked && isId(asked) ? asked : (tranches.find(({ cases }) => cases > 0) ?? tranches[0])?.id;
	const amount = event.url.searchParams.get('available');
	const tried = amount === null ? null : parseMoney(amount);
	const wrong = amount !== null && (tried === null || tried < 0 || tried > MOST);
	return {
		trial: { cents: wrong ? null : tried, wrong: wrong ? amount.slice(0, 40) : null },
		tranches: tranches.map((tranche) => ({ value: tranche.id, label: words(tranche.name) })),
		ranking: id ? shownRanking(await found(openRanking(db, person, id)), person) : null
	};
};
