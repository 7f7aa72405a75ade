import { words } from '#lib/server/http/words.ts';
import { overviewOf } from '../overview.ts';
import { ownTranches } from '../own-tranches.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const tranches = await ownTranches(event);
	return {
		scope: event.params.tranche,
		name: tranches.map(({ name }) => words(name)).join(', '),
		overview: await overviewOf(tranches)
	};
};
