import { TRANCHE } from '#lib/domain/tranche/lifecycle.ts';
import { METHOD_NAMES } from '#lib/domain/ranking/method-words.ts';
import { db } from '#lib/server/db/connection.ts';
import { signedIn } from '#lib/server/http/signed-in.ts';
import { words } from '#lib/server/http/words.ts';
import { allTranches } from '#lib/server/tranche/queries.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const tranches = await allTranches(db, signedIn(event, 'administrator'));
	return {
		tranches: tranches.map(({ id, code, name, state, method, opens_at, closes_at, ceiling_cents }) => ({
			id,
			code,
			name: words(name),
			state: words(TRANCHE.states[state].staff),
			tone: TRANCHE.states[state].tone,
			method: words(METHOD_NAMES[method]),
			opens_at,
			closes_at,
			ceiling_cents
		}))
	};
};
