import { describe, expect, it } from 'vitest';
import { build, compile, MOST_WORK } from './feel.ts';
import { HOSTILE, HOSTILE_FACTS as facts, many } from './hostile.ts';
import { Uncompilable } from './uncompilable.ts';

/** How many steps an evaluation takes; null when the expression is refused. */
function stepsOf(expression: string): number | null {
	let steps = 0;
	try {
		const { step } = build(expression, (_, inner) => (scope) => {
			steps++;
			return inner(scope);
		});
		step({ facts, locals: {}, budget: { left: MOST_WORK } });
		return steps;
	} catch (error) {
		expect(error).toBeInstanceOf(Uncompilable);
		return null;
	}
}

describe('a hostile expression', () => {
	it.each(Object.entries(HOSTILE))('%s: is refused, or answered within its share of work', (_, given) => {
		expect(stepsOf(given) ?? 0).toBeLessThanOrEqual(MOST_WORK);
	});

	it.each(['large', 'small'])('cannot tell when its work is too much, whatever it asks (%s)', (size) => {
		const list = size === 'large' ? many : many.slice(0, 50);
		const answer = compile('every x in list satisfies every y in list satisfies x + y >= 0').evaluate({
			list
		});
		expect(answer).toBe(size === 'large' ? null : true);
	});

	it('knows no value of a fact that is too long or too deep', () => {
		expect(compile('long').evaluate({ long: 'x'.repeat(10_001) })).toBe(null);
		expect(compile('count(nested) > 0').evaluate(facts)).toBe(true);
		expect(JSON.stringify(compile('nested').evaluate(facts))).toBe('[[[[null]]]]');
	});
});
