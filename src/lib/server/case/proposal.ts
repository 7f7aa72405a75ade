import type { Reader } from '../db/connect.ts';
import type { Person } from '../person/person.ts';
import { assignable } from '../review/queries.ts';
import { caseHeads } from './heads.ts';

/** Who would review which case, so that the work is spread: those with the fewest open reviews first. */
export type Proposed = Awaited<ReturnType<typeof caseHeads>>[number] & {
	readonly reviewers: readonly {
		readonly id: string;
		readonly name: string;
		readonly open_reviews: number;
	}[];
	/** The places that are free; fewer reviewers than places means that there are not enough people. */
	readonly places: number;
};

/** Proposes reviewers for several cases at once; what one case takes counts for the next. */
export async function proposeReviewers(
	db: Reader,
	person: Person,
	ids: readonly string[]
): Promise<Proposed[]> {
	const heads = await caseHeads(db, person, ids);
	const taken = new Map<string, number>();
	const proposed: Proposed[] = [];
	for (const head of heads) {
		const { places, people } = await assignable(db, person, head.id);
		const reviewers = people
			.map((each) => ({ ...each, open_reviews: each.open_reviews + (taken.get(each.id) ?? 0) }))
			.sort((a, b) => a.open_reviews - b.open_reviews)
			.slice(0, places);
		for (const { id } of reviewers) taken.set(id, (taken.get(id) ?? 0) + 1);
		proposed.push({ ...head, places, reviewers });
	}
	return proposed;
}
