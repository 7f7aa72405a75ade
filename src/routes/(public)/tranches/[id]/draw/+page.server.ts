import { error } from '@sveltejs/kit';
import { m } from '#lib/paraglide/messages.js';
import { db } from '#lib/server/db/connection.ts';
import { found } from '#lib/server/http/found.ts';
import { isId } from '#lib/server/http/is-id.ts';
import { publishedTranche } from '#lib/server/tranche/queries.ts';
import { schemeShown } from '../../../shown.ts';
import { words } from '#lib/server/http/words.ts';
import script from '../../../../../../scripts/draw.mjs?raw';
import { drawShown } from '../draw-shown.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params }) => {
	if (!isId(params.id)) error(404, m.refused_not_found());
	const tranche = await found(publishedTranche(db, params.id));
	const { name, division, regions, grantor } = schemeShown(tranche.content, tranche.method);
	const draw = await found(drawShown(tranche.id));
	return {
		tranche: { id: tranche.id, name: words(tranche.name), code: tranche.code },
		scheme: { name, division, regions, grantor },
		draw,
		before_opening: draw.committed_at < tranche.opens_at,
		script
	};
};
