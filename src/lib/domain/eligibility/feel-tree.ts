import { parser } from 'lezer-feel';
import type { Reason } from '../refusal.ts';
import type { Budget, FeelValue } from './feel-values.ts';
import { Uncompilable } from './uncompilable.ts';

/** Stops at the first mistake: guessing what else was meant takes long, and helps nobody. */
const STRICT = parser.configure({ strict: true });

/** A node of the grammar's tree. */
export type Node = ReturnType<typeof parser.parse>['topNode'];

/** What one evaluation has at hand. */
export type Scope = {
	readonly facts: Readonly<Record<string, unknown>>;
	/** The names bound by `some` and `every`. */
	readonly locals: Readonly<Record<string, FeelValue>>;
	readonly budget: Budget;
};
export type Step = (scope: Scope) => FeelValue;

/** One compilation: the text, the facts met so far, the names bound around this node, and the way further down. */
export type Compilation = {
	readonly source: string;
	readonly facts: Set<string>;
	readonly bound: readonly string[];
	/** How many nodes are compiled by now: the work of a body that runs for every item of a list. */
	readonly count: { nodes: number };
	readonly compile: (node: Node, compilation: Compilation) => Step;
};

/** Deeper brackets than this nobody reads; a parser and a stack would suffer. */
export const DEEPEST_NESTING = 60;

function refuseDeepBrackets(source: string): void {
	let depth = 0;
	for (let at = 0; at < source.length; at++) {
		const sign = source[at] ?? '';
		if ('([{'.includes(sign) && ++depth > DEEPEST_NESTING) throw tooDeep(source, at, at + 1);
		if (')]}'.includes(sign)) depth--;
	}
}

export const tooDeep = (source: string, from: number, to: number): Uncompilable =>
	new Uncompilable(source, from, to, {
		nl: 'Deze uitdrukking is te diep genest: maak er kortere delen van',
		en: 'This expression is nested too deeply: make its parts shorter'
	});

/**
 * The tree of an expression.
 * @throws Uncompilable at the first place the grammar does not understand.
 */
export function parse(source: string): Node {
	refuseDeepBrackets(source);
	try {
		return STRICT.parse(source).topNode;
	} catch (error) {
		const at = Number(/\d+$/.exec(error instanceof SyntaxError ? error.message : '')?.[0] ?? 0);
		throw new Uncompilable(source, at, Math.min(at + 1, source.length), {
			nl: 'Deze uitdrukking is niet af of bevat een fout',
			en: 'This expression is unfinished or contains a mistake'
		});
	}
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
