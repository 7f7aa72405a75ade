import { error } from '@sveltejs/kit';
import { m } from '#lib/paraglide/messages.js';
import { db } from '#lib/server/db/connection.ts';
import { found } from '#lib/server/http/found.ts';
import { isId } from '#lib/server/http/is-id.ts';
import { publicBudget, publishedAwards } from '#lib/server/tranche/public.ts';
import { publishedTranche } from '#lib/server/tranche/queries.ts';
import { drawShown } from './draw-shown.ts';
import { schemeShown, trancheShown } from '../../shown.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params }) => {
	if (!isId(params.id)) error(404, m.refused_not_found());
	const tranche = await found(publishedTranche(db, params.id));
	return {
		tranche: trancheShown(tranche, await publicBudget(db, tranche)),
		scheme: schemeShown(tranche.content, tranche.method),
		draw: await drawShown(tranche.id),
		awards: await publishedAwards(db, tranche.id)
	};
};
