import { db } from '#lib/server/db/connection.ts';
import { signedIn } from '#lib/server/http/signed-in.ts';
import { myInterests } from '#lib/server/interest/queries.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
	rows: await myInterests(db, signedIn(event, 'reviewer'))
});
