import type { Text } from '../text.ts';
import type { Facts, FactValue } from './facts.ts';
import { compile } from './feel.ts';
import { reasonWords } from './reason-words.ts';
import type { Moment, Rule, Severity } from './rule.ts';

/** What one rule says about the case, or about one line of it: the trace that is stored and shown. */
export type RuleResult = {
	readonly rule_id: string;
	readonly version: number;
	readonly severity: Severity;
	/** The index of the line in the facts; null for a rule about the whole case. */
	readonly line: number | null;
	/** null = cannot tell: a person must look. */
	readonly result: boolean | null;
	readonly statement: Text;
	readonly reason: Text;
	/** What would make a failing rule hold, where the rule says so. */
	readonly remedy?: Text;
	readonly source: string;
	/** Every fact the expression can read, with its value at this moment. */
	readonly facts: Readonly<Record<string, FactValue>>;
};

type Given = Readonly<Record<string, FactValue>>;

/**
 * Judges a case by the rules of one moment, in the order of the rules; a line rule once for every line.
 * @throws Uncompilable when a rule was published with an expression outside the language (checkRule prevents it).
 */
export function evaluateRules(rules: readonly Rule[], moment: Moment, facts: Facts): RuleResult[] {
	const results: RuleResult[] = [];
	let lines: Given[] | undefined;
	for (const rule of rules) {
		if (!rule.moments.includes(moment)) continue;
		if (rule.scope === 'case') {
			results.push(judge(rule, facts.case, null));
			continue;
		}
		lines ??= facts.lines.map((line) => ({ ...facts.case, ...line }));
		for (const [index, given] of lines.entries()) results.push(judge(rule, given, index));
	}
	return results;
}

function judge(rule: Rule, given: Given, line: number | null): RuleResult {
	const { facts: names, evaluate } = compile(rule.expression);
	const value = evaluate(given);
	const result = typeof value === 'boolean' ? value : null;
	const { holds, fails, unknown, remedy } = rule.reasons;
	const facts: Record<string, FactValue> = {};
	for (const name of names) facts[name] = given[name] ?? null;
	return {
		rule_id: rule.id,
		version: rule.version,
		severity: rule.severity,
		line,
		result,
		statement: rule.statement,
		reason: reasonWords(result === true ? holds : result === false ? fails : unknown, given),
		...(result === false && remedy && { remedy: reasonWords(remedy, given) }),
		source: rule.source,
		facts
	};
}

/** The answer of one rule on given facts: true, false, or null when it cannot tell. */
export function answer(
	rule: Pick<Rule, 'expression'>,
	given: Readonly<Record<string, unknown>>
): boolean | null {
	const value = compile(rule.expression).evaluate(given);
	return typeof value === 'boolean' ? value : null;
}
