import { m } from '#lib/paraglide/messages.js';
import { localizeHref } from '#lib/paraglide/runtime.js';
import { signedIn } from '#lib/server/http/signed-in.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = (event) => {
	signedIn(event, 'applicant');
	return {
		nav: [
			{ href: localizeHref('/my'), label: m.my_nav_applications() },
			{ href: localizeHref('/my/organisation'), label: m.my_nav_organisation() }
		]
	};
};
