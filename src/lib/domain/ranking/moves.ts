import type { Cents } from '../money.ts';
import type { RankRow } from './rank.ts';

/** Who moves when the money changes: the cases that gain an award, lose it, or get another amount, by id. */
export type Moves = {
	readonly gained: readonly string[];
	readonly lost: readonly string[];
	readonly changed: readonly string[];
};

type Row = Pick<RankRow, 'id' | 'awarded_cents'>;

/** Compares two rankings of the same cases. */
export function moves(before: readonly Row[], after: readonly Row[]): Moves {
	const had = new Map<string, Cents>(before.map(({ id, awarded_cents }) => [id, awarded_cents]));
	const pick = (which: (was: Cents, is: Cents) => boolean) =>
		after.filter(({ id, awarded_cents }) => which(had.get(id) ?? 0, awarded_cents)).map(({ id }) => id);
	return {
		gained: pick((was, is) => was === 0 && is > 0),
		lost: pick((was, is) => was > 0 && is === 0),
		changed: pick((was, is) => was > 0 && is > 0 && was !== is)
	};
}
