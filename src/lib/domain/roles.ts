import type { Text } from './text.ts';

/** What a person may be (domain: roles of the scheme). Every signed-in person is an applicant for their own organisation. */
export const ROLES = [
	'applicant',
	'reviewer',
	'panel_chair',
	'grant_officer',
	'decision_maker',
	'claims_officer',
	'payment_preparer',
	'payment_releaser',
	'funder',
	'administrator',
	'auditor'
] as const;
export type Role = (typeof ROLES)[number];

/** Roles an administrator grants; `applicant` is nobody's to give. */
export type StaffRole = Exclude<Role, 'applicant'>;
export const STAFF_ROLES = ROLES.filter((role): role is StaffRole => role !== 'applicant');

/** Who causes an event: a person in a role, or the system (a job). */
export type ActorRole = Role | 'system';

/** The person, or the system, that wants something to happen, with the roles held at this moment. */
export type Actor = { readonly person_id: string | null; readonly roles: readonly ActorRole[] };

/** The system acting by itself, in a job. */
export const SYSTEM: Actor = { person_id: null, roles: ['system'] };

export const ROLE_NAMES: Readonly<Record<ActorRole, Text>> = {
	applicant: { nl: 'Aanvrager', en: 'Applicant' },
	reviewer: { nl: 'Beoordelaar', en: 'Reviewer' },
	panel_chair: { nl: 'Panelvoorzitter', en: 'Panel chair' },
	grant_officer: { nl: 'Subsidiebehandelaar', en: 'Grant officer' },
	decision_maker: { nl: 'Beslisser', en: 'Decision maker' },
	claims_officer: { nl: 'Declaratiebehandelaar', en: 'Claims officer' },
	payment_preparer: { nl: 'Betalingsvoorbereider', en: 'Payment preparer' },
	payment_releaser: { nl: 'Betalingsvrijgever', en: 'Payment releaser' },
	funder: { nl: 'Financier', en: 'Funder' },
	administrator: { nl: 'Beheerder', en: 'Administrator' },
	auditor: { nl: 'Controleur', en: 'Auditor' },
	system: { nl: 'Systeem', en: 'System' }
};
