import * as z from 'zod';
import { DECISION_KINDS } from '#lib/domain/decision/lifecycle.ts';

export const VIEWS = ['propose', 'proposed', 'decided', 'announced', 'returned'] as const;
export type View = (typeof VIEWS)[number];

/** What the address of the list of decisions asks for; nonsense asks for nothing. */
export const decisionFilters = z.object({
	view: z.enum(VIEWS).optional().catch(undefined),
	kind: z.enum(DECISION_KINDS).optional().catch(undefined),
	q: z.string().trim().max(100).catch('').default('')
});
