import { redirect } from '@sveltejs/kit';
import { localizeHref } from '#lib/paraglide/runtime.js';
import { today } from '#lib/server/clock.ts';
import { db } from '#lib/server/db/connection.ts';
import { signedIn } from '#lib/server/http/signed-in.ts';
import { myReviews } from '#lib/server/review/queue.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const person = signedIn(event, 'reviewer', 'panel_chair');
	if (!person.roles.includes('reviewer')) redirect(303, localizeHref('/review/panel'));
	return { rows: await myReviews(db, person, 'open'), today: await today(db) };
};
