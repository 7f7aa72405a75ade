import { compile } from '#lib/domain/eligibility/feel.ts';
import { HOSTILE, HOSTILE_FACTS } from '#lib/domain/eligibility/hostile.ts';
import { Uncompilable } from '#lib/domain/eligibility/uncompilable.ts';

/** The longest that an expression made to run long takes to answer, in milliseconds; what is refused counts not. */
export function measureHostile(): { name: string; milliseconds: number; refused: number } {
	const measured = Object.entries(HOSTILE).flatMap(([name, expression]) => {
		const rule = compiled(expression);
		if (!rule) return [];
		const rounds = [0, 1, 2].map(() => {
			const start = performance.now();
			rule.evaluate(HOSTILE_FACTS);
			return performance.now() - start;
		});
		return [{ name, milliseconds: Math.min(...rounds) }];
	});
	const slowest = measured.reduce((a, b) => (b.milliseconds > a.milliseconds ? b : a));
	return { ...slowest, refused: Object.keys(HOSTILE).length - measured.length };
}

function compiled(expression: string) {
	try {
		return compile(expression);
	} catch (error) {
		if (error instanceof Uncompilable) return null;
		throw error;
	}
}
