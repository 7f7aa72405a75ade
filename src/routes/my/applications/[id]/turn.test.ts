import { expect, test } from 'vitest';
import type { VoucherState } from '#lib/domain/voucher/lifecycle.ts';
import type { Became } from '#lib/server/application/own-status.ts';
import { turnOf } from './turn.ts';

const nothing: Became = {
	decisions: [],
	vouchers: [],
	claims: [],
	requests: [],
	objections: [],
	suppliers: [],
	extensions: []
};
const voucher = (state: VoucherState, claim_until: string): Became['vouchers'][number] => ({
	id: state,
	application_id: 'a',
	number: 'V-1',
	kind: 'B',
	state,
	amount_cents: 100_00,
	valid_until: '2027-06-01',
	accepted_at: null,
	held_until: null,
	claim_until
});
const turn = (state: 'submitted' | 'awarded', became: Partial<Became> = {}, today = '2027-01-04') =>
	turnOf({ own: { id: 'a', state }, became: { ...nothing, ...became }, decide_by: '2027-02-01', today });

test('while we decide there is nothing to press', () => {
	expect(turn('submitted')).toMatchObject({ whose: 'grantor', action: null });
});

test('a voucher is accepted first, then used; once its term has passed the words say to hurry', () => {
	const both = turn('awarded', {
		vouchers: [voucher('active', '2027-06-29'), voucher('issued', '2027-06-29')]
	});
	expect(both).toMatchObject({ whose: 'applicant', action: { href: '/my/vouchers/issued' } });
	const vouchers = [voucher('active', '2027-03-01')];
	const using = turn('awarded', { vouchers });
	expect(using).toMatchObject({ whose: 'applicant', action: { href: '/my/vouchers/active' } });
	const late = turn('awarded', { vouchers }, '2027-03-02');
	expect(late.action).toEqual(using.action);
	expect(late.text).not.toBe(using.text);
});

test('a voucher on hold is ours to end, with the day on which that ends by itself; another voucher goes first', () => {
	const held = { ...voucher('suspended', '2027-06-29'), held_until: '2027-04-05' };
	const waiting = turn('awarded', { vouchers: [held] });
	expect(waiting).toMatchObject({ whose: 'grantor', action: null });
	expect(waiting.text).toContain('stopgezet, uiterlijk tot en met maandag 5 april 2027');
	const both = turn('awarded', { vouchers: [held, voucher('active', '2027-06-29')] });
	expect(both).toMatchObject({ whose: 'applicant', action: { href: '/my/vouchers/active' } });
});
