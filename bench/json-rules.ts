import { Engine, type TopLevelCondition } from 'json-rules-engine';
import type { Operand, Plain } from './translate.ts';

const SIGNS: Readonly<Record<string, string>> = {
	'=': 'equal',
	'!=': 'notEqual',
	'<': 'lessThan',
	'<=': 'lessThanInclusive',
	'>': 'greaterThan',
	'>=': 'greaterThanInclusive'
};

/** json-rules-engine with these rules: which of them hold on given facts. */
export function jsonRules(rules: ReadonlyMap<string, Plain>) {
	const engine = new Engine([], { allowUndefinedFacts: true });
	for (const [sign, name] of Object.entries(SIGNS).slice(2))
		engine.addOperator<string, string>(`${name}Text`, (a, b) =>
			sign === '<' ? a < b : sign === '<=' ? a <= b : sign === '>' ? a > b : a >= b
		);
	for (const [id, plain] of rules) {
		const condition = conditionOf(plain);
		const conditions =
			'all' in condition || 'any' in condition || 'not' in condition ? condition : { all: [condition] };
		engine.addRule({ conditions: conditions as TopLevelCondition, event: { type: id } });
	}
	return async (facts: Record<string, unknown>): Promise<Set<string>> => {
		const { events } = await engine.run(facts);
		return new Set(events.map(({ type }) => type));
	};
}

const valueOf = (operand: Operand) => ('fact' in operand ? { fact: operand.fact } : operand.value);

function conditionOf(plain: Plain): Record<string, unknown> {
	if (plain.is === 'all' || plain.is === 'any') return { [plain.is]: plain.of.map(conditionOf) };
	if (plain.is === 'not') return { not: conditionOf(plain.of) };
	if (!('fact' in plain.left)) {
		if (plain.is === 'among' && !Array.isArray(plain.list) && 'fact' in plain.list)
			return { fact: plain.list.fact, operator: 'contains', value: plain.left.value };
		throw new Error('A condition begins with a fact');
	}
	const { fact, time } = plain.left;
	if (plain.is === 'among')
		return {
			fact,
			operator: 'in',
			value: Array.isArray(plain.list) ? plain.list : valueOf(plain.list as Operand)
		};
	const name = SIGNS[plain.sign] ?? plain.sign;
	return {
		fact,
		operator: time && !['=', '!='].includes(plain.sign) ? `${name}Text` : name,
		value: valueOf(plain.right)
	};
}
