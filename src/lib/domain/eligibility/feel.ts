import { NODES } from './feel-nodes.ts';
import { parse, unsupported, type Compilation } from './feel-tree.ts';
import type { FeelValue } from './feel-values.ts';
import { Uncompilable } from './uncompilable.ts';

/** An expression ready to run: the facts it can read, in order of appearance, and its value for given facts. */
export type Compiled = {
	readonly facts: readonly string[];
	/** Total: never throws, never runs long; null = cannot tell. */
	readonly evaluate: (facts: Readonly<Record<string, unknown>>) => FeelValue;
};

const LONGEST_SOURCE = 2000;
const MOST_ITEMS_VISITED = 10_000;
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
	if (source.length > LONGEST_SOURCE) throw tooLong(source);
	const compilation: Compilation = {
		source,
		facts: new Set(),
		bound: [],
		compile: (node, around) => (NODES.get(node.name) ?? unsupported)(node, around)
	};
	const step = compilation.compile(parse(source), compilation);
	const compiled: Compiled = {
		facts: [...compilation.facts],
		evaluate: (facts) => step({ facts, locals: {}, budget: { left: MOST_ITEMS_VISITED } })
	};
	if (kept.size >= MOST_KEPT) kept.clear();
	kept.set(source, compiled);
	return compiled;
}

const tooLong = (source: string) =>
	new Uncompilable(source, LONGEST_SOURCE, source.length, {
		nl: `Een regel mag hoogstens ${LONGEST_SOURCE} tekens lang zijn`,
		en: `A rule can be at most ${LONGEST_SOURCE} characters long`
	});
