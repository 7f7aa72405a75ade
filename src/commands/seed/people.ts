import type { Role, StaffRole } from '#lib/domain/roles.ts';
import type { Database } from '#lib/server/db/connect.ts';
import type { Person } from '#lib/server/person/person.ts';
import { aPerson } from '#lib/server/testing/a-person.ts';

/** The people one can sign in as in the demonstration. Invented, all of them. */
export const CAST = {
	applicant: { name: 'Anna de Wit', email: 'aanvrager@demo.example', roles: [] },
	colleague: { name: 'Bas Kramer', email: 'collega@demo.example', roles: [] },
	adviser: { name: 'Marit Veenstra', email: 'adviseur@demo.example', roles: [] },
	reviewer_one: { name: 'Meryem Yıldız', email: 'beoordelaar1@demo.example', roles: ['reviewer'] },
	reviewer_two: { name: 'Joris de Boer', email: 'beoordelaar2@demo.example', roles: ['reviewer'] },
	chair: { name: 'Jelle van Rijn', email: 'voorzitter@demo.example', roles: ['panel_chair'] },
	officer: { name: 'Sanne Łukasik', email: 'behandelaar@demo.example', roles: ['grant_officer'] },
	decider: { name: 'Willem Adriaanse', email: 'beslisser@demo.example', roles: ['decision_maker'] },
	claims: { name: 'Fatima el Idrissi', email: 'declaraties@demo.example', roles: ['claims_officer'] },
	preparer: { name: 'Bram Kuiper', email: 'voorbereider@demo.example', roles: ['payment_preparer'] },
	releaser: { name: 'Ingrid Zijlstra', email: 'vrijgever@demo.example', roles: ['payment_releaser'] },
	funder: { name: 'Elif Hendriks', email: 'financier@demo.example', roles: ['funder'] },
	administrator: { name: 'Pieter Nagel', email: 'beheerder@demo.example', roles: ['administrator'] },
	second_administrator: {
		name: 'Nadia Brouwer',
		email: 'beheerder2@demo.example',
		roles: ['administrator']
	},
	auditor: { name: 'Charlotte Vos', email: 'controleur@demo.example', roles: ['auditor'] }
} as const satisfies Record<string, { name: string; email: string; roles: readonly StaffRole[] }>;

export type Cast = Readonly<Record<keyof typeof CAST, Person>>;

/** The role each of the cast plays, for whoever lists them. */
export const roleOf = (member: { readonly roles: readonly StaffRole[] }): Role =>
	member.roles[0] ?? 'applicant';

/** Makes the cast. The funder follows the European programme. */
export async function makeCast(db: Database): Promise<Cast> {
	const made: [string, Person][] = [];
	for (const [key, member] of Object.entries(CAST))
		made.push([key, await aPerson(db, { ...member, source_code: 'efro' })]);
	return Object.fromEntries(made) as Cast;
}
