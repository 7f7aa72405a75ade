import { controlledBy, type How } from './control.ts';
import type { Graph } from './ownership-graph.ts';

/** Two enterprises that are linked, and by what: control of one over the other, or persons who control both. */
export type Link = {
	readonly ends: readonly [string, string];
	readonly how: How | { readonly by: 'persons'; readonly persons: readonly string[] };
};

/**
 * Every pair of enterprises of which one controls the other, alone or with what it controls. A public body is no
 * enterprise: what only the same public body controls is not linked (2023/2831 recital 5).
 */
export const controlLinks = (graph: Graph): Link[] =>
	graph.enterprises.flatMap((root) =>
		[...controlledBy(graph, [root])].flatMap(([held, how]) =>
			how.holders.map((holder): Link => ({ ends: [holder, held], how }))
		)
	);

/**
 * Enterprises that the same natural person, or persons who act jointly, control, on the same or adjacent markets
 * (Annex I art. 3(3) fourth subparagraph). They may be linked without any formal tie between the persons (CJEU HaTeFo,
 * known from a secondary source).
 */
export const personLinks = (graph: Graph): Link[] =>
	personGroups(graph).flatMap((persons) => {
		const held = [...controlledBy(graph, persons).keys()];
		return held.flatMap((one, index) =>
			held
				.slice(index + 1)
				.filter((other) => graph.shareMarket(one, other))
				.map((other): Link => ({ ends: [one, other], how: { by: 'persons', persons } }))
		);
	});

/** Every natural person, and every group of them that acts jointly. */
export function personGroups({ parties, acting_jointly }: Graph): (readonly string[])[] {
	const isPerson = (id: string) => parties.get(id)?.kind === 'person';
	const groups = acting_jointly.map((group) => group.filter(isPerson)).filter((group) => group.length > 1);
	return [...[...parties.keys()].filter(isPerson).map((id) => [id]), ...groups];
}

/** Everything linked with an enterprise through any number of links, each with the shortest way there; itself included. */
export function linkedWith(links: readonly Link[], start: string): ReadonlyMap<string, readonly Link[]> {
	const ways = new Map<string, readonly Link[]>([[start, []]]);
	for (const [here, way] of ways)
		for (const link of links) {
			if (!link.ends.includes(here)) continue;
			const there = link.ends[0] === here ? link.ends[1] : link.ends[0];
			if (!ways.has(there)) ways.set(there, [...way, link]);
		}
	return ways;
}

/** All linked groups: every enterprise is in exactly one. */
export function linkedGroups(graph: Graph, links: readonly Link[]): ReadonlyMap<string, readonly Link[]>[] {
	const placed = new Set<string>();
	return graph.enterprises.flatMap((id) => {
		if (placed.has(id)) return [];
		const group = linkedWith(links, id);
		for (const member of group.keys()) placed.add(member);
		return [group];
	});
}
