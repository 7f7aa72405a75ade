import { error } from '@sveltejs/kit';
import { m } from '#lib/paraglide/messages.js';
import { db } from '#lib/server/db/connection.ts';
import { found } from '#lib/server/http/found.ts';
import { isId } from '#lib/server/http/is-id.ts';
import { postProfile, shownProfile } from '#lib/server/http/reviewer-profile.ts';
import { signedIn } from '#lib/server/http/signed-in.ts';
import { account } from '#lib/server/person/queries.ts';
import { isReviewer } from '#lib/server/reviewer/queries.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	signedIn(event, 'administrator');
	const { id } = event.params;
	if (!isId(id) || !(await isReviewer(db, id))) error(404, m.refused_not_found());
	const { name } = await found(account(db, id));
	return { id, name, ...(await shownProfile(id)) };
};

export const actions: Actions = {
	default: (event) =>
		postProfile(event, 'administrator', () => ({
			person_id: event.params.id,
			path: `/admin/people/${event.params.id}/reviewer`
		}))
};
