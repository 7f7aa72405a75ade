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
/** What counts, in euros, when the applicant states one grant of that day. */
const prior = (stated_euros: number) => {
	const aid = [
		{ granted_on: '2026-03-02', grantor: 'Dienst Zorgvouchers', amount_cents: stated_euros * 100 }
	];
	const facts = deMinimisFacts({
		scheme: { de_minimis_ceiling_cents: 300_000_00 },
		sections: { de_minimis: { has_aid: true, aid } },
		awards,
		today: '2026-09-14'
	});
	return (facts.de_minimis_prior_cents ?? NaN) / 100;
};

describe('aid that the applicant states and the portal gave', () => {
	it('counts once, whether the statement follows one letter or adds those of the day', () => {
		expect(prior(5500)).toBe(8500);
		expect(prior(3000)).toBe(8500);
		expect(prior(8500)).toBe(8500);
	});

	it('counts as well when it is another amount', () => {
		expect(prior(4000)).toBe(12_500);
	});
});
