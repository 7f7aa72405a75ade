import { checkRule } from '#lib/domain/eligibility/check-rule.ts';
import type { Rule } from '#lib/domain/eligibility/rule.ts';
import type { Reason } from '#lib/domain/refusal.ts';

/** Everything that keeps a set of rules from being published, each reason with the rule it is about. */
export const unsound = (rules: readonly Rule[]): Reason[] =>
	rules.flatMap((rule) =>
		checkRule(rule, () => performance.now()).map(({ nl, en }) => ({
			nl: `${rule.id}: ${nl}`,
			en: `${rule.id}: ${en}`
		}))
	);
