import { today } from '#lib/server/clock.ts';
import { db } from '#lib/server/db/connection.ts';
import { signedIn } from '#lib/server/http/signed-in.ts';
import { panels } from '#lib/server/panel/queries.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const person = signedIn(event, 'panel_chair');
	return { rows: await panels(db, person), today: await today(db) };
};
