import { error, fail } from '@sveltejs/kit';
import * as z from 'zod';
import { m } from '#lib/paraglide/messages.js';
import { db } from '#lib/server/db/connection.ts';
import { isDemo } from '#lib/server/environment.ts';
import { askAuth } from '#lib/server/http/auth.ts';
import { arrive } from '#lib/server/http/arrive.ts';
import { demoCast, personById } from '#lib/server/person/queries.ts';
import type { Actions, PageServerLoad } from './$types';

function demoOnly(): void {
	if (!isDemo()) error(404, m.refused_not_found());
}

export const load: PageServerLoad = async () => {
	demoOnly();
	return { cast: await demoCast(db) };
};

export const actions: Actions = {
	default: async (event) => {
		demoOnly();
		const id = z.uuid().safeParse((await event.request.formData()).get('person_id'));
		const person = id.success ? await personById(db, id.data) : null;
		if (!person) return fail(404);
		const answer = await askAuth(event, '/demo-sign-in', { person_id: person.id });
		if (!answer.ok) return fail(409);
		await arrive(event, person.id);
	}
};
