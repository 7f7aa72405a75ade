import type { Text } from '../text.ts';
import { consolidated } from './consolidation.ts';
import type { Counted, Group, Relation } from './group.ts';
import { whyLinked, whyPartner } from './group-words.ts';
import { controlLinks, linkedGroups, linkedWith, personLinks } from './links.ts';
import { whyNot } from './not-counted.ts';
import type { Ownership } from './ownership.ts';
import { graphOf, WHOLE, type Graph, type Reading } from './ownership-graph.ts';
import { partnerThrough } from './partners.ts';
import { publicPart } from './public-control.ts';
import type { KnownFigures } from './size.ts';

/** A group as it is when every unknown is read one way. */
export type Read = Pick<Group, 'counted' | 'not_counted' | 'public_percent'>;

/** Who counts, for which share and why; everybody else with the reason why not. */
export function readGroup(ownership: Ownership, reading: Reading): Read {
	const graph = graphOf(ownership, reading);
	const links = [...controlLinks(graph), ...personLinks(graph)];
	const ways = linkedWith(links, graph.applicant);
	const members = new Set(ways.keys());
	const linked = [...ways].map(([id, way]) =>
		part(graph, id, way.length === 0 ? 'own' : 'linked', WHOLE, whyLinked(graph, way))
	);
	const partners = linkedGroups(graph, links).flatMap((group) => {
		const others = new Set(group.keys());
		const partner = others.has(graph.applicant) ? null : partnerThrough(graph, members, others);
		if (!partner) return [];
		return [...others].map((id) => {
			const relation = id === partner.member ? 'partner' : 'linked_of_partner';
			return part(graph, id, relation, partner.points, whyPartner(graph, partner, id));
		});
	});
	const counted = consolidated(graph, [...linked, ...partners]);
	const count = new Set(counted.map(({ party }) => party));
	return {
		counted,
		not_counted: ownership.parties
			.filter(({ id }) => !count.has(id))
			.map(({ id, name }) => ({ party: id, name, because: whyNot(graph, { id, members, count }) })),
		public_percent: publicPart(graph, graph.applicant) / 10_000
	};
}

function part(graph: Graph, id: string, relation: Relation, points: number, because: Text): Counted {
	const party = graph.parties.get(id);
	const figures = party?.kind === 'enterprise' ? party.figures : NO_FIGURES;
	return {
		party: id,
		name: party?.name ?? id,
		relation,
		share: points / WHOLE,
		figures,
		included_in: null,
		because
	};
}

const NO_FIGURES: KnownFigures = { staff_awu: null, turnover_cents: null, balance_cents: null };
