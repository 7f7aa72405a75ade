import { m } from '#lib/paraglide/messages.js';
import { db } from '#lib/server/db/connection.ts';
import { framed } from '#lib/server/http/signed-in.ts';
import { words } from '#lib/server/http/words.ts';
import { fundedTranches } from '#lib/server/reports/funded-tranches.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async (event) => {
	const person = framed(event, 'funder');
	const tranches = person ? await fundedTranches(db, person) : [];
	return {
		nav: [
			{ href: '/fund', label: m.fund_tab_overview() },
			...tranches.map(({ id, name }) => ({ href: `/fund/${id}`, label: words(name) })),
			{ href: '/fund/reports', label: m.fund_tab_reports() }
		]
	};
};
