import { db } from '#lib/server/db/connection.ts';
import { origin } from '#lib/server/environment.ts';
import { pageOf } from '#lib/server/http/page-of.ts';
import { sha256 } from '#lib/server/sha256.ts';
import { publicBudgets } from '#lib/server/tranche/public.ts';
import { publishedTranches } from '#lib/server/tranche/queries.ts';
import { feedOf } from './feed.ts';
import type { RequestHandler } from './$types';

const SIZE = 100;
const HEADERS = {
	'content-type': 'application/json; charset=utf-8',
	'access-control-allow-origin': '*',
	'cache-control': 'public, max-age=300'
};

/** Every published tranche for programs: both languages, newest opening first, a hundred at a time. */
export const GET: RequestHandler = async ({ url, request }) => {
	const page = pageOf(url);
	const all = await publishedTranches(db);
	const shown = all.slice((page - 1) * SIZE, page * SIZE);
	const next = all.length > page * SIZE ? `${origin()}/tranches.json?page=${page + 1}` : null;
	const body = JSON.stringify(feedOf(shown, await publicBudgets(db, shown), { origin: origin(), next }));
	const etag = `"${sha256(body)}"`;
	const headers = { ...HEADERS, etag };
	const known = request.headers.get('if-none-match')?.split(/\s*,\s*/) ?? [];
	return known.some((one) => one.replace(/^W\//, '') === etag)
		? new Response(null, { status: 304, headers })
		: new Response(body, { headers });
};

/** A program in a browser may ask first. */
export const OPTIONS: RequestHandler = () =>
	new Response(null, {
		status: 204,
		headers: {
			...HEADERS,
			'access-control-allow-methods': 'GET, HEAD, OPTIONS',
			'access-control-allow-headers': 'if-none-match'
		}
	});
