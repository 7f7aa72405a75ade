import { isDemo } from '#lib/server/environment.ts';
import { takeFlash } from '#lib/server/http/flash.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals, cookies, url }) => {
	const { person, session_ends_at } = locals;
	return {
		person: person && { id: person.id, name: person.name, language: person.language, roles: person.roles },
		session_seconds: session_ends_at && Math.floor((session_ends_at.getTime() - Date.now()) / 1000),
		demo: isDemo(),
		flash: takeFlash(cookies),
		// Asking for the address makes this run again on every page, so that a flash is gone on the next.
		at: url.pathname
	};
};
