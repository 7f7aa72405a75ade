import type { FactType } from '../eligibility/facts.ts';
import { build, compile } from '../eligibility/feel.ts';
import { kindProblems } from '../eligibility/feel-types.ts';
import { dayOf } from '../eligibility/feel-values.ts';
import { Uncompilable } from '../eligibility/uncompilable.ts';
import { isGiven, Malformed, Skipped, text, type Given } from './given.ts';

/** Group `feel`: an expression and the values of its names. What is outside the language of the rules is left out. */
export function feel(given: Given) {
	const value = compiled(text(given, 'expression')).evaluate(contextOf(given));
	return { value: dayOf(value) ?? value };
}

/** Why publishing a rule with this expression would be refused; null when it would not. */
export function refusedFeel(given: Given): string | null {
	const context = contextOf(given);
	const expression = text(given, 'expression');
	const [problem] = kindProblems(expression, build(expression).top, (name) => typeOf(context[name]));
	return problem ? `publishing refuses this FEEL: ${problem.words.en}` : null;
}

function contextOf(given: Given): Given {
	const context = given['context'] ?? {};
	if (!isGiven(context)) throw new Malformed('“context” is not an object');
	return context;
}

function typeOf(value: unknown): FactType | null {
	if (Array.isArray(value)) return 'texts';
	if (typeof value === 'string') return 'text';
	return typeof value === 'boolean' || typeof value === 'number' ? (typeof value as FactType) : null;
}

function compiled(expression: string) {
	try {
		return compile(expression);
	} catch (error) {
		if (!(error instanceof Uncompilable)) throw error;
		throw new Skipped(`publishing refuses this FEEL: ${error.reasons.map(({ en }) => en).join('; ')}`);
	}
}
