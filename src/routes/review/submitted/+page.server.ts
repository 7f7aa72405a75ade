import { db } from '#lib/server/db/connection.ts';
import { signedIn } from '#lib/server/http/signed-in.ts';
import { myReviews } from '#lib/server/review/queue.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
	rows: await myReviews(db, signedIn(event, 'reviewer'), 'submitted')
});
