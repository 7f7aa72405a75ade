import { error } from '@sveltejs/kit';
import { m } from '#lib/paraglide/messages.js';
import { db } from '#lib/server/db/connection.ts';
import { isId } from '#lib/server/http/is-id.ts';
import { publicDraw } from '#lib/server/ranking/draw-file.ts';
import { publishedTranche } from '#lib/server/tranche/queries.ts';
import type { RequestHandler } from './$types';

/** The file of a lottery, byte for byte as its hash was published; there is none before the ranking is confirmed. */
export const GET: RequestHandler = async ({ params }) => {
	const tranche = isId(params.id) ? await publishedTranche(db, params.id) : null;
	const held = tranche && (await publicDraw(db, tranche.id))?.held;
	if (!held) error(404, m.refused_not_found());
	return new Response(held.file, {
		headers: {
			'content-type': 'application/json; charset=utf-8',
			'content-disposition':
				`attachment; filename="draw-${tranche.scheme_code}-${tranche.code}.json"`.replace(
					/[^\x20-\x7e]/g,
					'_'
				),
			'access-control-allow-origin': '*',
			'x-content-type-options': 'nosniff',
			'cache-control': 'public, max-age=300',
			etag: `"${held.file_sha256}"`
		}
	});
};
