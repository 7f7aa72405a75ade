import { build, MOST_WORK } from './feel.ts';
import { parts, type Node } from './feel-tree.ts';
import type { FeelValue } from './feel-values.ts';
import { notice, type Problem } from './problem.ts';

/** One part of an expression and the value it had, as it was last worked out. `undefined`: it was not needed. */
export type Part = {
	readonly from: number;
	readonly to: number;
	readonly text: string;
	readonly depth: number;
	readonly value: FeelValue | undefined;
};

/** Parts that say something: not literals, brackets and other wrapping. */
const TOLD = new Set([
	'Conjunction',
	'Disjunction',
	'Comparison',
	'ArithmeticExpression',
	'IfExpression',
	'QuantifiedExpression',
	'FunctionInvocation',
	'DateTimeLiteral',
	'PathExpression',
	'VariableName'
]);

/**
 * Works an expression out and keeps what every part of it was: for the author, and for who asks why. Slower than
 * evaluating; an applicant's request never comes here.
 * @throws Uncompilable
 */
export function explain(source: string, given: Readonly<Record<string, unknown>>) {
	const values = new Map<string, FeelValue>();
	const key = ({ name, from, to }: Node) => `${name} ${from} ${to}`;
	const { step, top } = build(source, (node, inner) => {
		const its = key(node);
		return (scope) => {
			const value = inner(scope);
			values.set(its, value);
			return value;
		};
	});
	const budget = { left: MOST_WORK };
	const value = step({ facts: given, locals: {}, budget });
	const told: Part[] = [];
	const problems: Problem[] = [];
	const visit = (node: Node, depth: number): void => {
		const its = values.get(key(node));
		const says = TOLD.has(node.name) && !isFunctionName(node);
		if (says && its !== undefined) problems.push(...troubles(source, node, its, values, key));
		if (says)
			told.push({ from: node.from, to: node.to, text: source.slice(node.from, node.to), depth, value: its });
		for (const child of parts(node)) visit(child, says ? depth + 1 : depth);
	};
	visit(top, 0);
	if (budget.left < 0)
		problems.push(
			notice(
				0,
				source.length,
				'Dit is te veel werk: de regel loopt over te veel waarden',
				'This is too much work: the rule loops over too many values'
			)
		);
	return { value, parts: told, problems };
}

const isFunctionName = (node: Node): boolean =>
	node.name === 'VariableName' &&
	node.parent?.name === 'FunctionInvocation' &&
	node.from === node.parent.from;

/** Why a part could not tell: it divided by zero, or met a value that is not known. */
function troubles(
	source: string,
	node: Node,
	value: FeelValue,
	values: ReadonlyMap<string, FeelValue>,
	key: (node: Node) => string
): Problem[] {
	if (value !== null || !['Comparison', 'ArithmeticExpression'].includes(node.name)) return [];
	const inside = parts(node);
	const [, operator, right] = inside;
	const words = (at: Node) => source.slice(at.from, at.to).trim();
	if (operator && right && words(operator) === '/' && values.get(key(right)) === 0)
		return [
			notice(
				node.from,
				node.to,
				`Dit deelt door nul: ${words(right)} is hier 0`,
				`This divides by zero: ${words(right)} is 0 here`
			)
		];
	return inside
		.filter((part) => part.name === 'VariableName' && values.get(key(part)) === null)
		.map((part) =>
			notice(
				part.from,
				part.to,
				`${words(part)} is hier niet bekend: dit deel kan het niet zeggen`,
				`${words(part)} is not known here: this part cannot tell`
			)
		);
}
