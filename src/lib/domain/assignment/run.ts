import type { AssignmentProblem, Assignment, OpenCase } from './problem.ts';

/** From waiting for the solver to applied or discarded; `proposed` is what the officer looks at and changes. */
export const ASSIGNMENT_STATES = [
	'waiting',
	'running',
	'proposed',
	'applying',
	'applied',
	'discarded',
	'failed'
] as const;
export type AssignmentState = (typeof ASSIGNMENT_STATES)[number];

/** How the best assignment was found. */
export type SolverFacts = {
	readonly seconds: number;
	readonly steps: number;
	/** How often left-out pairs were looked at; the last time none was better. */
	readonly rounds: number;
};

/** Nobody reviews in this scheme now; everybody left is barred from the case; everybody who may is full. */
export type EmptyBecause = 'nobody' | 'barred' | 'full';

/** Why a place of a case stays empty; null when none does. */
export function whyEmpty(
	{ reviewers }: AssignmentProblem,
	assignment: Assignment,
	one: OpenCase
): EmptyBecause | null {
	const chosen = assignment.get(one.id) ?? [];
	if (chosen.length >= one.places) return null;
	if (reviewers.length === 0) return 'nobody';
	const others = reviewers.some(({ id }) => !one.barred.includes(id) && !chosen.includes(id));
	return others ? 'full' : 'barred';
}
