import type { Criterion } from './content.ts';
import { rational, type Rational } from './rational.ts';

const HIGHEST = 5;

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
		if (level === undefined || !Number.isInteger(level) || level < 0 || level > HIGHEST)
			throw new RangeError(`No level for criterion ${code}`);
		points += level * weight;
	}
	return rational(points, HIGHEST);
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
