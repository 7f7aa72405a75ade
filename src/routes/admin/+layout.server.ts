import { m } from '#lib/paraglide/messages.js';
import { isDemo } from '#lib/server/environment.ts';
import { framed } from '#lib/server/http/signed-in.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = (event) => {
	framed(event, 'administrator');
	return {
		service: m.shell_work_admin(),
		nav: [
			{ href: '/admin', label: m.admin_title() },
			{ href: '/admin/tranches', label: m.alloc_rounds_title() },
			{ href: '/admin/rules', label: m.rules_title() },
			{ href: '/admin/providers', label: m.rule_providers_title() },
			{ href: '/admin/outages', label: m.rule_outages_title() },
			{ href: '/admin/people', label: m.admin_people_title() },
			...(isDemo() ? [{ href: '/admin/clock', label: m.admin_clock_title() }] : []),
			{ href: '/admin/settings', label: m.admin_settings_title() }
		]
	};
};
