import { inner, part, parts, unsupported, wordsOf } from './feel-tree.ts';
import type { Compilation, Node, Step } from './feel-tree.ts';
import { spend, type FeelValue } from './feel-values.ts';

/** Three-valued "and": one false decides, else one unknown makes it unknown. */
export function compileConjunction(node: Node, compilation: Compilation): Step {
	const [left, right] = [inner(node, compilation), inner(node, compilation, 2)];
	return (scope) => {
		const one = left(scope);
		if (one === false) return false;
		const other = right(scope);
		return other === false ? false : one === true && other === true ? true : null;
	};
}

/** Three-valued "or": one true decides, else one unknown makes it unknown. */
export function compileDisjunction(node: Node, compilation: Compilation): Step {
	const [left, right] = [inner(node, compilation), inner(node, compilation, 2)];
	return (scope) => {
		const one = left(scope);
		if (one === true) return true;
		const other = right(scope);
		return other === true ? true : one === false && other === false ? false : null;
	};
}

/** `some x in list satisfies …` and `every …`: or and and over the items, three-valued, within the budget. */
export function compileQuantifier(node: Node, compilation: Compilation): Step {
	const decides = part(node, 0, compilation).name !== 'every';
	const [binding, more] = parts(part(node, 1, compilation));
	if (!binding || more) return unsupported(node, compilation);
	const name = wordsOf(part(binding, 0, compilation), compilation);
	if (!/^[a-z][a-z0-9_]*$/.test(name)) return unsupported(binding, compilation);
	const source = part(binding, 2, compilation);
	if (parts(source).length !== 1) return unsupported(source, compilation);
	const list = inner(source, compilation);
	const before = compilation.count.nodes;
	const body = inner(node, { ...compilation, bound: [...compilation.bound, name] }, 3);
	const work = compilation.count.nodes - before;
	return (scope) => {
		const items = list(scope);
		if (!Array.isArray(items) || !spend(scope.budget, items.length * work)) return null;
		const locals: Record<string, FeelValue> = { ...scope.locals };
		const around = { ...scope, locals };
		let result: boolean | null = !decides;
		for (const item of items as readonly FeelValue[]) {
			locals[name] = item;
			const value = body(around);
			if (value === decides) return decides;
			if (typeof value !== 'boolean') result = null;
		}
		return result;
	};
}
