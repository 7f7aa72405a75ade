import type { Answers } from '../application/answers.ts';
import type { Cents } from '../money.ts';
import { aidInWindow, windowStart } from '../undertaking/de-minimis.ts';
import { deMinimisFacts } from './amount-facts.ts';
import type { CaseFile } from './case-file.ts';

type Known = {
	readonly ceiling_cents: Cents;
	readonly awards: NonNullable<CaseFile['awards']>;
	readonly today: string;
};

/**
 * The de minimis room as it stands while somebody types: what counts of three years up to today, what of that was given
 * through this portal, and what is left (2023/2831 art. 3(2)). Rows that are not whole yet do not count. `older`: per
 * row whether it lies before those three years.
 */
export function aidRoom(aid: Answers['de_minimis']['aid'], { ceiling_cents, awards, today }: Known) {
	const whole = aid.filter(({ granted_on, amount_cents }) => granted_on !== null && amount_cents !== null);
	const { de_minimis_prior_cents } = deMinimisFacts({
		scheme: { de_minimis_ceiling_cents: ceiling_cents },
		sections: { de_minimis: { has_aid: whole.length > 0, aid: whole } },
		awards,
		today
	});
	const counts_cents = de_minimis_prior_cents ?? 0;
	return {
		counts_cents,
		here_cents: aidInWindow(awards, today),
		left_cents: Math.max(0, ceiling_cents - counts_cents),
		older: aid.map(({ granted_on }) => granted_on !== null && granted_on < windowStart(today))
	};
}
