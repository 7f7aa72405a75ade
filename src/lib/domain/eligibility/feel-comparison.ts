import { both, inner, part, parts, unsupported, wordsOf } from './feel-tree.ts';
import type { Compilation, Node, Scope, Step } from './feel-tree.ts';
import { equal, listed, order, spend, type FeelValue } from './feel-values.ts';

type Truth = boolean | null;
type Test = (value: FeelValue, scope: Scope) => Truth;

const ordered = (holds: (difference: number) => boolean) => (a: FeelValue, b: FeelValue) => {
	const difference = order(a, b);
	return difference === null ? null : holds(difference);
};

const COMPARISONS: ReadonlyMap<string, (a: FeelValue, b: FeelValue) => Truth> = new Map([
	['=', equal],
	[
		'!=',
		(a: FeelValue, b: FeelValue) => {
			const same = equal(a, b);
			return same === null ? null : !same;
		}
	],
	['<', ordered((difference) => difference < 0)],
	['<=', ordered((difference) => difference <= 0)],
	['>', ordered((difference) => difference > 0)],
	['>=', ordered((difference) => difference >= 0)]
]);

/** `a < b`, `a between b and c`, `a in …`: true, false, or null when the values cannot be compared. */
export function compileComparison(node: Node, compilation: Compilation): Step {
	const left = inner(node, compilation);
	const operator = part(node, 1, compilation);
	if (operator.name === 'in') {
		const tests = compileTests(node, compilation);
		return (scope) => {
			const value = left(scope);
			let result: Truth = false;
			for (const test of tests) {
				const truth = test(value, scope);
				if (truth === true) return true;
				if (truth === null) result = null;
			}
			return result;
		};
	}
	const right = inner(node, compilation, 2);
	if (operator.name === 'between') {
		const most = inner(node, compilation, 4);
		return (scope) => within(left(scope), right(scope), most(scope), true, true);
	}
	const compare = COMPARISONS.get(wordsOf(operator, compilation));
	return compare ? both(compare)(left, right) : unsupported(operator, compilation);
}

function within(value: FeelValue, from: FeelValue, to: FeelValue, fromIn: boolean, toIn: boolean): Truth {
	const [above, below] = [order(value, from), order(value, to)];
	if (above === null || below === null) return null;
	return (fromIn ? above >= 0 : above > 0) && (toIn ? below <= 0 : below < 0);
}

/** What follows `in`: one test, or several between brackets of which one must hold. */
function compileTests(node: Node, compilation: Compilation): Test[] {
	const several = parts(node).find((child) => child.name === 'PositiveUnaryTests');
	const tests = several ? parts(several) : [part(node, 2, compilation)];
	return tests.map((test) => compileTest(part(test, 0, compilation), compilation));
}

function compileTest(node: Node, compilation: Compilation): Test {
	const first = node.name === 'SimplePositiveUnaryTest' ? part(node, 0, compilation) : node;
	if (first.name === 'Interval') {
		const [open, , , , close] = parts(first);
		const [from, to] = [inner(first, compilation, 1), inner(first, compilation, 3)];
		const [fromIn, toIn] = [open?.name === '[', close?.name === ']'];
		return (value, scope) => within(value, from(scope), to(scope), fromIn, toIn);
	}
	const compare = first.name === 'CompareOp' ? COMPARISONS.get(wordsOf(first, compilation)) : undefined;
	const tested = compare ? part(node, 1, compilation) : node;
	refuseLooseLogic(tested, compilation);
	const against = compilation.compile(tested, compilation);
	if (compare) return (value, scope) => compare(value, against(scope));
	return (value, scope) => {
		const members = listed(against(scope));
		if (members === null || !spend(scope.budget, members.length)) return null;
		return members.some((member) => equal(member, value) === true);
	};
}

/** FEEL's grammar reads `a in b and c` as `a in (b and c)`, which nobody means. */
function refuseLooseLogic(node: Node, compilation: Compilation): void {
	if (node.name !== 'Conjunction' && node.name !== 'Disjunction' && node.name !== 'Comparison') return;
	unsupported(node, compilation, {
		nl: 'Zet haakjes om de vergelijking met “in”, anders hoort dit er ook bij',
		en: 'Put brackets around the comparison with “in”, or this becomes part of it'
	});
}
