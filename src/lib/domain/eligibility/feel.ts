import { NODES } from './feel-nodes.ts';
import { DEEPEST_NESTING, parse, tooDeep, unsupported } from './feel-tree.ts';
import type { Compilation, Node, Step } from './feel-tree.ts';
import type { FeelValue } from './feel-values.ts';
import { Uncompilable } from './uncompilable.ts';

/** An expression ready to run: the facts it can read, in order of appearance, and its value for given facts. */
export type Compiled = {
	readonly facts: readonly string[];
	/** Total: never throws, never runs long; null = cannot tell. */
	readonly evaluate: (facts: Readonly<Record<string, unknown>>) => FeelValue;
};

const LONGEST_SOURCE = 2000;
/** Steps and list items one evaluation may take: a few milliseconds at most. */
export const MOST_WORK = 50_000;
const MOST_KEPT = 2000;
const kept = new Map<string, Compiled>();

/**
 * Compiles FEEL (DMN 1.5, ch. 10) to a function; each expression is compiled once and kept.
 * The subset: numbers, texts, true, false, null, names, paths, `+ - * /`, `= != < <= > >=`, `between`, `in` with values,
 * lists, intervals and comparisons, `and`, `or`, `if then else`, `some` and `every` over one list, lists, `date(…)`,
 * and the built-ins of feel-functions.ts. Division by zero and values that do not fit together give null.
 * A missing value makes `<`, arithmetic and functions null, but *not* `=` and `in`: see `equal`.
 * @throws Uncompilable with the place and the reason in both languages.
 */
export function compile(source: string): Compiled {
	const known = kept.get(source);
	if (known) return known;
	const { step, facts } = build(source);
	const compiled: Compiled = {
		facts,
		evaluate: (given) => step({ facts: given, locals: {}, budget: { left: MOST_WORK } })
	};
	if (kept.size >= MOST_KEPT) kept.clear();
	kept.set(source, compiled);
	return compiled;
}

/**
 * The steps of an expression. `watch` may put something around every step: for whoever explains an answer; the rules
 * of an applicant run without.
 * @throws Uncompilable
 */
export function build(source: string, watch?: (node: Node, step: Step) => Step) {
	if (source.length > LONGEST_SOURCE) throw tooLong(source);
	const top = parse(source);
	const count = { nodes: 0 };
	let depth = 0;
	const compilation: Compilation = {
		source,
		facts: new Set(),
		bound: [],
		count,
		compile(node, around) {
			count.nodes++;
			if (++depth > 3 * DEEPEST_NESTING) throw tooDeep(source, node.from, node.to);
			const step = (NODES.get(node.name) ?? unsupported)(node, around);
			depth--;
			return watch ? watch(node, step) : step;
		}
	};
	const step = compilation.compile(top, compilation);
	return { step, facts: [...compilation.facts], top };
}

const tooLong = (source: string) =>
	new Uncompilable(source, LONGEST_SOURCE, source.length, {
		nl: `Een regel mag hoogstens ${LONGEST_SOURCE} tekens lang zijn`,
		en: `A rule can be at most ${LONGEST_SOURCE} characters long`
	});
