import type { Criterion } from './content.ts';
import { rational, type Rational } from './rational.ts';

const HIGHEST = 5;
const isLevel = (level: number | null | undefined): level is number =>
	typeof level === 'number' && Number.isInteger(level) && level >= 0 && level <= HIGHEST;

/**
 * One reviewer's score of 0–100: the sum over the criteria of level ÷ 5 × weight, exact.
 * @throws RangeError when a criterion has no level or one outside 0–5
 */
export function reviewerScore(
	criteria: readonly Pick<Criterion, 'code' | 'weight'>[],
	levels: Readonly<Record<string, number>>
): Rational {
	let points = 0;
	for (const { code, weight } of criteria) {
		const level = levels[code];
		if (!isLevel(level)) throw new RangeError(`No level for criterion ${code}`);
		points += level * weight;
	}
	return rational(points, HIGHEST);
}

/**
 * What the levels that one reviewer gave so far come to, of 0–100, and for how many criteria one is still to come; null
 * when none was given. What is no level counts as none.
 */
export function runningScore(
	criteria: readonly Pick<Criterion, 'code' | 'weight'>[],
	given: Readonly<Record<string, number | null | undefined>>
): { readonly score: number | null; readonly open: number } {
	const levels = Object.fromEntries(
		criteria.flatMap(({ code }) => {
			const level = given[code];
			return isLevel(level) ? [[code, level]] : [];
		})
	);
	const done = criteria.filter(({ code }) => code in levels);
	const { numerator, denominator } = reviewerScore(done, levels);
	return { score: done.length === 0 ? null : numerator / denominator, open: criteria.length - done.length };
}

/**
 * The score of a case: the mean of its reviewers' scores, exact.
 * @throws RangeError without reviewers
 */
export function caseScore(scores: readonly Rational[]): Rational {
	const common = scores.reduce((product, { denominator }) => leastCommonMultiple(product, denominator), 1);
	const total = scores.reduce(
		(sum, { numerator, denominator }) => sum + numerator * (common / denominator),
		0
	);
	return rational(total, common * scores.length);
}

const greatestCommonDivisor = (a: number, b: number): number =>
	b === 0 ? a : greatestCommonDivisor(b, a % b);
const leastCommonMultiple = (a: number, b: number) => (a / greatestCommonDivisor(a, b)) * b;
