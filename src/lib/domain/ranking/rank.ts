import { cents, sum, type Cents } from '../money.ts';
import { compareRational, rational } from '../scheme/rational.ts';
import { allot, type Award, type Money } from './allot.ts';
import { decidedBy, inOrder, isScored, KEYS_OF, type Key, type Method, type RankedCase } from './order.ts';

export type Outcome = 'fits' | 'partial' | 'over_budget' | 'below_minimum';

/** What put a case in its place beside another that stood equal on what weighs most. */
export type Tie = Exclude<Key, 'day'>;

export type Terms = Money & {
	/** Default ranked. */
	readonly method?: Method;
	/** Of 100: below it nothing is awarded, whatever the budget. Only where cases are scored. */
	readonly minimum_score: number;
};

export type RankRow = {
	readonly id: string;
	/** From 1, without gaps or shared places. */
	readonly rank: number;
	/** Cases that stand equal before the lot have the same number, from 1. */
	readonly group: number;
	/**
	 * What was awarded down to and including this case; on the reserve list: all awards and the amounts of that list down
	 * to and including this one. A case below the minimum adds nothing.
	 */
	readonly running_total_cents: Cents;
	readonly outcome: Outcome;
	readonly awarded_cents: Cents;
	/** The region whose share pays it. */
	readonly share: string | null;
	/** Its place on the reserve list, from 1. */
	readonly reserve: number | null;
	readonly tie: Tie | null;
};

/**
 * The ranking of a tranche: the cases that reach every minimum in the order of the method, the money down to the first
 * that does not fit, the reserve list below it, and last what stays below a minimum (Awb 4:25(2), 4:26).
 */
export function rank(cases: readonly RankedCase[], terms: Terms): RankRow[] {
	const method = terms.method ?? 'ranked';
	const enough = new Set(cases.filter((one) => reaches(one, method, terms.minimum_score)));
	const order = inOrder(method);
	const sorted = cases.toSorted((a, b) => Number(enough.has(b)) - Number(enough.has(a)) || order(a, b));
	const candidates = sorted.filter((one) => enough.has(one));
	const awards = allot(candidates, terms);
	const outcomes = new Map(
		sorted.map((one) => [one, enough.has(one) ? outcomeOf(one, awards.get(one.id)) : 'below_minimum'])
	);
	const contested = new Set(
		candidates.filter((one) => outcomes.get(one) !== 'fits').map(({ complete_on }) => complete_on)
	);
	let awarded = 0;
	let reserved = sum([...awards.values()].map((award) => award.cents));
	let group = 0;
	let reserve = 0;
	return sorted.map((one, index) => {
		const before = sorted[index - 1];
		const outcome = outcomes.get(one) ?? 'over_budget';
		const award = awards.get(one.id);
		if (award) awarded += award.cents;
		if (outcome === 'over_budget') reserved += one.amount_cents;
		if (!before || enough.has(before) !== enough.has(one) || decidedBy(method, before, one) !== 'lottery')
			group += 1;
		const neighbours = [before, sorted[index + 1]].filter(
			(other) => other !== undefined && enough.has(other) === enough.has(one)
		);
		const matters = KEYS_OF[method][0] !== 'day' || contested.has(one.complete_on);
		return {
			id: one.id,
			rank: index + 1,
			group,
			running_total_cents: cents(award ? awarded : reserved),
			outcome,
			awarded_cents: award?.cents ?? 0,
			share: award?.share ?? null,
			reserve: outcome === 'over_budget' ? (reserve += 1) : null,
			tie: matters ? tieWith(one, neighbours, method) : null
		};
	});
}

/** Whether a case reaches the minimum of points, and that of each criterion. */
const reaches = (one: RankedCase, method: Method, minimum_score: number): boolean =>
	!isScored(method) ||
	((one.below ?? []).length === 0 &&
		one.score !== null &&
		compareRational(one.score, rational(minimum_score, 1)) >= 0);

const outcomeOf = ({ amount_cents }: RankedCase, award: Award | undefined): Outcome =>
	!award ? 'over_budget' : award.cents < amount_cents ? 'partial' : 'fits';

/** The last key that had to be looked at beside a neighbour that is equal on the first. */
function tieWith(
	one: RankedCase,
	neighbours: readonly (RankedCase | undefined)[],
	method: Method
): Tie | null {
	const keys = KEYS_OF[method];
	const looked = neighbours.map((other) => (other ? keys.indexOf(decidedBy(method, other, one)) : 0));
	const key = keys[Math.max(0, ...looked)];
	return key === undefined || key === keys[0] ? null : (key as Tie);
}
