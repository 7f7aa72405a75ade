import { compileComparison } from './feel-comparison.ts';
import { BUILT_INS } from './feel-functions.ts';
import { both, inner, part, parts, unsupported, wordsOf } from './feel-tree.ts';
import type { Compilation, Node, Step } from './feel-tree.ts';
import { compileConjunction, compileDisjunction, compileQuantifier } from './feel-logic.ts';
import { entryOf, feelDate, spend, taken, type FeelValue } from './feel-values.ts';

/** Compiles one kind of node. */
type NodeCompiler = (node: Node, compilation: Compilation) => Step;

/** The kinds of node a rule can contain, by their names in the grammar; all others are refused. */
export const NODES: ReadonlyMap<string, NodeCompiler> = new Map<string, NodeCompiler>([
	['Expression', (node, compilation) => inner(node, compilation)],
	['ParenthesizedExpression', (node, compilation) => inner(node, compilation, 1)],
	['null', () => constant(null)],
	['BooleanLiteral', (node, compilation) => constant(wordsOf(node, compilation) === 'true')],
	['NumericLiteral', compileNumber],
	['StringLiteral', compileText],
	['VariableName', compileName],
	['PathExpression', compilePath],
	['List', compileList],
	['Conjunction', compileConjunction],
	['Disjunction', compileDisjunction],
	['ArithmeticExpression', compileArithmetic],
	['Comparison', compileComparison],
	['IfExpression', compileIf],
	['QuantifiedExpression', compileQuantifier],
	['FunctionInvocation', compileCall],
	['DateTimeLiteral', compileDate]
]);

const constant =
	(value: FeelValue): Step =>
	() =>
		value;

function compileNumber(node: Node, compilation: Compilation): Step {
	const words = wordsOf(node, compilation).replace(/^- /, '-');
	return /^-?(\d+(\.\d+)?|\.\d+)$/.test(words) ? constant(Number(words)) : unsupported(node, compilation);
}

function compileText(node: Node, compilation: Compilation): Step {
	const words = compilation.source.slice(node.from + 1, node.to - 1);
	return words.includes('\\') ? unsupported(node, compilation) : constant(words);
}

function compileName(node: Node, compilation: Compilation): Step {
	const name = wordsOf(node, compilation);
	if (!/^[a-z][a-z0-9_]*$/.test(name)) return unsupported(node, compilation);
	if (compilation.bound.includes(name)) return ({ locals }) => locals[name] ?? null;
	compilation.facts.add(name);
	return ({ facts, budget }) => (Object.hasOwn(facts, name) ? taken(facts[name], budget) : null);
}

function compilePath(node: Node, compilation: Compilation): Step {
	const target = inner(node, compilation);
	const entry = wordsOf(part(node, 2, compilation), compilation);
	return (scope) => entryOf(target(scope), entry);
}

function compileList(node: Node, compilation: Compilation): Step {
	const items = parts(node)
		.slice(1, -1)
		.map((item) => compilation.compile(item, compilation));
	return (scope) => items.map((item) => item(scope));
}

const ARITHMETIC: ReadonlyMap<string, (a: number, b: number) => number> = new Map([
	['+', (a: number, b: number) => a + b],
	['-', (a: number, b: number) => a - b],
	['*', (a: number, b: number) => a * b],
	['/', (a: number, b: number) => a / b]
]);

function compileArithmetic(node: Node, compilation: Compilation): Step {
	const negative = parts(node).length === 2;
	const operator = wordsOf(part(node, negative ? 0 : 1, compilation), compilation);
	const make = ARITHMETIC.get(operator);
	if (!make || (negative && operator !== '-')) return unsupported(node, compilation);
	const combine = both((a, b) => {
		if (typeof a !== 'number' || typeof b !== 'number') return null;
		const result = make(a, b);
		return Number.isFinite(result) ? result : null;
	});
	return negative
		? combine(constant(0), inner(node, compilation, 1))
		: combine(inner(node, compilation), inner(node, compilation, 2));
}

function compileIf(node: Node, compilation: Compilation): Step {
	const condition = inner(node, compilation, 1);
	const yes = inner(node, compilation, 3);
	const no = inner(node, compilation, 5);
	return (scope) => (condition(scope) === true ? yes(scope) : no(scope));
}

function argsOf(node: Node, compilation: Compilation): Step[] {
	const given = parts(node).find((child) => child.name === 'PositionalParameters');
	if (!given) return unsupported(node, compilation);
	return parts(given).map((arg) => compilation.compile(arg, compilation));
}

function compileCall(node: Node, compilation: Compilation): Step {
	const builtIn = BUILT_INS.get(wordsOf(part(node, 0, compilation), compilation));
	if (!builtIn) return unsupported(node, compilation);
	const args = argsOf(node, compilation);
	if (args.length < builtIn.least || args.length > builtIn.most) return unsupported(node, compilation);
	return (scope) => {
		const values = args.map((arg) => arg(scope));
		return spend(scope.budget, sizeOf(values)) ? builtIn.apply(...values) : null;
	};
}

/** How much a function has to look at: items of lists, and texts by the line. */
const sizeOf = (values: readonly FeelValue[]): number => {
	let size = 1;
	for (const value of values)
		size += Array.isArray(value) ? value.length : typeof value === 'string' ? value.length / 80 : 0;
	return size;
};

function compileDate(node: Node, compilation: Compilation): Step {
	if (wordsOf(part(node, 0, compilation), compilation) !== 'date') return unsupported(node, compilation);
	const [value, more] = argsOf(node, compilation);
	return value && !more ? (scope) => feelDate(value(scope)) : unsupported(node, compilation);
}
