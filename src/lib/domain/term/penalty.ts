import type { Cents } from '../money.ts';
import type { SchemeTerms } from './scheme-terms.ts';

const DAYS_PER_STEP = 14;
export const MOST_PENALTY_DAYS = 42;

/**
 * The penalty for a late decision over so many days: three fortnights, each dearer, 42 days at most (Awb 4:17(1)-(2)).
 * The amounts per day are indexed by decree, so they are the scheme's parameter.
 */
export function penalty(terms: SchemeTerms, days: number): Cents {
	let cents = 0;
	for (let day = 0; day < Math.min(days, MOST_PENALTY_DAYS); day++)
		cents += terms.penalty_day_cents[Math.floor(day / DAYS_PER_STEP)] ?? 0;
	return cents;
}
