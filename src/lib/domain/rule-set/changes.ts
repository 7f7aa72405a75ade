import type { Rule } from '../eligibility/rule.ts';

/** A rule beside the same rule in another version; one of the two is missing when it was added or removed. */
export type RulePair = { readonly id: string; readonly before: Rule | null; readonly after: Rule | null };

/** The rules that differ between two sets, in the order of the new one; removed rules last. */
export function changedRules(before: readonly Rule[], after: readonly Rule[]): RulePair[] {
	const [old, fresh] = [byId(before), byId(after)];
	return [
		...after.map(({ id }) => ({ id, before: old.get(id) ?? null, after: fresh.get(id) ?? null })),
		...before.filter(({ id }) => !fresh.has(id)).map((rule) => ({ id: rule.id, before: rule, after: null }))
	].filter((pair) => !pair.before || !pair.after || !sameRule(pair.before, pair.after));
}

/** Whether two rules say the same; which version they are does not count. */
export const sameRule = (one: Rule, other: Rule): boolean =>
	stable({ ...one, version: 0 }) === stable({ ...other, version: 0 });

const byId = (rules: readonly Rule[]): Map<string, Rule> => new Map(rules.map((rule) => [rule.id, rule]));

/** As text with the keys in one order: PostgreSQL gives them back in its own. */
export function stable(value: unknown): string {
	return JSON.stringify(value, (_, inside: unknown) =>
		typeof inside === 'object' && inside !== null && !Array.isArray(inside)
			? Object.fromEntries(Object.entries(inside).sort(([a], [b]) => (a < b ? -1 : 1)))
			: inside
	);
}
