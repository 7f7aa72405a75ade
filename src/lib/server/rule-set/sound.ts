import { checkRule, problemsIn } from '#lib/domain/eligibility/check-rule.ts';
import type { Rule } from '#lib/domain/eligibility/rule.ts';
import type { Reason } from '#lib/domain/refusal.ts';

const clock = () => performance.now();

/** Everything that keeps a set of rules from being published, each reason with the rule it is about. */
export const unsound = (rules: readonly Rule[]): Reason[] => about(rules, (rule) => checkRule(rule, clock));

/** What keeps rules from even being tried: words and test cases may still be missing. */
export const unrunnable = (rules: readonly Rule[]): Reason[] =>
	about(rules, (rule) => problemsIn(rule, clock));

const about = (rules: readonly Rule[], reasons: (rule: Rule) => readonly Reason[]): Reason[] =>
	rules.flatMap((rule) =>
		reasons(rule).map(({ nl, en }) => ({ nl: `${rule.id}: ${nl}`, en: `${rule.id}: ${en}` }))
	);
