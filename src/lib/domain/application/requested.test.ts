import { describe, expect, it } from 'vitest';
import type { Answers } from './answers.ts';
import { figuresOf, groupAround, sizeClassOf, sizeStatusOf } from './requested.ts';

const alone: Answers['size'] = {
	staff_awu: 8,
	turnover_cents: 900_000_00,
	balance_cents: 400_000_00,
	in_group: true,
	group_staff_awu: null,
	group_turnover_cents: null,
	group_balance_cents: null
};
const unknown = { staff_awu: null, turnover_cents: null, balance_cents: null };
const enterprise = { kind: 'enterprise' as const, kvk_number: null, markets: ['care'] };
const owned: Answers['size'] = {
	...alone,
	ownership: {
		applicant: 'own',
		parties: [
			{ id: 'own', name: 'Praktijk', ...enterprise, figures: unknown },
			{
				id: 'chain',
				name: 'Keten',
				...enterprise,
				figures: { staff_awu: 30, turnover_cents: 0, balance_cents: 0 }
			}
		],
		ties: [{ holder: 'chain', held: 'own', capital_percent: 60, votes_percent: 60, rights: [] }],
		acting_jointly: [],
		adjacent_markets: []
	}
};

describe('the size of who applies', () => {
	it('is not known while the group has no figures', () => {
		expect(sizeClassOf(alone)).toBeNull();
	});

	it('follows from the ownership, the answers being the applicant’s own part', () => {
		expect(sizeClassOf(owned)).toBe('small');
		expect(figuresOf(owned)).toEqual({
			staff_awu: 38,
			turnover_cents: 900_000_00,
			balance_cents: 400_000_00
		});
		expect(groupAround(owned)?.counted.map(({ name, relation }) => [name, relation])).toEqual([
			['Praktijk', 'own'],
			['Keten', 'linked']
		]);
	});

	it('stays small in its first year above, unless the year is estimated or a public body has control', () => {
		const circumstances = ['first_year_above'] as const;
		const grown: Answers['size'] = { ...alone, in_group: false, staff_awu: 60, circumstances };
		expect(sizeStatusOf(grown)).toEqual({ size_class: 'small', basis: 'two_years' });
		expect(sizeStatusOf({ ...grown, staff_awu: 8 })).toEqual({ size_class: 'micro', basis: 'one_year' });
		const estimated = { ...grown, circumstances: [...circumstances, 'new_firm' as const] };
		expect(sizeStatusOf(estimated)).toEqual({ size_class: 'medium', basis: 'new_firm' });
		const town = { id: 'town', name: 'Gemeente', kind: 'public_body' as const };
		const tie = { holder: 'town', held: 'own', capital_percent: 40, votes_percent: 40, rights: [] };
		const ownership = owned.ownership && {
			...owned.ownership,
			parties: [...owned.ownership.parties, town],
			ties: [...owned.ownership.ties, tie]
		};
		expect(sizeClassOf({ ...owned, circumstances, ownership: ownership ?? null })).toBe('large');
	});

	it('is unknown when the ownership cannot be read', () => {
		const broken = owned.ownership && { ...owned, ownership: { ...owned.ownership, applicant: 'gone' } };
		expect(sizeClassOf(broken ?? undefined)).toBeNull();
		expect(figuresOf(broken ?? undefined)).toEqual(unknown);
	});
});
