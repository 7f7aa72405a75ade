import { describe, expect, it } from 'vitest';
import { deMinimisFacts } from './amount-facts.ts';
import type { CaseFile } from './case-file.ts';

type Awards = NonNullable<CaseFile['awards']>;
const award = (case_id: string, kind: 'S' | 'B', euros: number): Awards[number] => ({
	case_id,
	kind,
	granted_on: '2026-03-02',
	amount_cents: euros * 100
});
const awards = [award('one', 'S', 1500), award('one', 'B', 4000), award('two', 'B', 3000)];
/** What counts, in euros, when the applicant states grants of that day. */
const priorWith = (awards: Awards, ...stated_euros: number[]) => {
	const aid = stated_euros.map((euros) => ({
		granted_on: '2026-03-02',
		grantor: 'Dienst Zorgvouchers',
		amount_cents: euros * 100
	}));
	const facts = deMinimisFacts({
		scheme: { de_minimis_ceiling_cents: 300_000_00 },
		sections: { de_minimis: { has_aid: true, aid } },
		awards,
		today: '2026-09-14'
	});
	return (facts.de_minimis_prior_cents ?? NaN) / 100;
};
const prior = (...stated_euros: number[]) => priorWith(awards, ...stated_euros);

describe('aid that the applicant states and the portal gave', () => {
	it('counts once, whether the statement follows one letter or adds those of the day', () => {
		expect(prior(5500)).toBe(8500);
		expect(prior(3000)).toBe(8500);
		expect(prior(8500)).toBe(8500);
	});

	it('takes one stated row away at most: another grantor can give as much on that day', () => {
		expect(prior(3000, 3000)).toBe(11_500);
		expect(prior(3000, 5500)).toBe(8500);
		expect(prior(8500, 3000)).toBe(11_500);
	});

	it('is the same aid by the amount of the letter too, when less was settled', () => {
		const settled = awards.map((one) => ({ ...one, letter_cents: one.amount_cents, amount_cents: 1000_00 }));
		expect(priorWith(settled, 5500)).toBe(3000);
		expect(priorWith(settled, 2000)).toBe(3000);
	});

	it('counts as well when it is another amount', () => {
		expect(prior(4000)).toBe(12_500);
	});
});
