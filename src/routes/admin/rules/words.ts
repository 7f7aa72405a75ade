import { m } from '#lib/paraglide/messages.js';

export const SEVERITY_WORDS = {
	hard: m.rules_severity_hard,
	check: m.rules_severity_check,
	information: m.rules_severity_information
} as const;

export const MOMENT_WORDS = {
	submission: m.rules_moment_submission,
	ranking: m.rules_moment_ranking,
	decision: m.rules_moment_decision,
	claim: m.rules_moment_claim
} as const;

export const OUTCOME_WORDS = {
	passes: m.rules_outcome_passes,
	person: m.rules_outcome_person,
	refusal: m.rules_outcome_refusal
} as const;

export const OUTCOME_TONES = { passes: 'ok', person: 'warn', refusal: 'err' } as const;

/** An answer of a rule in words. */
export const answerWords = (answer: boolean | null | undefined): string =>
	answer === undefined
		? m.rules_no_rule()
		: answer === null
			? m.rules_cannot_tell()
			: answer
				? m.rules_does_hold()
				: m.rules_does_fail();
