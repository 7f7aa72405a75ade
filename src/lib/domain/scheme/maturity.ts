import type { Text } from '../text.ts';
import type { Question } from './content.ts';
import { compareRational, rational, type Rational } from './rational.ts';

/** 0 no, 1 partly or not written down, 2 yes and recent; `na` not applicable, with a reason. */
export type Answer = 0 | 1 | 2 | 'na';
export type Answers = Readonly<Record<string, Answer | null | undefined>>;

export const BANDS = ['start', 'basis', 'advanced'] as const;
export type Band = (typeof BANDS)[number];

export const BAND_NAMES: Readonly<Record<Band, Text>> = {
	start: { nl: 'Start', en: 'Start' },
	basis: { nl: 'Basis', en: 'Basic' },
	advanced: { nl: 'Gevorderd', en: 'Advanced' }
};

export type Maturity = {
	readonly points: number;
	readonly applicable: number;
	/** points ÷ (2 × applicable), between 0 and 1, exact. */
	readonly score: Rational;
	/** The score as a percentage, exact. */
	readonly percent: Rational;
	readonly band: Band;
};

/** What the self-assessment says. Null when no question has an applicable answer: there is nothing to measure. */
export function maturity(questions: readonly Pick<Question, 'code'>[], answers: Answers): Maturity | null {
	let points = 0;
	let applicable = 0;
	for (const { code } of questions) {
		const answer = answers[code];
		if (answer === undefined || answer === null || answer === 'na') continue;
		points += answer;
		applicable += 1;
	}
	if (applicable === 0) return null;
	const score = rational(points, 2 * applicable);
	return { points, applicable, score, percent: rational(100 * points, 2 * applicable), band: bandOf(score) };
}

/** Below 40% start, below 70% basis, else advanced; judged on the unrounded score. */
export function bandOf(score: Rational): Band {
	if (compareRational(score, rational(40, 100)) < 0) return 'start';
	return compareRational(score, rational(70, 100)) < 0 ? 'basis' : 'advanced';
}

/** The services a 0 on a critical question puts on the proposed plan, each once. */
export function proposedServices(
	questions: readonly Pick<Question, 'code' | 'critical_service'>[],
	answers: Answers
): string[] {
	const services = questions.flatMap(({ code, critical_service }) =>
		critical_service !== undefined && answers[code] === 0 ? [critical_service] : []
	);
	return [...new Set(services)];
}
