import * as z from 'zod';
import { CLOCK_KINDS, TURNS } from '#lib/domain/term/clocks.ts';

export const DUES = ['late', '14'] as const;
/** Whose turn it can be on the list; `nobody` has its own kind. */
export const LISTED_TURNS = TURNS.filter((turn) => turn !== 'nobody');

/** What the address of the list of terms asks for; nonsense asks for nothing. */
export const termFilters = z.object({
	q: z.string().trim().max(100).catch('').default(''),
	kind: z.enum(CLOCK_KINDS).optional().catch(undefined),
	turn: z.enum(TURNS).optional().catch(undefined),
	due: z.enum(DUES).optional().catch(undefined)
});
export type TermFilters = z.infer<typeof termFilters>;
