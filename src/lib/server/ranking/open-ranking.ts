import type { Reader } from '../db/connect.ts';
import type { Person } from '../person/person.ts';
import { conceptRanking, type RankingView } from './concept.ts';
import { officeCapacity } from './office-capacity.ts';
import { visibleIn } from './tranche.ts';

/** `hidden`: how many of its cases this person has an interest in. */
export type OpenRanking = RankingView & { readonly hidden: number };

/**
 * The ranking of a tranche for whom it is to read. It is closed to somebody with an interest in one of its cases, as every
 * place and sum tells of that case too (Awb 2:4); once confirmed it stands on the public page, for them as for everybody.
 * @throws NotFound when the tranche is not theirs, or not closed
 */
export async function openRanking(db: Reader, person: Person, tranche_id: string): Promise<OpenRanking> {
	const view = await conceptRanking(db, person, tranche_id);
	const seen = await visibleIn(db, person, officeCapacity(person), tranche_id);
	const ids = [
		...view.rows.map(({ application_id }) => application_id),
		...view.in_the_way.map(({ id }) => id)
	];
	const hidden = ids.filter((id) => !seen.has(id)).length;
	if (hidden === 0) return { ...view, hidden };
	const { available_cents } = view.file;
	return {
		...view,
		rows: [],
		in_the_way: [],
		left_cents: available_cents,
		document: null,
		reserve: null,
		hidden
	};
}
