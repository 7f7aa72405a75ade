import type { Person } from '../person/person.ts';

/** In which capacity somebody looks at /finance when it is not about one task: the first of their roles. */
export const financeCapacity = ({
	roles
}: Person): 'claims_officer' | 'payment_preparer' | 'payment_releaser' =>
	(['claims_officer', 'payment_preparer'] as const).find((role) => roles.includes(role)) ??
	'payment_releaser';
