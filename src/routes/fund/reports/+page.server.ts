import { signedIn } from '#lib/server/http/signed-in.ts';
import { words } from '#lib/server/http/words.ts';
import { REPORTS } from '#lib/server/reports/index.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
	const person = signedIn(event, 'funder');
	return {
		reports: REPORTS.filter(({ who }) => who.some((role) => person.roles.includes(role))).map(
			({ name, title, note }) => ({ id: name, title: words(title), note: words(note) })
		)
	};
};
