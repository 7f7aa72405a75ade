import type { Role } from '#lib/domain/roles.ts';
import { m } from '#lib/paraglide/messages.js';

type Workplace = { href: string; label: () => string };

const HOMES: Readonly<Record<Role, Workplace>> = {
	applicant: { href: '/my', label: m.shell_work_my },
	reviewer: { href: '/review', label: m.shell_work_review },
	grant_officer: { href: '/office', label: m.shell_work_office },
	decision_maker: { href: '/office', label: m.shell_work_office },
	claims_officer: { href: '/office', label: m.shell_work_office },
	payment_preparer: { href: '/finance', label: m.shell_work_finance },
	payment_releaser: { href: '/finance', label: m.shell_work_finance },
	funder: { href: '/fund', label: m.shell_work_fund },
	administrator: { href: '/admin', label: m.shell_work_admin },
	auditor: { href: '/audit', label: m.shell_work_audit }
};

/** The workplaces of a person, each once: staff see theirs, everybody else their own applications. */
export function workplacesOf(roles: readonly Role[]): Workplace[] {
	const staff = roles.filter((role) => role !== 'applicant');
	const homes = (staff.length ? staff : (['applicant'] as const)).map((role) => HOMES[role]);
	return homes.filter((home, index) => homes.findIndex((other) => other.href === home.href) === index);
}

/** Work on many cases at once is drawn dense; an applicant's pages are roomy. */
export const isDense = (route: string | null): boolean =>
	/^\/(?:\([^)]*\)\/)*(review|office|finance|fund|admin|audit|kit\/staff)(\/|$)/.test(route ?? '');
