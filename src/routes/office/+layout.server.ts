import { m } from '#lib/paraglide/messages.js';
import { officeCounts } from '#lib/server/case/work-list.ts';
import { accessCount } from '#lib/server/access/queries.ts';
import { db } from '#lib/server/db/connection.ts';
import { undeliveredCount } from '#lib/server/mail/undelivered.ts';
import { framed } from '#lib/server/http/signed-in.ts';
import { officeCapacity } from '#lib/server/ranking/office-capacity.ts';
import { countRed } from '#lib/server/term/queries.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async (event) => {
	const person = framed(event, 'grant_officer', 'decision_maker');
	if (!person) return { nav: [] };
	const officer = person.roles.includes('grant_officer');
	const [counts, red, lost] = await Promise.all([
		officeCounts(db, person),
		countRed(db, person, officeCapacity(person), 'office'),
		officer ? undeliveredCount(db, person, 'grant_officer') : 0
	]);
	return {
		nav: [
			{ href: '/office', label: m.office_tab_work(), count: counts.cases },
			{ href: '/office/ranking', label: m.office_tab_ranking(), count: counts.ranking },
			{ href: '/office/decisions', label: m.office_tab_decisions(), count: counts.decisions },
			{ href: '/office/terms', label: m.term_tab(), count: red },
			...(officer
				? [
						{ href: '/office/assignment', label: m.assign_tab() },
						{ href: '/office/aid', label: m.staff_tab_aid() },
						{ href: '/office/access', label: m.people_office_tab(), count: await accessCount(db, person) },
						{ href: '/office/mail', label: m.notices_undelivered_tab(), count: lost }
					]
				: []),
			{ href: '/office/interests', label: m.conflict_tab() }
		],
		// Asking for the address makes the counts new on every page.
		at: event.url.pathname
	};
};
