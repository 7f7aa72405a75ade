import type { Text } from '../text.ts';
import { whyLinked } from './group-words.ts';
import { controlLinks, linkedWith } from './links.ts';
import type { Ownership } from './ownership.ts';
import { graphOf, type Reading } from './ownership-graph.ts';

export type Member = {
	readonly party: string;
	readonly name: string;
	readonly kvk_number: string | null;
	/** Only if what is not known turns out so: a person must look. */
	readonly certain: boolean;
	readonly because: Text;
};

/**
 * The single undertaking of the applicant, itself included: only control counts, through any number of undertakings.
 * Partners, natural persons and public bodies link nothing here (2023/2831 art. 2(2), recital 5). A person who manages
 * holdings may be an undertaking (recital 4): enter such a person as an enterprise.
 * @throws RangeError when the ownership is broken: see graphOf
 */
export function singleUndertaking(ownership: Ownership): Member[] {
	const certain = waysIn(ownership, 'least');
	const possible = waysIn(ownership, 'most');
	return [...possible.ways.keys()].flatMap((id) => {
		const { graph, ways } = certain.ways.has(id) ? certain : possible;
		const party = graph.parties.get(id);
		if (party?.kind !== 'enterprise') return [];
		return {
			party: id,
			name: party.name,
			kvk_number: party.kvk_number,
			certain: certain.ways.has(id),
			because: whyLinked(graph, ways.get(id) ?? [])
		};
	});
}

function waysIn(ownership: Ownership, reading: Reading) {
	const graph = graphOf(ownership, reading);
	return { graph, ways: linkedWith(controlLinks(graph), graph.applicant) };
}
