import { ZenEngine } from '@gorules/zen-engine';
import type { Operand, Plain } from './translate.ts';

/** GoRules' engine with these rules as one decision: which of them hold on given facts. */
export function zen(rules: ReadonlyMap<string, Plain>) {
	const ids = [...rules.keys()];
	const content = {
		nodes: [
			{ id: 'in', name: 'in', type: 'inputNode' },
			{
				id: 'rules',
				name: 'rules',
				type: 'expressionNode',
				content: {
					expressions: [...rules.values()].map((plain, index) => ({
						id: `r${index}`,
						key: `r${index}`,
						value: expressionOf(plain)
					}))
				}
			},
			{ id: 'out', name: 'out', type: 'outputNode' }
		],
		edges: [
			{ id: 'a', sourceId: 'in', targetId: 'rules', type: 'edge' },
			{ id: 'b', sourceId: 'rules', targetId: 'out', type: 'edge' }
		]
	};
	const decision = new ZenEngine().createDecision(content);
	return async (facts: Record<string, unknown>): Promise<Set<string>> => {
		const { result } = await decision.evaluate(facts);
		return new Set(ids.filter((_, index) => (result as Record<string, unknown>)[`r${index}`] === true));
	};
}

const operandOf = (operand: Operand, time: boolean): string => {
	const said = 'fact' in operand ? operand.fact : JSON.stringify(operand.value);
	return time ? `date(${said})` : said;
};

function expressionOf(plain: Plain): string {
	if (plain.is === 'all' || plain.is === 'any')
		return `(${plain.of.map(expressionOf).join(plain.is === 'all' ? ' and ' : ' or ')})`;
	if (plain.is === 'not') return `not (${expressionOf(plain.of)})`;
	if (plain.is === 'among')
		return `(${operandOf(plain.left, false)} in ${Array.isArray(plain.list) ? JSON.stringify(plain.list) : operandOf(plain.list as Operand, false)})`;
	const time = 'fact' in plain.left && plain.left.time;
	return `(${operandOf(plain.left, time)} ${plain.sign === '=' ? '==' : plain.sign} ${operandOf(plain.right, time)})`;
}
