import type { ApplicationState } from '../application/lifecycle.ts';

/** The states of an application before its decision: then it can still be moved to another version of the rules. */
export const UNDECIDED = [
	'draft',
	'submitted',
	'complete',
	'in_review',
	'scored',
	'ranked'
] as const satisfies readonly ApplicationState[];
