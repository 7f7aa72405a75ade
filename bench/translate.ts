import { parse, parts, type Node } from '#lib/domain/eligibility/feel-tree.ts';
import { FACTS, isFactName } from '#lib/domain/eligibility/facts.ts';

/** A rule in a form that other engines can be given; what they cannot say has none. */
export type Plain =
	| { readonly is: 'all'; readonly of: readonly Plain[] }
	| { readonly is: 'any'; readonly of: readonly Plain[] }
	| { readonly is: 'not'; readonly of: Plain }
	| { readonly is: 'compare'; readonly sign: string; readonly left: Operand; readonly right: Operand }
	| { readonly is: 'among'; readonly left: Operand; readonly list: readonly unknown[] | Operand };
export type Operand = { readonly fact: string; readonly time: boolean } | { readonly value: unknown };

class Unsaid extends Error {}

/** The rule for other engines; null when it needs what one of them does not have: arithmetic, lists in loops. */
export function translate(expression: string): Plain | null {
	const words = (node: Node) => expression.slice(node.from, node.to).trim();
	const child = (node: Node, index: number): Node => {
		const found = parts(node)[index];
		if (!found) throw new Unsaid();
		return found;
	};
	const operand = (node: Node): Operand => {
		const said = words(node);
		if (node.name === 'VariableName' && isFactName(said))
			return { fact: said, time: ['date', 'instant'].includes(FACTS[said].type) };
		if (node.name === 'NumericLiteral') return { value: Number(said) };
		if (node.name === 'StringLiteral') return { value: said.slice(1, -1) };
		if (node.name === 'BooleanLiteral') return { value: said === 'true' };
		if (node.name === 'ParenthesizedExpression') return operand(child(node, 1));
		if (node.name === 'DateTimeLiteral') {
			const args = parts(node).find(({ name }) => name === 'PositionalParameters');
			if (args) return operand(child(args, 0));
		}
		throw new Unsaid();
	};
	const plain = (node: Node): Plain => {
		const [first, second, third, , last] = parts(node);
		switch (node.name) {
			case 'Expression':
				return plain(child(node, 0));
			case 'ParenthesizedExpression':
				return plain(child(node, 1));
			case 'Conjunction':
				return { is: 'all', of: [plain(child(node, 0)), plain(child(node, 2))] };
			case 'Disjunction':
				return { is: 'any', of: [plain(child(node, 0)), plain(child(node, 2))] };
			case 'VariableName':
				return { is: 'compare', sign: '=', left: operand(node), right: { value: true } };
			case 'FunctionInvocation': {
				const args = parts(node).find(({ name }) => name === 'PositionalParameters');
				if (!first || !args) throw new Unsaid();
				if (words(first) === 'not') return { is: 'not', of: plain(child(args, 0)) };
				if (words(first) === 'list contains')
					return { is: 'among', left: operand(child(args, 1)), list: operand(child(args, 0)) };
				throw new Unsaid();
			}
			case 'IfExpression':
				// `if x = null then null else …`: with every fact known, what follows.
				if (!words(child(node, 1)).includes('= null') || words(child(node, 3)) !== 'null') throw new Unsaid();
				return plain(child(node, 5));
			case 'Comparison': {
				if (!first || !second || !third) throw new Unsaid();
				if (second.name === 'in') return among(node, operand(first));
				if (second.name === 'between' && last)
					return {
						is: 'all',
						of: [
							{ is: 'compare', sign: '>=', left: operand(first), right: operand(third) },
							{ is: 'compare', sign: '<=', left: operand(first), right: operand(last) }
						]
					};
				return { is: 'compare', sign: words(second), left: operand(first), right: operand(third) };
			}
			default:
				throw new Unsaid();
		}
	};
	const among = (node: Node, left: Operand): Plain => {
		const several = parts(node).find(({ name }) => name === 'PositiveUnaryTests');
		const list = (several ? parts(several) : [child(node, 2)]).map((test) => operand(child(test, 0)));
		if (list.every((one) => 'value' in one))
			return { is: 'among', left, list: list.map(({ value }) => value) };
		const [only] = list;
		if (!only || list.length > 1) throw new Unsaid();
		return { is: 'among', left, list: only };
	};
	try {
		return plain(parse(expression));
	} catch (thrown) {
		if (thrown instanceof Unsaid) return null;
		throw thrown;
	}
}
