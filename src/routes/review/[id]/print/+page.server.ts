import { error } from '@sveltejs/kit';
import { m } from '#lib/paraglide/messages.js';
import { now } from '#lib/server/clock.ts';
import { db } from '#lib/server/db/connection.ts';
import { signedIn } from '#lib/server/http/signed-in.ts';
import { sheetOf, sheetShown } from '../sheet-shown.ts';
import type { PageServerLoad } from './$types';

/** One review on paper: what the scheme lets this reviewer read, their scores and their notes. */
export const load: PageServerLoad = async (event) => {
	const shown = sheetShown(await sheetOf(event, signedIn(event, 'reviewer')));
	const { opened } = shown;
	if (!opened) error(404, m.refused_not_found());
	return { ...shown, opened, printed_at: await now(db) };
};
