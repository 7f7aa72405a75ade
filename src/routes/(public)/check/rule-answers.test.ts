import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import { checkAnswers, type CheckForm } from '#lib/forms/check.ts';
import { REFERENCE_SCHEME } from '#lib/server/scheme/reference/index.ts';
import { outcomeOf } from './outcome.ts';
import RuleAnswers from './RuleAnswers.svelte';

const data: CheckForm = {
	tranche: '',
	care_type: 'gp',
	postcode: '7411 AA',
	in_group: 'no',
	staff: '62',
	turnover: '650.000',
	balance: '210.000',
	circumstances: ['new_owner'],
	obstacles: ['none'],
	aid: ''
};
const round = {
	scheme: REFERENCE_SCHEME,
	window: { opens_at: '2026-09-01T07:00:00Z', closes_at: '2026-10-15T15:00:00Z' },
	today: '2026-09-10'
};

test('the page tells per rule why, also for a yes, what would change it, and which question is still open', () => {
	const outcome = outcomeOf(checkAnswers(data), round);
	const { body } = render(RuleAnswers, { props: { outcome } });
	const items = body.split('<li').map((item) => item.replaceAll(/<[^>]*>|\s+/g, ' '));
	const item = (statement: string) => items.find((one) => one.includes(statement)) ?? '';
	expect(outcome.rules.map(({ verdict }) => verdict)).toEqual(
		expect.arrayContaining(['yes', 'no', 'person'])
	);
	for (const { statement, reason, remedy } of outcome.rules) {
		expect(item(statement)).toContain(reason);
		expect(item(statement)).toContain(remedy ?? '');
		expect(item(statement).includes('Wat dit anders maakt')).toBe(remedy !== null);
	}
	expect(outcome.rules.filter(({ verdict }) => verdict !== 'yes').every(({ remedy }) => remedy)).toBe(true);
	expect(outcome.undecided.length).toBeGreaterThan(0);
	for (const { statement, reason } of outcome.undecided) {
		expect(item(statement)).toContain(reason);
		expect(item(statement)).toContain('De-minimissteun');
	}
});
