import { Refused, type Reason } from '../refusal.ts';
import { answer, placesIn } from './evaluate.ts';
import { CASE_FACTS, isFactName } from './facts.ts';
import { compile } from './feel.ts';
import type { Rule } from './rule.ts';

/** Everything that keeps a rule from being published: its language, its facts, its words, its own test cases. Empty = sound. */
export function checkRule(rule: Rule): Reason[] {
	try {
		return [...unknownFacts(rule, compile(rule.expression).facts), ...wrongCases(rule)];
	} catch (error) {
		if (error instanceof Refused) return [...error.reasons];
		throw error;
	}
}

function unknownFacts(rule: Rule, used: readonly string[]): Reason[] {
	const { holds, fails, unknown } = rule.reasons;
	const inCases = rule.cases.flatMap((one) => Object.keys(one.facts));
	const named = new Set([...used, ...inCases, ...[holds, fails, unknown].flatMap(placesIn)]);
	return [...named].flatMap((name): Reason[] => {
		if (!isFactName(name)) {
			return [{ nl: `Er is geen feit “${name}”`, en: `There is no fact “${name}”` }];
		}
		if (rule.scope === 'line' || Object.hasOwn(CASE_FACTS, name)) return [];
		return [
			{
				nl: `“${name}” is een feit van een dienst; deze regel gaat over de hele aanvraag`,
				en: `“${name}” is a fact of a line; this rule is about the whole case`
			}
		];
	});
}

const wrongCases = (rule: Rule): Reason[] =>
	rule.cases
		.map((one) => ({ ...one, got: answer(rule, one.facts) }))
		.filter(({ got, expect }) => got !== expect)
		.map(({ name, got, expect }) => ({
			nl: `Testgeval “${name}” geeft ${got}, niet ${expect}`,
			en: `Test case “${name}” gives ${got}, not ${expect}`
		}));
