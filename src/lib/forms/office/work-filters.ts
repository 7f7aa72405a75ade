import * as z from 'zod';
import { APPLICATION, type ApplicationState } from '#lib/domain/application/lifecycle.ts';
import { statesOf } from '#lib/domain/lifecycle.ts';

/** The states an office ever sees: a draft is the applicant's own. */
export const OFFICE_STATES: readonly ApplicationState[] = statesOf(APPLICATION).filter(
	(state) => state !== 'draft'
);
export const DUES = ['5', '14', 'late'] as const;
export const NEEDS = ['finding', 'complete', 'reviewers', 'rejection', 'not_processing', 'message'] as const;
export const SORTS = ['name', 'care_type', 'received', 'due', 'score', 'amount', 'state'] as const;

const choice = <const T extends string>(values: readonly T[]) =>
	z
		.enum(values as [T, ...T[]])
		.optional()
		.catch(undefined);

/** What the address of the work list asks for; nonsense asks for nothing. */
export const workFilters = z.object({
	q: z.string().trim().max(100).catch('').default(''),
	status: choice(OFFICE_STATES),
	type: z.string().max(50).catch('').default(''),
	tranche: z.uuid().optional().catch(undefined),
	due: choice(DUES),
	needs: choice(NEEDS),
	new: choice(['week']),
	sort: z
		.string()
		.transform((sort) => sort.replace(/^-/, ''))
		.pipe(z.enum(SORTS))
		.catch('due')
		.default('due')
});
export type WorkFilters = z.infer<typeof workFilters>;
