import type { DecisionKind } from '../decision/lifecycle.ts';

/** What an officer can do to many cases at once: assign reviewers, ask for completion, propose a decision. */
export const BULK_ACTS = ['assign', 'ask', 'propose'] as const;
export type BulkAct = (typeof BULK_ACTS)[number];

/** Waiting to be tried; ready or blocked by the trial; done or failed when it was carried out. */
export type BulkCaseState = 'waiting' | 'ready' | 'blocked' | 'done' | 'failed';

/** What a case gets by the act, as far as that differs per case. */
export type BulkPlan = {
	readonly reviewer_ids?: readonly string[];
	readonly kind?: DecisionKind;
	readonly amount_cents?: number;
	/** The last day to answer. */
	readonly until_on?: string;
};

/** More at once nobody looks through before saying yes. */
export const MOST_CASES = 500;

/** Up to so many are done while one waits for the page; more go by a job that shows how far it is. */
export const AT_ONCE = 50;

/** How many cases of a run are in each state. */
export type BulkCounts = Readonly<Record<BulkCaseState, number>>;

export type BulkPhase = 'trying' | 'tried' | 'working' | 'done';

/** How far a run is: it follows from its cases and whether it was confirmed. */
export function phaseOf(counts: BulkCounts, confirmed: boolean): BulkPhase {
	if (counts.waiting > 0) return 'trying';
	if (!confirmed) return 'tried';
	return counts.ready > 0 ? 'working' : 'done';
}
