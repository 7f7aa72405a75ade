import type { Right } from './ownership.ts';
import { HALF, type Graph } from './ownership-graph.ts';

/** How control comes about. `votes` in ten-thousandths of a percent, of all holders together. */
export type How =
	| {
			readonly by: 'votes';
			readonly holders: readonly string[];
			readonly held: string;
			readonly votes: number;
	  }
	| { readonly by: Right; readonly holders: readonly string[]; readonly held: string };

/**
 * Everything that some parties together control, to any depth (Annex I art. 3(3); 2023/2831 art. 2(2)): a majority of
 * the votes, counting those of what they control, or one of the rights. The set only grows, so cycles end.
 */
export function controlledBy(graph: Graph, roots: readonly string[]): ReadonlyMap<string, How> {
	const controlled = new Map<string, How>();
	const hand = new Set(roots);
	for (let before = -1; before < hand.size;) {
		before = hand.size;
		for (const id of graph.enterprises) {
			const how = hand.has(id) ? null : controlOf(graph, hand, id);
			if (!how) continue;
			controlled.set(id, how);
			hand.add(id);
		}
	}
	return controlled;
}

function controlOf(graph: Graph, hand: ReadonlySet<string>, held: string): How | null {
	const own = graph.holdings.filter((one) => one.held === held && hand.has(one.holder));
	const alone = votesPerHolder(own).find(([, votes]) => votes > HALF);
	if (alone) return { by: 'votes', holders: [alone[0]], held, votes: alone[1] };
	for (const { holder, rights } of own) {
		const [right] = rights;
		if (right) return { by: right, holders: [holder], held };
	}
	const together = votesPerHolder(own);
	const votes = together.reduce((total, [, points]) => total + points, 0);
	return votes > HALF ? { by: 'votes', holders: together.map(([holder]) => holder), held, votes } : null;
}

function votesPerHolder(holdings: Graph['holdings']): [holder: string, votes: number][] {
	const votes = new Map<string, number>();
	for (const one of holdings)
		if (one.votes > 0) votes.set(one.holder, (votes.get(one.holder) ?? 0) + one.votes);
	return [...votes];
}
