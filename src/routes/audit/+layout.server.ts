import { m } from '#lib/paraglide/messages.js';
import { signedIn } from '#lib/server/http/signed-in.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = (event) => {
	signedIn(event, 'auditor');
	return {
		nav: [
			{
				href: '/audit',
				label: m.audit_tab_cases(),
				current: !event.url.pathname.includes('/audit/events')
			},
			{
				href: '/audit/events',
				label: m.audit_tab_events(),
				current: event.url.pathname.includes('/audit/events')
			}
		]
	};
};
