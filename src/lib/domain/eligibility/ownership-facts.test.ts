import { expect, test } from 'vitest';
import type { Answers } from '../application/answers.ts';
import type { CaseFile } from './case-file.ts';
import { ownershipFacts } from './ownership-facts.ts';

const SIZE: Answers['size'] = {
	staff_awu: 6,
	turnover_cents: 800_000_00,
	balance_cents: 300_000_00,
	in_group: true,
	group_staff_awu: null,
	group_turnover_cents: null,
	group_balance_cents: null,
	circumstances: []
};
const factsWith = (size: Answers['size']) => ownershipFacts({ sections: { size } } as unknown as CaseFile);

test('a tick is yes, none of these is no, and no answer is unknown', () => {
	expect(factsWith({ ...SIZE, circumstances: ['public_body'] }).public_control).toBe(true);
	expect(factsWith(SIZE).public_control).toBe(false);
	expect(factsWith({ ...SIZE, circumstances: null }).public_control).toBe(null);
});

test('the ownership itself tells about public control, whatever was ticked', () => {
	const figures = { staff_awu: 6, turnover_cents: 800_000_00, balance_cents: 300_000_00 };
	const ownership: Answers['size']['ownership'] = {
		applicant: 'own',
		parties: [
			{ id: 'own', name: 'De Linde', kind: 'enterprise', kvk_number: '90010001', figures, markets: null },
			{ id: 'town', name: 'Gemeente', kind: 'public_body' }
		],
		ties: [{ holder: 'town', held: 'own', capital_percent: 40, votes_percent: 40, rights: [] }],
		acting_jointly: [],
		adjacent_markets: []
	};
	const facts = factsWith({ ...SIZE, ownership });
	expect(facts.public_control).toBe(true);
	expect(factsWith(SIZE).ownership_complete).toBe(false);
});
