import { expect, test } from 'vitest';
import { REFERENCE_SCHEME } from '#lib/server/scheme/reference/index.ts';
import { expectedOn, waitsFor } from './waits.ts';

const { terms } = REFERENCE_SCHEME;
const claim = { settle_by: '2027-03-01', due_on: null, payment_state: null } as const;

test('a claim that is looked at is paid at the latest within both terms, of settling and of paying', () => {
	expect(expectedOn(claim, terms)).toBe('2027-04-12');
	expect(expectedOn({ ...claim, settle_by: null }, terms)).toBeNull();
});

test('once a payment has its own day, that day is told instead', () => {
	expect(expectedOn({ ...claim, due_on: '2027-03-20' }, terms)).toBeNull();
});

test('a payment waits for two employees, then for the bank, and after a failure for us', () => {
	const words = (['due', 'released', 'exported', 'failed'] as const).map((payment_state) =>
		waitsFor({ ...claim, payment_state })
	);
	expect(words[0]).toContain('Twee medewerkers');
	expect(words[1]).toContain('onderweg naar uw bank');
	expect(words[2]).toBe(words[1]);
	expect(words[3]).toContain('niet gelukt');
});
