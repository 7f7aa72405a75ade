import { m } from '#lib/paraglide/messages.js';
import { countCalibrations } from '#lib/server/calibration/queries.ts';
import { db } from '#lib/server/db/connection.ts';
import { framed } from '#lib/server/http/signed-in.ts';
import { countPanels } from '#lib/server/panel/queries.ts';
import type { Person } from '#lib/server/person/person.ts';
import { countMyReviews } from '#lib/server/review/queue.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async (event) => {
	const person = framed(event, 'reviewer', 'panel_chair');
	if (!person) return { nav: [] };
	const calibrations = await countCalibrations(db, person);
	return {
		nav: [
			...(person.roles.includes('reviewer') ? await reviewersTabs(person) : []),
			{
				href: '/review/calibration',
				label: m.quality_tab_calibration(),
				...(calibrations > 0 ? { count: calibrations } : {})
			},
			...(person.roles.includes('panel_chair') ? await chairsTabs(person) : []),
			{ href: '/review/interests', label: m.review_tab_interests() }
		],
		// Asking for the address makes the counts new on every page.
		at: event.url.pathname
	};
};

async function reviewersTabs(person: Person) {
	const counts = await countMyReviews(db, person);
	return [
		{ href: '/review', label: m.review_tab_mine(), count: counts.open },
		{ href: '/review/submitted', label: m.review_tab_done(), count: counts.submitted },
		{ href: '/review/profile', label: m.assign_profile_tab() }
	];
}

const chairsTabs = async (person: Person) => [
	{ href: '/review/panel', label: m.quality_tab_panel(), count: await countPanels(db, person) },
	{ href: '/review/quality', label: m.quality_tab_quality() }
];
