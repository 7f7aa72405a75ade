import { redirect } from '@sveltejs/kit';
import { signInForm } from '#lib/forms/account/sign-in.ts';
import { db } from '#lib/server/db/connection.ts';
import { agreed } from '#lib/server/http/auth-answer.ts';
import { askAuth } from '#lib/server/http/auth.ts';
import { openForm, post } from '#lib/server/http/form.ts';
import { keepSecret } from '#lib/server/http/keep-secret.ts';
import { homeOf, safeNext } from '#lib/server/http/next.ts';
import { personById } from '#lib/server/person/queries.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const next = safeNext(url);
	if (locals.person) redirect(303, next ?? homeOf(locals.person));
	return { form: await openForm(signInForm), next };
};

export const actions: Actions = {
	default: async (event) =>
		keepSecret(
			await post(event, signInForm, async (data) => {
				const answer = await askAuth(event, '/sign-in/email', data);
				await agreed(answer.clone());
				const { user } = (await answer.json()) as { user: { id: string } };
				const person = await personById(db, user.id);
				redirect(303, safeNext(event.url) ?? homeOf(person ?? { roles: [] }));
			})
		)
};
