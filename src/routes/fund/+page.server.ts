import { db } from '#lib/server/db/connection.ts';
import { signedIn } from '#lib/server/http/signed-in.ts';
import { fundedTranches } from '#lib/server/reports/funded-tranches.ts';
import { overviewOf } from './overview.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const tranches = await fundedTranches(db, signedIn(event, 'funder'));
	return { overview: tranches.length > 0 ? await overviewOf(tranches) : null };
};
