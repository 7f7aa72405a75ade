import { m } from '#lib/paraglide/messages.js';
import { framed } from '#lib/server/http/signed-in.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = (event) => {
	framed(event, 'auditor');
	return {
		nav: [
			{
				href: '/audit',
				label: m.audit_tab_cases(),
				current: !/\/audit\/(events|aid)/.test(event.url.pathname)
			},
			{
				href: '/audit/events',
				label: m.audit_tab_events(),
				current: event.url.pathname.includes('/audit/events')
			},
			{
				href: '/audit/aid',
				label: m.staff_tab_aid(),
				current: event.url.pathname.includes('/audit/aid')
			}
		]
	};
};
