import type { OpenCase } from './problem.ts';
import { spread, type Share } from './spread.ts';

/**
 * Deals out what the reviewers do of cases of one kind so that nobody gets a case they are barred from: first around the
 * circle, then whoever is barred from their case changes places with somebody of another case of the kind.
 * @returns null when a change of two places does not suffice
 */
export function deal(
	cases: readonly Pick<OpenCase, 'id' | 'places' | 'barred'>[],
	shares: readonly Share[]
): [case_id: string, reviewer_id: string][] | null {
	const dealt = cases.map((one) => ({ ...one, barred: new Set(one.barred), has: new Set<string>() }));
	const byId = new Map(dealt.map((one) => [one.id, one]));
	for (const [case_id, reviewer_id] of spread(cases, shares)) byId.get(case_id)?.has.add(reviewer_id);
	for (const [at, one] of dealt.entries())
		for (const reviewer_id of [...one.has].filter((id) => one.barred.has(id)))
			if (!moved(dealt, at, reviewer_id)) return null;
	return dealt.flatMap(({ id, has }) => [...has].map((reviewer_id): [string, string] => [id, reviewer_id]));
}

type Dealt = {
	readonly places: number;
	readonly barred: ReadonlySet<string>;
	readonly has: Set<string>;
};

/** Gives the review of a barred reviewer to another case, for one of its reviewers or for an empty place; from here on around. */
function moved(dealt: readonly Dealt[], at: number, reviewer_id: string): boolean {
	const one = dealt[at];
	if (!one) return false;
	const fits = ({ barred, has }: Dealt, id: string) => !barred.has(id) && !has.has(id);
	for (let step = 1; step < dealt.length; step++) {
		const other = dealt[(at + step) % dealt.length];
		if (!other || !fits(other, reviewer_id)) continue;
		const back = [...other.has].find((id) => fits(one, id));
		if (back === undefined && other.has.size >= other.places) continue;
		one.has.delete(reviewer_id);
		other.has.add(reviewer_id);
		if (back !== undefined) {
			other.has.delete(back);
			one.has.add(back);
		}
		return true;
	}
	return false;
}
