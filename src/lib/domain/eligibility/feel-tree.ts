import { parser } from 'lezer-feel';
import type { Reason } from '../refusal.ts';
import type { FeelValue } from './feel-values.ts';
import { Uncompilable } from './uncompilable.ts';

/** A node of the grammar's tree. */
export type Node = ReturnType<typeof parser.parse>['topNode'];

/** What one evaluation has at hand. */
export type Scope = {
	readonly facts: Readonly<Record<string, unknown>>;
	/** The names bound by `some` and `every`. */
	readonly locals: Readonly<Record<string, FeelValue>>;
	/** How many more list items this evaluation may visit. */
	readonly budget: { left: number };
};
export type Step = (scope: Scope) => FeelValue;

/** One compilation: the text, the facts met so far, the names bound around this node, and the way further down. */
export type Compilation = {
	readonly source: string;
	readonly facts: Set<string>;
	readonly bound: readonly string[];
	readonly compile: (node: Node, compilation: Compilation) => Step;
};

/**
 * The tree of an expression.
 * @throws Uncompilable at the first place the grammar does not understand.
 */
export function parse(source: string): Node {
	const tree = parser.parse(source);
	tree.iterate({
		enter({ type, from, to }) {
			if (!type.isError) return;
			throw new Uncompilable(source, from, to, {
				nl: 'Deze uitdrukking is niet af of bevat een fout',
				en: 'This expression is unfinished or contains a mistake'
			});
		}
	});
	return tree.topNode;
}

const UNSUPPORTED: Reason = {
	nl: 'Dit onderdeel van FEEL kan in een regel niet worden gebruikt',
	en: 'This part of FEEL cannot be used in a rule'
};

/** Refuses what stands at this node. */
export function unsupported(node: Node, { source }: Compilation, reason = UNSUPPORTED): never {
	throw new Uncompilable(source, node.from, node.to, reason);
}

/** The children of a node, comments left out. */
export function parts(node: Node): Node[] {
	const found: Node[] = [];
	for (let child = node.firstChild; child; child = child.nextSibling) {
		if (!child.name.endsWith('Comment')) found.push(child);
	}
	return found;
}

export const part = (node: Node, index: number, compilation: Compilation): Node =>
	parts(node)[index] ?? unsupported(node, compilation);

/** The step of a node's child. */
export const inner = (node: Node, compilation: Compilation, index = 0): Step =>
	compilation.compile(part(node, index, compilation), compilation);

/** The text of a node, with single spaces. */
export const wordsOf = (node: Node, { source }: Compilation): string =>
	source.slice(node.from, node.to).trim().replace(/\s+/g, ' ');

/** A step that combines the values of two others. */
export const both =
	(combine: (a: FeelValue, b: FeelValue) => FeelValue) =>
	(left: Step, right: Step): Step =>
	(scope) =>
		combine(left(scope), right(scope));
