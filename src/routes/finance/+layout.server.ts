import { m } from '#lib/paraglide/messages.js';
import { db } from '#lib/server/db/connection.ts';
import { framed } from '#lib/server/http/signed-in.ts';
import { financeCounts, paymentRole } from '#lib/server/payment/queries.ts';
import { financeCapacity } from '#lib/server/payment/finance-capacity.ts';
import { countRed } from '#lib/server/term/queries.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async (event) => {
	const person = framed(event, 'claims_officer', 'payment_preparer', 'payment_releaser');
	if (!person) return { nav: [] };
	const [counts, red] = await Promise.all([
		financeCounts(db, person),
		countRed(db, person, financeCapacity(person), 'finance')
	]);
	return {
		service: m.shell_work_finance(),
		nav: [
			...(person.roles.includes('claims_officer')
				? [{ href: '/finance/claims', label: m.finance_tab_claims(), count: counts.claims }]
				: []),
			...(paymentRole(person)
				? [
						{ href: '/finance/payments', label: m.finance_tab_payments(), count: counts.payments },
						{ href: '/finance/batches', label: m.finance_tab_batches(), count: counts.batches }
					]
				: []),
			{ href: '/finance/terms', label: m.term_tab(), count: red },
			{ href: '/finance/interests', label: m.conflict_tab() }
		],
		// Asking for the address makes the counts new on every page.
		at: event.url.pathname
	};
};
