import { json, type RequestEvent } from '@sveltejs/kit';
import { sessionOf } from '#lib/server/http/auth.ts';
import type { RequestHandler } from './$types';

/** How many seconds the session still lasts; 0 when it has ended. Seconds, for the visitor's clock may be wrong. */
const left = async (event: RequestEvent, extend: boolean) => {
	const session = await sessionOf(event, { extend });
	const seconds = session ? Math.max(0, Math.floor((session.ends_at.getTime() - Date.now()) / 1000)) : 0;
	return json({ seconds }, { headers: { 'cache-control': 'no-store' } });
};

/** Looking does not extend. */
export const GET: RequestHandler = (event) => left(event, false);

/** “Stay signed in”. */
export const POST: RequestHandler = (event) => left(event, true);
