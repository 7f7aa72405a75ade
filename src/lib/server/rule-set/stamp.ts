import { stable } from '#lib/domain/rule-set/changes.ts';
import type { Rule } from '#lib/domain/eligibility/rule.ts';
import { sha256 } from '../sha256.ts';

/** The SHA-256 of rules, whatever the order of their keys: tells whether they have changed. */
export const stampOf = (rules: Rule | readonly Rule[]): string => sha256(stable(rules));

type Proposal = {
	readonly rules: readonly Rule[];
	readonly base_version_id: string;
	readonly effective_on: string | null;
	readonly note: string | null;
	readonly proposed_at: Date | null;
};

/** The SHA-256 of everything that who publishes or returns a proposal has seen of it. */
export const stampOfProposal = ({
	rules,
	base_version_id,
	effective_on,
	note,
	proposed_at
}: Proposal): string => sha256(stable({ rules, base_version_id, effective_on, note, proposed_at }));
