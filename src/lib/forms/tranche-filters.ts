import * as z from 'zod';
import { SIZE_CLASSES } from '#lib/domain/scheme/content.ts';

export const PHASES = ['open', 'coming', 'closed'] as const;

const choice = <const T extends string>(values: readonly T[]) =>
	z
		.enum(values as [T, ...T[]])
		.optional()
		.catch(undefined);

/** What the address of the list of tranches asks for; nonsense asks for nothing. */
export const trancheFilters = z.object({
	q: z.string().trim().max(100).catch('').default(''),
	phase: choice(PHASES),
	scheme: z.string().max(50).catch('').default(''),
	care: z.string().max(50).catch('').default(''),
	size: choice(SIZE_CLASSES)
});
