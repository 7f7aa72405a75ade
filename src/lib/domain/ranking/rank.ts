import { cents, type Cents } from '../money.ts';
import { compareRational, rational, type Rational } from '../scheme/rational.ts';

/** A scored case as the ranking sees it. `lottery`: its drawn number, compared as text, lowest first. */
export type RankedCase = {
	readonly id: string;
	readonly score: Rational;
	readonly maturity: Rational;
	readonly amount_cents: Cents;
	readonly lottery: string;
};

export type Outcome = 'fits' | 'over_budget' | 'below_minimum';

/** What put a case with an equal score in its place. */
export type Tie = 'maturity' | 'lottery';

export type RankRow = {
	readonly id: string;
	/** From 1, without gaps or shared places. */
	readonly rank: number;
	/** The sum of the amounts down to and including this case; a case below the minimum adds nothing. */
	readonly running_total_cents: Cents;
	readonly outcome: Outcome;
	readonly tie: Tie | null;
};

/**
 * The ranking of a tranche: highest score first; at equal scores lower maturity, then the lottery. The budget line stops
 * at the first case that does not fit whole: nobody leaps over it (scheme, Awb 4:25(2), 4:26).
 */
export function rank(
	cases: readonly RankedCase[],
	budget: { readonly minimum_score: number; readonly available_cents: Cents }
): RankRow[] {
	const minimum = rational(budget.minimum_score, 1);
	const sorted = cases.toSorted(inOrder);
	let running_total_cents = 0;
	let line = false;
	return sorted.map((one, index) => {
		const enough = compareRational(one.score, minimum) >= 0;
		if (enough) running_total_cents = cents(running_total_cents + one.amount_cents);
		line ||= enough && running_total_cents > budget.available_cents;
		return {
			id: one.id,
			rank: index + 1,
			running_total_cents,
			outcome: !enough ? 'below_minimum' : line ? 'over_budget' : 'fits',
			tie: tieWith(one, [sorted[index - 1], sorted[index + 1]])
		};
	});
}

const inText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

const inOrder = (a: RankedCase, b: RankedCase): number =>
	compareRational(b.score, a.score) ||
	compareRational(a.maturity, b.maturity) ||
	inText(a.lottery, b.lottery) ||
	inText(a.id, b.id);

function tieWith(one: RankedCase, neighbours: readonly (RankedCase | undefined)[]): Tie | null {
	const equal = neighbours.filter((other) => other && compareRational(other.score, one.score) === 0);
	if (equal.length === 0) return null;
	return equal.some((other) => other && compareRational(other.maturity, one.maturity) === 0)
		? 'lottery'
		: 'maturity';
}
