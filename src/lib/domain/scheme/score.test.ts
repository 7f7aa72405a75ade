import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandOf, maturity, proposedServices } from './maturity.ts';
import { compareRational, oneDecimal, rational } from './rational.ts';
import { caseScore, reviewerScore, runningScore } from './score.ts';

const criteria = [
	{ code: 'need', weight: 40 },
	{ code: 'impact', weight: 25 },
	{ code: 'plan', weight: 20 },
	{ code: 'region', weight: 15 }
];
const all = (level: number) => ({ need: level, impact: level, plan: level, region: level });

describe('a score', () => {
	it('of a reviewer runs from 0 to 100', () => {
		expect(oneDecimal(reviewerScore(criteria, all(0)))).toBe(0);
		expect(oneDecimal(reviewerScore(criteria, all(5)))).toBe(100);
		expect(oneDecimal(reviewerScore(criteria, { need: 4, impact: 3, plan: 2, region: 1 }))).toBe(58);
	});

	it('needs a whole level from 0 to 5 on every criterion', () => {
		expect(() => reviewerScore(criteria, { need: 3 })).toThrow(RangeError);
		expect(() => reviewerScore(criteria, { ...all(3), need: 6 })).toThrow(RangeError);
		expect(() => reviewerScore(criteria, { ...all(3), need: 2.5 })).toThrow(RangeError);
	});

	it('runs along while levels are given, and ends at what counts', () => {
		expect(runningScore(criteria, {})).toEqual({ score: null, open: 4 });
		expect(runningScore(criteria, { need: 4, impact: null, plan: 9 })).toEqual({ score: 32, open: 3 });
		expect(runningScore(criteria, all(3))).toEqual({ score: 60, open: 0 });
	});

	it('of a case is the exact mean of its reviewers', () => {
		const score = caseScore([rational(290, 5), rational(291, 5), rational(291, 5)]);
		expect(compareRational(score, rational(872, 15))).toBe(0);
		expect(oneDecimal(score)).toBe(58.1);
		expect(() => caseScore([])).toThrow(RangeError);
	});

	it('is compared unrounded: two scores that look the same can differ', () => {
		const lower = rational(872, 15);
		const higher = rational(581_334, 10_000);
		expect(oneDecimal(lower)).toBe(oneDecimal(higher));
		expect(compareRational(lower, higher)).toBe(-1);
	});

	it('is shown half up with one decimal', () => {
		expect(oneDecimal(rational(5805, 100))).toBe(58.1);
		expect(oneDecimal(rational(58_049, 1000))).toBe(58);
	});

	it('of a case does not depend on the order of the reviewers', () => {
		const score = fc.nat(500).map((points) => rational(points, 5));
		fc.assert(
			fc.property(fc.array(score, { minLength: 1, maxLength: 6 }), (scores) => {
				return compareRational(caseScore(scores), caseScore(scores.toReversed())) === 0;
			})
		);
	});
});

describe('the self-assessment', () => {
	const questions = [{ code: 'q1' }, { code: 'q2' }, { code: 'q3', critical_service: 'SV05' }];

	it('leaves questions that do not apply out of the score', () => {
		expect(maturity(questions, { q1: 2, q2: 'na', q3: 1 })).toMatchObject({
			points: 3,
			applicable: 2,
			band: 'advanced'
		});
		expect(maturity(questions, { q1: 'na' })).toBeNull();
	});

	it.each([
		[39, 'start'],
		[40, 'basis'],
		[69, 'basis'],
		[70, 'advanced']
	] as const)('of %i percent is in the band %s', (percent, band) => {
		expect(bandOf(rational(percent, 100))).toBe(band);
	});

	it('just below a limit stays below it, whatever rounding would say', () => {
		expect(bandOf(rational(3999, 10_000))).toBe('start');
		expect(bandOf(rational(6999, 10_000))).toBe('basis');
	});

	it('puts the service of a critical question answered with no on the plan', () => {
		expect(proposedServices(questions, { q1: 0, q3: 0 })).toEqual(['SV05']);
		expect(proposedServices(questions, { q1: 0, q3: 1 })).toEqual([]);
	});
});
