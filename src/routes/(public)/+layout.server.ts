import { m } from '#lib/paraglide/messages.js';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = () => ({
	nav: [
		{ href: '/check', label: m.public_nav_check() },
		{ href: '/tranches', label: m.public_nav_tranches() },
		{ href: '/services', label: m.public_nav_services() },
		{ href: '/contact', label: m.public_nav_contact() }
	]
});
