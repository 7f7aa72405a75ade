import { redirect } from '@sveltejs/kit';
import * as z from 'zod';
import { LANGUAGES } from '#lib/domain/text.ts';
import { localizeHref } from '#lib/paraglide/runtime.js';
import { db } from '#lib/server/db/connection.ts';
import { safeNext } from '#lib/server/http/next.ts';
import { setLanguage } from '#lib/server/person/set-language.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = () => redirect(303, localizeHref('/account'));

export const actions: Actions = {
	/** The switch at the top of every page: the same page in the other language, and the choice is kept for the person. */
	default: async (event) => {
		const posted = await event.request.formData();
		const language = z.enum(LANGUAGES).safeParse(posted.get('language'));
		const next = safeNext(
			new URL(`?next=${encodeURIComponent(String(posted.get('next') ?? ''))}`, event.url)
		);
		if (!language.success) redirect(303, next ?? localizeHref('/'));
		if (event.locals.person) await setLanguage(db, event.locals.person, language.data);
		redirect(303, localizeHref(next ?? '/', { locale: language.data }));
	}
};
