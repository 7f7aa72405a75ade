import { m } from '#lib/paraglide/messages.js';
import { db } from '#lib/server/db/connection.ts';
import { framed } from '#lib/server/http/signed-in.ts';
import { countMyReviews } from '#lib/server/review/queue.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async (event) => {
	const person = framed(event, 'reviewer');
	if (!person) return { nav: [] };
	const counts = await countMyReviews(db, person);
	return {
		nav: [
			{ href: '/review', label: m.review_tab_mine(), count: counts.open },
			{ href: '/review/submitted', label: m.review_tab_done(), count: counts.submitted },
			{ href: '/review/interests', label: m.review_tab_interests() },
			{ href: '/review/profile', label: m.assign_profile_tab() }
		],
		// Asking for the address makes the counts new on every page.
		at: event.url.pathname
	};
};
