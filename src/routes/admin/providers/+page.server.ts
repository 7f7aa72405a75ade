import { today } from '#lib/server/clock.ts';
import { db } from '#lib/server/db/connection.ts';
import { pageOf } from '#lib/server/http/page-of.ts';
import { signedIn } from '#lib/server/http/signed-in.ts';
import { providers, PROVIDERS_PAGE } from '#lib/server/provider/queries.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	signedIn(event, 'administrator');
	const search = (event.url.searchParams.get('q') ?? '').trim().slice(0, 200);
	const page = pageOf(event.url);
	const { total, rows } = await providers(db, { search, page });
	return { search, page, size: PROVIDERS_PAGE, total, providers: rows, today: await today(db) };
};
