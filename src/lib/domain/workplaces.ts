import type { Role } from './roles.ts';

/** The first part of the address under which each role works. */
export const WORKPLACES = {
	applicant: '/my',
	reviewer: '/review',
	panel_chair: '/review',
	grant_officer: '/office',
	decision_maker: '/office',
	claims_officer: '/finance',
	payment_preparer: '/finance',
	payment_releaser: '/finance',
	funder: '/fund',
	administrator: '/admin',
	auditor: '/audit'
} as const satisfies Readonly<Record<Role, string>>;

export type Workplace = (typeof WORKPLACES)[Role];

/** The workplaces of a person, each once: staff have theirs, everybody else their own applications. */
export function workplacesOf(roles: readonly Role[]): Workplace[] {
	const staff = roles.filter((role) => role !== 'applicant');
	return [...new Set((staff.length > 0 ? staff : (['applicant'] as const)).map((role) => WORKPLACES[role]))];
}
