import { compile } from '../eligibility/feel.ts';
import { Uncompilable } from '../eligibility/uncompilable.ts';
import { isGiven, Malformed, Skipped, text, type Given } from './given.ts';

/** Group `feel`: an expression and the values of its names. What publishing a rule would refuse is left out. */
export function feel(given: Given) {
	const context = given['context'] ?? {};
	if (!isGiven(context)) throw new Malformed('“context” is not an object');
	return { value: compiled(text(given, 'expression')).evaluate(context) };
}

function compiled(expression: string) {
	try {
		return compile(expression);
	} catch (error) {
		if (!(error instanceof Uncompilable)) throw error;
		throw new Skipped(`publishing refuses this FEEL: ${error.reasons.map(({ en }) => en).join('; ')}`);
	}
}
