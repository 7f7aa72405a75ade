import { OUTCOMES, type Comparison, type Outcome } from './compare-outcomes.ts';

/** How many cases go from one outcome to another, and how many each rule changes. */
export type ReplaySummary = {
	readonly cases: number;
	/** Cases with at least one rule that answers or weighs differently. */
	readonly changed: number;
	readonly transitions: readonly {
		readonly before: Outcome;
		readonly after: Outcome;
		readonly count: number;
	}[];
	/** The rules that change, the one with most cases first. */
	readonly rules: readonly { readonly rule_id: string; readonly count: number }[];
};

/** Adds cases up as a replay goes by them. */
export function tally() {
	let cases = 0;
	let changed = 0;
	const transitions = new Map<string, number>();
	const rules = new Map<string, number>();
	const add = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
	return {
		add({ before, after, changes }: Comparison) {
			cases++;
			if (changes.length > 0) changed++;
			add(transitions, `${before} ${after}`);
			for (const id of new Set(changes.map(({ rule_id }) => rule_id))) add(rules, id);
		},
		summary: (): ReplaySummary => ({
			cases,
			changed,
			transitions: OUTCOMES.flatMap((before) =>
				OUTCOMES.map((after) => ({ before, after, count: transitions.get(`${before} ${after}`) ?? 0 }))
			).filter(({ count }) => count > 0),
			rules: [...rules]
				.map(([rule_id, count]) => ({ rule_id, count }))
				.sort((a, b) => b.count - a.count || a.rule_id.localeCompare(b.rule_id))
		})
	};
}
