import { dev } from '$app/environment';
import { env } from '$env/dynamic/private';
import { error } from '@sveltejs/kit';
import type { LayoutServerLoad } from './$types';

/** The component pages are for makers: shown in development and in the demo, not in production. The person is invented. */
export const load: LayoutServerLoad = () => {
	if (!dev && env.DEMO !== '1') error(404);
	return {
		person: { id: '', name: 'A. Visser', language: 'nl' as const, roles: ['applicant' as const] },
		nav: [
			{ href: '/kit/application', label: 'Mijn aanvragen' },
			{ href: '/kit/status', label: 'Berichten', count: 1 }
		]
	};
};
