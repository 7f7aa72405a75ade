import type { Counted } from './group.ts';
import type { Graph } from './ownership-graph.ts';

/**
 * Marks the enterprises whose figures are already in the consolidated accounts of another one that counts for at least
 * as much: nothing counts twice (Annex I art. 6(2)–(3)). Accounts that are said to contain each other contain nothing.
 */
export const consolidated = (graph: Graph, counted: readonly Counted[]): Counted[] =>
	counted.map((one) => ({ ...one, included_in: accountsOf(graph, counted, one) }));

function accountsOf(graph: Graph, counted: readonly Counted[], one: Counted): string | null {
	const above = chain(graph, one.party);
	if (above.includes(one.party)) return null;
	const found = above.find((id) => counted.some(({ party, share }) => party === id && share >= one.share));
	return found ?? null;
}

/** Whose accounts hold those of an enterprise, one after the other, until the end or the first repetition. */
function chain(graph: Graph, start: string): string[] {
	const above: string[] = [];
	let party = graph.parties.get(start);
	while (party?.kind === 'enterprise' && party.consolidated_in && !above.includes(party.consolidated_in)) {
		above.push(party.consolidated_in);
		party = graph.parties.get(party.consolidated_in);
	}
	return above;
}
