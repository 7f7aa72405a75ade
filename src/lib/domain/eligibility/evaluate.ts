import type { Text } from '../text.ts';
import { fill } from '../text.ts';
import { factWords } from './fact-words.ts';
import { FACTS, isFactName, type Facts, type FactValue } from './facts.ts';
import { compile } from './feel.ts';
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
	return rules
		.filter((rule) => rule.moments.includes(moment))
		.flatMap((rule) =>
			rule.scope === 'case'
				? [judge(rule, facts.case, null)]
				: facts.lines.map((line, index) => judge(rule, { ...facts.case, ...line }, index))
		);
}

function judge(rule: Rule, given: Given, line: number | null): RuleResult {
	const result = answer(rule, given);
	return {
		rule_id: rule.id,
		version: rule.version,
		severity: rule.severity,
		line,
		result,
		statement: rule.statement,
		reason: reasonFor(rule, result, given),
		source: rule.source,
		facts: Object.fromEntries(compile(rule.expression).facts.map((name) => [name, given[name] ?? null]))
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

function reasonFor(rule: Rule, result: boolean | null, given: Given): Text {
	const { holds, fails, unknown } = rule.reasons;
	const reason = result === true ? holds : result === false ? fails : unknown;
	const named = placesIn(reason).filter(isFactName);
	const words = named.map((name) => [name, factWords(FACTS[name], given[name])] as const);
	return {
		nl: fill(reason, Object.fromEntries(words.map(([name, text]) => [name, text.nl]))).nl,
		en: fill(reason, Object.fromEntries(words.map(([name, text]) => [name, text.en]))).en
	};
}

/** The `{names}` in a text of a rule. */
export const placesIn = (text: Text): string[] =>
	[...`${text.nl} ${text.en}`.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');
