import { expect, test } from 'vitest';
import { groupAround, sizeClassOf } from '#lib/domain/application/requested.ts';
import { groupOf } from '#lib/domain/undertaking/group.ts';
import type { Ownership } from '#lib/domain/undertaking/ownership.ts';
import { sizeAnswers, sizeForm, sizeKnown } from './size.ts';

const blank = {
	...{ version: '1', then: '', staff: '9', turnover: '1.500.000', balance: '400.000', in_group: 'yes' },
	...{ group_staff: '', group_turnover: '', group_balance: '', circumstances: ['none'] }
};
const answers = (rows: Record<string, string>) =>
	sizeAnswers(sizeForm.parse({ ...blank, ...rows }), { name: 'De Linde' });
const holding = {
	party_0_name: 'Zorgholding Oost',
	party_0_kind: 'enterprise',
	party_0_in_us: '60',
	party_0_market: 'same',
	party_0_staff: '40',
	party_0_turnover: '6.000.000',
	party_0_balance: '3.000.000'
};

test('a holding with a majority counts whole, so that nine people become a group of forty-nine', () => {
	const size = answers(holding);
	expect(groupAround(size)?.figures.staff_awu).toBe(49);
	expect(sizeClassOf(size)).toBe('small');
	expect(groupAround(size)?.counted[1]?.because.nl).toContain('60% van de stemmen in De Linde');
});

test('a partner with forty percent counts for forty percent, and a person not at all', () => {
	const size = answers({
		...holding,
		party_0_in_us: '40',
		party_1_name: 'Mevrouw Voorbeeld',
		party_1_kind: 'person',
		party_1_in_us: '60'
	});
	expect(groupAround(size)?.figures.staff_awu).toBe(25);
	expect(groupAround(size)?.not_counted).toMatchObject([{ name: 'Mevrouw Voorbeeld' }]);
});

test('a person with two practices on one market links them', () => {
	const size = answers({
		party_0_id: 'p1',
		party_0_name: 'Mevrouw Voorbeeld',
		party_0_kind: 'person',
		party_0_in_us: '100',
		...Object.fromEntries(
			Object.entries(holding).map(([name, value]) => [name.replace('party_0', 'party_1'), value])
		),
		party_1_in_us: '',
		party_1_with: 'p1',
		party_1_in_them: '100'
	});
	expect(groupAround(size)?.figures.staff_awu).toBe(49);
});

test('what a row told comes back as it was typed', () => {
	const size = answers({ ...holding, party_0_control: 'they_board' });
	const known = sizeForm.parse({ ...blank, ...sizeKnown(size) });
	expect(known).toMatchObject({ ...holding, party_0_control: 'they_board', party_0_with: 'us' });
	expect(sizeAnswers(known, { name: 'De Linde' }).ownership).toEqual(size.ownership);
});

test('an ownership that tells more than rows can is kept while its rows are not changed', () => {
	const us = answers(holding).ownership?.parties ?? [];
	const rich: Ownership = {
		applicant: 'us',
		parties: us,
		ties: [
			{
				holder: 'p1',
				held: 'us',
				capital_percent: 60,
				votes_percent: 30,
				rights: ['sole_control_by_agreement']
			}
		],
		acting_jointly: [['p1', 'us']],
		adjacent_markets: [['care', 'lab']]
	};
	expect(() => groupOf(rich)).not.toThrow();
	const size = { ...answers(holding), ownership: rich };
	const known = sizeForm.parse({ ...blank, ...sizeKnown(size) });
	expect(sizeAnswers(known, { name: 'De Linde', stored: rich }).ownership).toEqual(rich);
	const changed = { ...known, party_0_in_us: '10' };
	expect(sizeAnswers(changed, { name: 'De Linde', stored: rich }).ownership).not.toEqual(rich);
	expect(sizeAnswers({ ...known, in_group: 'no' }, { name: 'De Linde', stored: rich }).ownership).toBe(null);
});

test('a party added after the first was struck out is not taken for the one that stayed', () => {
	const person = { kind: 'person', in_us: '50' };
	const row = (index: number, fields: Record<string, string>) =>
		Object.fromEntries(Object.entries(fields).map(([name, value]) => [`party_${index}_${name}`, value]));
	const size = answers({
		...row(0, { id: 'p2', name: 'Mevrouw Voorbeeld', ...person }),
		...row(1, { name: 'De heer Voorbeeld', ...person })
	});
	const ids = size.ownership?.parties.map(({ id }) => id) ?? [];
	expect(new Set(ids).size).toBe(3);
	expect(size.ownership?.ties.map(({ holder }) => holder)).toEqual(ids.slice(1));
});
