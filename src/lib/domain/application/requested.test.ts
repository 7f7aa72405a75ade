import { describe, expect, it } from 'vitest';
import type { Answers } from './answers.ts';
import { figuresOf, groupAround, sizeClassOf } from './requested.ts';

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

	it('is unknown when the ownership cannot be read', () => {
		const broken = owned.ownership && { ...owned, ownership: { ...owned.ownership, applicant: 'gone' } };
		expect(sizeClassOf(broken ?? undefined)).toBeNull();
		expect(figuresOf(broken ?? undefined)).toEqual(unknown);
	});
});
