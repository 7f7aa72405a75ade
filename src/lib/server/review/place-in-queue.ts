import type { Reader } from '../db/connect.ts';
import type { Person } from '../person/person.ts';
import { myReviews } from './queue.ts';

/** Where a review stands among those this person still has to do, from 1; null when it is not one of them. */
export type Place = {
	readonly nth: number | null;
	readonly all: number;
	readonly previous_id: string | null;
	/** The one after it; after the last the first that was passed over. null when it is the only one. */
	readonly next_id: string | null;
};

/** The place of a review in one's own queue, in the order in which reviews are due. */
export async function placeInQueue(db: Reader, person: Person, review_id: string): Promise<Place> {
	const ids = (await myReviews(db, person, 'open')).map(({ id }) => id);
	const index = ids.indexOf(review_id);
	const next_id = ids[index + 1] ?? ids[0] ?? null;
	return {
		nth: index === -1 ? null : index + 1,
		all: ids.length,
		previous_id: ids[index - 1] ?? null,
		next_id: next_id === review_id ? null : next_id
	};
}
