import { explain } from './explain.ts';
import { CASE_FACTS, FACTS, isFactName, type FactType } from './facts.ts';
import { build } from './feel.ts';
import { parts, type Node } from './feel-tree.ts';
import { kindProblems } from './feel-types.ts';
import { error, type Problem } from './problem.ts';
import type { Rule } from './rule.ts';
import { nearest } from './suggest.ts';
import { Uncompilable } from './uncompilable.ts';

/** Longer than this no rule may take (milliseconds). */
export const LONGEST_MS = 10;
/** As many items as a list of a case can be expected to have. */
const FULL_LIST = 100;

/**
 * What is wrong with the expression of a rule, for its author: language, names, kinds of value, and work. Empty = sound.
 * @param clock milliseconds that only go forward; without it time is not measured
 */
export function diagnose(
	{ expression, scope }: Pick<Rule, 'expression' | 'scope'>,
	clock?: () => number
): Problem[] {
	const tree = treeOf(expression);
	if ('problem' in tree) return [tree.problem];
	return [
		...nameProblems(expression, tree.top, tree.facts, scope),
		...kindProblems(expression, tree.top, (name) => (isFactName(name) ? FACTS[name].type : null)),
		...workProblems(expression, tree.facts, clock)
	].sort((a, b) => a.from - b.from);
}

function treeOf(expression: string): { top: Node; facts: readonly string[] } | { problem: Problem } {
	try {
		return build(expression);
	} catch (thrown) {
		if (!(thrown instanceof Uncompilable)) throw thrown;
		return { problem: error(thrown.from, thrown.to, thrown.plain.nl, thrown.plain.en) };
	}
}

function nameProblems(source: string, top: Node, used: readonly string[], scope: Rule['scope']): Problem[] {
	const known = Object.keys(scope === 'line' ? FACTS : CASE_FACTS);
	return used.flatMap((name) => {
		if (known.includes(name)) return [];
		const at = placeOf(source, top, name);
		if (isFactName(name))
			return [
				error(
					...at,
					`“${name}” is een feit van een dienst; deze regel gaat over de hele aanvraag`,
					`“${name}” is a fact of a line; this rule is about the whole case`
				)
			];
		const instead = nearest(name, known);
		return [{ ...error(...at, `Er is geen feit “${name}”`, `There is no fact “${name}”`), instead }];
	});
}

/** Where a name is first read. */
function placeOf(source: string, node: Node, name: string): [from: number, to: number] {
	if (node.name === 'VariableName' && source.slice(node.from, node.to) === name) return [node.from, node.to];
	for (const child of parts(node)) {
		const at = placeOf(source, child, name);
		if (at[1] > 0) return at;
	}
	return [0, 0];
}

const FULL: Readonly<Partial<Record<FactType, unknown>>> = {
	boolean: true,
	number: 100,
	percent: 100,
	cents: 1_000_000_00,
	texts: Array.from({ length: FULL_LIST }, (_, index) => `${10000 + index}`),
	date: '2026-09-14',
	instant: '2026-09-14T12:00:00Z'
};

/** Tries the rule on facts as full as they come: a rule that loops over them too often, or too long, is refused. */
function workProblems(source: string, used: readonly string[], clock?: () => number): Problem[] {
	const facts = Object.fromEntries(
		used.map((name) => [name, isFactName(name) ? (FULL[FACTS[name].type] ?? 'x'.repeat(2000)) : null])
	);
	const { problems } = explain(source, facts);
	const tooMuch = problems.filter((problem) => problem.to === source.length && problem.from === 0);
	if (tooMuch.length > 0 || !clock)
		return tooMuch.map((problem) => ({ ...problem, weight: 'error' as const }));
	const { step } = build(source);
	const took = Math.min(
		...[0, 1, 2].map(() => timed(clock, () => step({ facts, locals: {}, budget: { left: 1e9 } })))
	);
	if (took <= LONGEST_MS) return [];
	return [
		error(
			0,
			source.length,
			`Dit duurt te lang: ${Math.ceil(took)} ms, en hoogstens ${LONGEST_MS} ms mag`,
			`This takes too long: ${Math.ceil(took)} ms, and at most ${LONGEST_MS} ms is allowed`
		)
	];
}

function timed(clock: () => number, work: () => unknown): number {
	const start = clock();
	work();
	return clock() - start;
}
