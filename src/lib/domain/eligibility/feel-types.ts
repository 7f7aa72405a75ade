import type { FactType } from './facts.ts';
import { parts, type Node } from './feel-tree.ts';
import { error, type Problem } from './problem.ts';

/** The kinds of value an expression can have; `any` is not known before it runs. */
type Kind = 'truth' | 'number' | 'text' | 'day' | 'list' | 'nothing' | 'any';

const OF_FACT: Readonly<Partial<Record<FactType, Kind>>> = {
	boolean: 'truth',
	number: 'number',
	percent: 'number',
	cents: 'number',
	text: 'text',
	texts: 'list',
	date: 'text',
	instant: 'text'
};
const WORDS: Readonly<Record<Kind, readonly [nl: string, en: string]>> = {
	truth: ['ja of nee', 'yes or no'],
	number: ['een getal', 'a number'],
	text: ['een tekst', 'a text'],
	day: ['een datum', 'a date'],
	list: ['een lijst', 'a list'],
	nothing: ['niets', 'nothing'],
	any: ['iets', 'something']
};
/** What the built-ins take, argument by argument (the last for all that follow), and give. */
const BUILT_IN: Readonly<Record<string, readonly [takes: readonly Kind[], gives: Kind]>> = {
	not: [['truth'], 'truth'],
	count: [['list'], 'number'],
	sum: [['any'], 'number'],
	min: [['any'], 'number'],
	max: [['any'], 'number'],
	abs: [['number'], 'number'],
	'list contains': [['list', 'any'], 'truth'],
	'string length': [['text'], 'number'],
	contains: [['text'], 'truth'],
	'starts with': [['text'], 'truth'],
	'ends with': [['text'], 'truth']
};

/** What is wrong with the kinds of value in an expression that compiles: texts added, numbers compared with texts … */
export function kindProblems(
	source: string,
	top: Node,
	typeOf: (name: string) => FactType | null
): Problem[] {
	const problems: Problem[] = [];
	const wordsOf = (node: Node) => source.slice(node.from, node.to).trim().replace(/\s+/g, ' ');
	const kindAt = (node: Node | undefined): Kind => (node ? kindOf(node) : 'any');
	const want = (node: Node | undefined, wanted: Kind): void => {
		const kind = kindAt(node);
		if (!node || wanted === 'any' || kind === wanted || kind === 'any' || kind === 'nothing') return;
		problems.push(
			error(
				node.from,
				node.to,
				`Hier hoort ${WORDS[wanted][0]}, en dit is ${WORDS[kind][0]}`,
				`This should be ${WORDS[wanted][1]}, and it is ${WORDS[kind][1]}`
			)
		);
	};
	const same = (node: Node, one: Kind, other: Kind): void => {
		if (one === 'list' && other === 'list')
			problems.push(
				error(
					node.from,
					node.to,
					'Twee lijsten zijn niet met elkaar te vergelijken',
					'Two lists cannot be compared with each other'
				)
			);
		if (one === other || [one, other].some((kind) => kind === 'any' || kind === 'nothing')) return;
		problems.push(
			error(
				node.from,
				node.to,
				`Dit vergelijkt ${WORDS[one][0]} met ${WORDS[other][0]}`,
				`This compares ${WORDS[one][1]} with ${WORDS[other][1]}`
			)
		);
	};
	const KINDS: Readonly<Record<string, (node: Node, inside: Node[]) => Kind>> = {
		null: () => 'nothing',
		BooleanLiteral: () => 'truth',
		NumericLiteral: () => 'number',
		StringLiteral: () => 'text',
		DateTimeLiteral: () => 'day',
		List: (_, inside) => (inside.slice(1, -1).forEach(kindAt), 'list'),
		Expression: (_, [only]) => kindAt(only),
		ParenthesizedExpression: (_, [, only]) => kindAt(only),
		PathExpression: (node) => {
			problems.push(
				error(node.from, node.to, 'Een feit heeft geen onderdelen', 'A fact has no parts inside it')
			);
			return 'any';
		},
		VariableName: (node) => OF_FACT[typeOf(wordsOf(node)) ?? ('never' as FactType)] ?? 'any',
		Conjunction: (_, [left, , right]) => (want(left, 'truth'), want(right, 'truth'), 'truth'),
		Disjunction: (_, [left, , right]) => (want(left, 'truth'), want(right, 'truth'), 'truth'),
		ArithmeticExpression: (node, inside) => {
			for (const side of inside.filter(({ name }) => name !== 'ArithOp')) want(side, 'number');
			const [, operator, right] = inside;
			if (operator && right && wordsOf(operator) === '/' && /^0+(\.0+)?$/.test(wordsOf(right)))
				problems.push(error(node.from, node.to, 'Delen door nul kan niet', 'Nothing can be divided by zero'));
			return 'number';
		},
		Comparison: (node, [left, operator, right, , last]) => {
			const kind = kindAt(left);
			if (operator?.name === 'in') compareTests(node, kind);
			else {
				same(node, kind, kindAt(right));
				if (operator?.name === 'between') same(node, kind, kindAt(last));
			}
			return 'truth';
		},
		IfExpression: (_, [, condition, , yes, , no]) => {
			want(condition, 'truth');
			const [one, other] = [kindAt(yes), kindAt(no)];
			if (one === 'nothing') return other;
			return other === 'nothing' || one === other ? one : 'any';
		},
		QuantifiedExpression: (_, inside) => (want(inside[3], 'truth'), 'truth'),
		FunctionInvocation: (_, [name, ...rest]) => {
			const [takes, gives] = (name && BUILT_IN[wordsOf(name)]) ?? [['any'] as const, 'any' as const];
			const given = rest.find((child) => child.name === 'PositionalParameters');
			(given ? parts(given) : []).forEach((arg, index) =>
				want(arg, takes[Math.min(index, takes.length - 1)] ?? 'any')
			);
			return gives;
		}
	};
	function compareTests(node: Node, kind: Kind): void {
		const several = parts(node).find((child) => child.name === 'PositiveUnaryTests');
		for (const test of several ? parts(several) : parts(node).slice(2, 3)) {
			const [inside] = parts(test);
			const plain = inside?.name === 'SimplePositiveUnaryTest' ? undefined : inside;
			const other = kindAt(plain);
			if (plain && other !== 'list') same(node, kind, other);
		}
	}
	function kindOf(node: Node): Kind {
		return KINDS[node.name]?.(node, parts(node)) ?? 'any';
	}
	want(top, 'truth');
	return problems;
}
