import { redirect } from '@sveltejs/kit';
import { localizeHref } from '#lib/paraglide/runtime.js';
import { db } from '#lib/server/db/connection.ts';
import { signedIn } from '#lib/server/http/signed-in.ts';
import { organisationsOf } from '#lib/server/organisation/queries.ts';
import type { PageServerLoad } from './$types';

/** Most people have one organisation: they go straight to it. */
export const load: PageServerLoad = async (event) => {
	const organisations = await organisationsOf(db, signedIn(event, 'applicant'));
	const [first, second] = organisations;
	if (!first) redirect(303, localizeHref('/my/organisation/new'));
	if (!second) redirect(303, localizeHref(`/my/organisation/${first.id}`));
	return { organisations };
};
