import { today } from '#lib/server/clock.ts';
import { db } from '#lib/server/db/connection.ts';
import { signedIn } from '#lib/server/http/signed-in.ts';
import { myReviews } from '#lib/server/review/queue.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const person = signedIn(event, 'reviewer');
	return { rows: await myReviews(db, person, 'open'), today: await today(db) };
};
