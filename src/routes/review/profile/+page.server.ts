import { postProfile, shownProfile } from '#lib/server/http/reviewer-profile.ts';
import { signedIn } from '#lib/server/http/signed-in.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => shownProfile(signedIn(event, 'reviewer').id);

export const actions: Actions = {
	default: (event) => postProfile(event, 'reviewer', (person_id) => ({ person_id, path: '/review/profile' }))
};
