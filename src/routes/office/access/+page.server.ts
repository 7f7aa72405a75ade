import { accessRequests } from '#lib/server/access/queries.ts';
import { db } from '#lib/server/db/connection.ts';
import { signedIn } from '#lib/server/http/signed-in.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
	requests: await accessRequests(db, signedIn(event, 'grant_officer'))
});
