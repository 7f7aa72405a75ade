import * as z from 'zod';
import { OFFICE_STATES } from '../office/work-filters.ts';

const choice = <const T extends string>(values: readonly T[]) =>
	z
		.enum(values as [T, ...T[]])
		.nullable()
		.catch(null)
		.default(null);

/** What the address of the auditor's list of cases asks for; nonsense asks for nothing. */
export const caseFilters = z.object({
	q: z.string().trim().max(100).catch('').default(''),
	state: choice(OFFICE_STATES),
	tranche: z.uuid().nullable().catch(null).default(null)
});

export const PERIODS = ['today', 'week', 'month'] as const;

/** What the address of the list of events asks for. */
export const eventFilters = z.object({
	q: z.string().trim().max(100).catch('').default(''),
	record: z
		.string()
		.regex(/^[a-z_]{1,40}$/)
		.nullable()
		.catch(null)
		.default(null),
	period: choice(PERIODS)
});
