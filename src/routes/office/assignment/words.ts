import type { AssignmentState, EmptyBecause } from '#lib/domain/assignment/run.ts';
import { m } from '#lib/paraglide/messages.js';

/** Where a proposal stands. */
export const RUN_WORDS: Readonly<Record<AssignmentState, () => string>> = {
	waiting: m.assign_state_waiting,
	running: m.assign_state_running,
	proposed: m.assign_state_proposed,
	applying: m.assign_state_applying,
	applied: m.assign_state_applied,
	discarded: m.assign_state_discarded,
	failed: m.assign_state_failed
};

/** Why a place stays empty. */
export const EMPTY_WORDS: Readonly<Record<EmptyBecause, () => string>> = {
	nobody: m.assign_empty_nobody,
	barred: m.assign_empty_barred,
	full: m.assign_empty_full
};
