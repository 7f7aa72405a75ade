import { answer } from '#lib/domain/eligibility/evaluate.ts';
import type { Rule } from '#lib/domain/eligibility/rule.ts';
import type { RulePair } from '#lib/domain/rule-set/changes.ts';
import { words } from '#lib/server/http/words.ts';

export type RuleRow = {
	readonly id: string;
	readonly statement: string;
	readonly severity: Rule['severity'];
	readonly moments: Rule['moments'];
	readonly scope: Rule['scope'];
	readonly version: number;
	/** How many of its test cases give what they must. */
	readonly right: number;
	readonly cases: number;
	/** What the draft does with it. */
	readonly change: 'new' | 'changed' | 'removed' | null;
};

/** The rules as lines of a list; those the draft takes out come last. */
export function ruleRows(rules: readonly Rule[], changed: readonly RulePair[]): RuleRow[] {
	const pairs = new Map(changed.map((pair) => [pair.id, pair]));
	const removed = changed.flatMap(({ before, after }) => (before && !after ? [before] : []));
	return [...rules, ...removed].map((rule) => {
		const pair = pairs.get(rule.id);
		return {
			id: rule.id,
			statement: words(rule.statement) || rule.id,
			severity: rule.severity,
			moments: rule.moments,
			scope: rule.scope,
			version: rule.version,
			right: rule.cases.filter((one) => gives(rule, one.facts) === one.expect).length,
			cases: rule.cases.length,
			change: !pair ? null : !pair.after ? 'removed' : !pair.before ? 'new' : 'changed'
		};
	});
}

/** The answer of a rule that may not even run; then nothing it could be. */
function gives(rule: Rule, facts: Readonly<Record<string, unknown>>): boolean | null | undefined {
	try {
		return answer(rule, facts);
	} catch {
		return undefined;
	}
}
