import { fill, type Text } from '../text.ts';
import { controlledBy } from './control.ts';
import { INVESTOR_NAMES } from './exempt-investor.ts';
import { personGroups } from './links.ts';
import { QUARTER, type Graph } from './ownership-graph.ts';
import { isExemptFrom } from './partners.ts';

const NOT = {
	person: {
		nl: 'een mens telt zelf niet mee, alleen de ondernemingen waarover die zeggenschap heeft op dezelfde of een aangrenzende markt',
		en: 'a natural person does not count, only the enterprises under their control on the same or an adjacent market'
	},
	public_body: {
		nl: 'een overheid telt niet mee met cijfers; wel telt haar aandeel voor de grens van 25%',
		en: 'a public body has no figures that count; its holding counts for the limit of 25%'
	},
	exempt: {
		nl: 'vrijgestelde investeerder ({kind}) zonder zeggenschap, telt niet mee',
		en: 'exempt investor ({kind}) without control, does not count'
	},
	other_market: {
		nl: 'onder zeggenschap van dezelfde mens, maar op een andere markt: telt niet mee',
		en: 'under the control of the same person, but on another market: does not count'
	},
	below_quarter: {
		nl: 'minder dan 25% van kapitaal en stemmen, telt niet mee',
		en: 'less than 25% of capital and votes, does not count'
	},
	beyond_partner: {
		nl: 'alleen met een partner verbonden als partner: een partner van een partner telt niet mee',
		en: 'only a partner of a partner, which does not count'
	},
	no_tie: { nl: 'geen band met de onderneming', en: 'no tie with the enterprise' }
} as const satisfies Record<string, Text>;

type Outsider = {
	readonly id: string;
	readonly members: ReadonlySet<string>;
	readonly count: ReadonlySet<string>;
};

/** Why a party does not count (Annex I art. 3(2)–(4) and 6(2)). */
export function whyNot(graph: Graph, { id, members, count }: Outsider): Text {
	const party = graph.parties.get(id);
	const holds = (one: string, other: string) =>
		graph.holdings.filter(
			({ holder, held }) => (holder === one && held === other) || (holder === other && held === one)
		);
	const exempt =
		party?.investor &&
		[...members].some((held) => holds(id, held).length > 0 && isExemptFrom(graph, id, held));
	if (party?.investor && exempt) return exemptWords(INVESTOR_NAMES[party.investor.kind]);
	if (party && party.kind !== 'enterprise') return NOT[party.kind];
	const samePerson = personGroups(graph).some((persons) => {
		const held = controlledBy(graph, persons);
		return held.has(id) && [...members].some((member) => held.has(member));
	});
	if (samePerson) return NOT.other_market;
	if ([...members].some((member) => holds(id, member).length > 0)) return NOT.below_quarter;
	const ofPartner = [...count].some((other) =>
		holds(id, other).some(({ capital, votes }) => Math.max(capital, votes) >= QUARTER)
	);
	return ofPartner ? NOT.beyond_partner : NOT.no_tie;
}

const exemptWords = (kind: Text): Text => ({
	nl: fill(NOT.exempt, { kind: kind.nl }).nl,
	en: fill(NOT.exempt, { kind: kind.en }).en
});
