import { isExemptFrom } from './partners.ts';
import { HALF, WHOLE, type Graph } from './ownership-graph.ts';

/**
 * The part of an enterprise that public bodies have together, directly or through others, in ten-thousandths of a
 * percent: the higher of capital and votes. From 25 % on it is no SME (Annex I art. 3(4)); exempt investors are left out.
 * What a public majority holds counts whole; below a majority the shares of a chain are multiplied (our cautious reading
 * of "indirectly").
 */
export const publicPart = (graph: Graph, id: string): number =>
	Math.max(publicParts(graph, 'capital').get(id) ?? 0, publicParts(graph, 'votes').get(id) ?? 0);

/** Grows from nothing until it stands still: what is held in a circle ends there too. */
function publicParts(graph: Graph, kind: 'capital' | 'votes'): ReadonlyMap<string, number> {
	let parts: ReadonlyMap<string, number> = new Map();
	for (;;) {
		const next = new Map(graph.enterprises.map((id) => [id, partOf(graph, kind, parts, id)]));
		if (graph.enterprises.every((id) => next.get(id) === (parts.get(id) ?? 0))) return next;
		parts = next;
	}
}

function partOf(
	graph: Graph,
	kind: 'capital' | 'votes',
	parts: ReadonlyMap<string, number>,
	held: string
): number {
	const publicly = graph.holdings
		.filter((one) => one.held === held && !isExemptFrom(graph, one.holder, held))
		.map((one) => {
			if (graph.parties.get(one.holder)?.kind === 'public_body') return one[kind];
			const part = parts.get(one.holder) ?? 0;
			return part > HALF ? one[kind] : Math.floor((one[kind] * part) / WHOLE);
		});
	return Math.min(
		WHOLE,
		publicly.reduce((total, one) => total + one, 0)
	);
}
