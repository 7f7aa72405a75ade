import script from '../../../../scripts/draw.mjs?raw';
import type { RequestHandler } from './$types';

/** The script with which anyone draws a lottery again: the one that the repository ships. */
export const GET: RequestHandler = () =>
	new Response(script, {
		headers: {
			'content-type': 'text/javascript; charset=utf-8',
			'content-disposition': 'attachment; filename="draw.mjs"',
			'x-content-type-options': 'nosniff',
			'cache-control': 'public, max-age=300'
		}
	});
