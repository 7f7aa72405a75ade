import { fill, same, type Text } from '../text.ts';
import type { Link } from './links.ts';
import type { Right } from './ownership.ts';
import type { Graph } from './ownership-graph.ts';
import type { Partner } from './partners.ts';

const CONTROL: Readonly<Record<Right | 'votes' | 'persons', Text>> = {
	votes: {
		nl: '{holders} heeft {percent}% van de stemmen in {held}',
		en: '{holders} has {percent}% of the votes in {held}'
	},
	appoints_board: {
		nl: '{holders} mag de meerderheid van het bestuur van {held} benoemen of ontslaan',
		en: '{holders} may appoint or remove most of the board of {held}'
	},
	dominant_influence: {
		nl: '{holders} heeft door een contract of de statuten overheersende invloed op {held}',
		en: '{holders} has a dominant influence on {held} by contract or articles'
	},
	sole_control_by_agreement: {
		nl: '{holders} heeft door een afspraak met anderen alleen de meerderheid van de stemmen in {held}',
		en: '{holders} alone controls most of the votes in {held} by agreement with others'
	},
	persons: {
		nl: '{holders} heeft zeggenschap over {one} en {other}, op dezelfde of een aangrenzende markt',
		en: '{holders} controls {one} and {other}, on the same or an adjacent market'
	}
};

const OWN: Text = { nl: 'de onderneming zelf', en: 'the enterprise itself' };
const LINKED: Text = { nl: 'verbonden, telt helemaal mee: {way}', en: 'linked, counts whole: {way}' };
const PARTNER: Text = {
	nl: 'partner van {own}, telt voor {percent}% mee',
	en: 'partner of {own}, counts for {percent}%'
};
const LINKED_OF_PARTNER: Text = {
	nl: 'verbonden met partner {partner}, telt voor {percent}% mee',
	en: 'linked with partner {partner}, counts for {percent}%'
};

/** Dutch and English list “a, b en c”. */
function listed(names: readonly string[]): Text {
	const say = (and: string) => [names.slice(0, -1).join(', '), names.at(-1)].filter(Boolean).join(and);
	return { nl: say(' en '), en: say(' and ') };
}

const name = (graph: Graph, id: string): string => graph.parties.get(id)?.name ?? id;
const names = (graph: Graph, ids: readonly string[]): Text => listed(ids.map((id) => name(graph, id)));
const percentText = (points: number): Text => {
	const percent = points / 10_000;
	return { nl: percent.toLocaleString('nl-NL'), en: percent.toLocaleString('en-GB') };
};

/** Fills places whose words differ per language. */
const put = (text: Text, values: Readonly<Record<string, Text>>): Text => ({
	nl: fill(text, Object.fromEntries(Object.entries(values).map(([place, { nl }]) => [place, nl]))).nl,
	en: fill(text, Object.fromEntries(Object.entries(values).map(([place, { en }]) => [place, en]))).en
});

/** Why an enterprise counts whole: each step of the way from the applicant. */
export function whyLinked(graph: Graph, way: readonly Link[]): Text {
	if (way.length === 0) return OWN;
	const steps = way.map((link) => step(graph, link));
	return put(LINKED, {
		way: { nl: steps.map(({ nl }) => nl).join('; '), en: steps.map(({ en }) => en).join('; ') }
	});
}

function step(graph: Graph, { ends, how }: Link): Text {
	if (how.by === 'persons')
		return put(CONTROL.persons, {
			holders: names(graph, how.persons),
			one: same(name(graph, ends[0])),
			other: same(name(graph, ends[1]))
		});
	return put(CONTROL[how.by], {
		holders: names(graph, how.holders),
		held: same(name(graph, how.held)),
		percent: percentText(how.by === 'votes' ? how.votes : 0)
	});
}

/** Why an enterprise counts for a share. */
export const whyPartner = (graph: Graph, { member, own, points }: Partner, id: string): Text =>
	put(id === member ? PARTNER : LINKED_OF_PARTNER, {
		own: same(name(graph, own)),
		partner: same(name(graph, member)),
		percent: percentText(points)
	});
