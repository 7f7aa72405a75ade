import { compareRational, type Rational } from '../scheme/rational.ts';

/** How the money of a tranche is divided, published before it opens (Awb 4:26; Kaderregeling 2.2). */
export const METHODS = ['ranked', 'arrival', 'both'] as const;
export type Method = (typeof METHODS)[number];

/** A case as the ranking sees it. `lottery`: its drawn number, compared as text, lowest first. */
export type RankedCase = {
	readonly id: string;
	/** The points of the reviewers, of 100; null where nothing is scored. */
	readonly score: Rational | null;
	readonly maturity: Rational | null;
	/** The local date on which the application was complete: its place in order of arrival (Kaderregeling 2.3). */
	readonly complete_on: string;
	readonly amount_cents: number;
	readonly lottery: string;
	/** The region of the scheme that it counts for, by code. */
	readonly region?: string | null;
	/** The criteria on which it stays below their own minimum, by code. */
	readonly below?: readonly string[];
};

type Compare = (a: RankedCase, b: RankedCase) => number;

/** What puts one case before another; nothing scored counts as no points. */
const KEYS = {
	day: (a, b) => inText(a.complete_on, b.complete_on),
	score: (a, b) => compareRational(b.score ?? NOTHING, a.score ?? NOTHING),
	maturity: (a, b) => compareRational(a.maturity ?? NOTHING, b.maturity ?? NOTHING),
	lottery: (a, b) => inText(a.lottery, b.lottery) || inText(a.id, b.id)
} as const satisfies Record<string, Compare>;
export type Key = keyof typeof KEYS;

/** The keys of each method, the first weighs most. All that is complete on one day counts as one moment. */
export const KEYS_OF: Readonly<Record<Method, readonly [Key, ...Key[]]>> = {
	ranked: ['score', 'maturity', 'lottery'],
	arrival: ['day', 'lottery'],
	both: ['day', 'score', 'maturity', 'lottery']
};

/** Whether a method needs reviewers. */
export const isScored = (method: Method): boolean => KEYS_OF[method].includes('score');

/** The order of a method. */
export const inOrder =
	(method: Method): Compare =>
	(a, b) => {
		for (const key of KEYS_OF[method]) {
			const difference = KEYS[key](a, b);
			if (difference !== 0) return difference;
		}
		return 0;
	};

/** The first key on which two cases differ; the lot when they stand equal before it. */
export const decidedBy = (method: Method, a: RankedCase, b: RankedCase): Key =>
	KEYS_OF[method].find((key) => KEYS[key](a, b) !== 0) ?? 'lottery';

const NOTHING: Rational = { numerator: 0, denominator: 1 };
const inText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
