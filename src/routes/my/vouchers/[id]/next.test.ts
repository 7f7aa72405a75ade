import { expect, test } from 'vitest';
import { REFERENCE_SCHEME } from '#lib/server/scheme/reference/index.ts';
import type { OwnVoucher, VoucherClaim } from '#lib/server/voucher/queries.ts';
import { nextOf } from './next.ts';
import { voucherRoad } from './road.ts';

const voucher: OwnVoucher = {
	id: 'v',
	number: 'V-1',
	kind: 'B',
	state: 'active',
	amount_cents: 1_000_00,
	rate_percent: 75,
	issued_on: '2027-01-11',
	valid_until: '2027-10-11',
	accepted_at: new Date('2027-01-12T12:00:00Z'),
	closed_at: null,
	closing_reason: null,
	application_id: 'a',
	application_number: 'A-1',
	organisation_id: 'o',
	organisation: 'Praktijk',
	content: REFERENCE_SCHEME,
	letter: null,
	acts_as: 'member',
	may_edit: true,
	claim_until: '2027-11-08',
	claim_due_on: '2027-11-08',
	claim_late: false,
	extends_to: '2028-01-11',
	obstacles: [],
	claims: []
};
const claim: VoucherClaim = {
	id: 'c',
	number: 'D-1',
	state: 'submitted',
	final: true,
	submitted_at: new Date('2027-03-01T12:00:00Z'),
	settle_by: null,
	settled_cents: null,
	payment_state: null,
	due_on: null,
	executed_on: null,
	payment_cents: null,
	decision_id: null,
	announced_at: null,
	content: null,
	objection_until: null,
	document_id: null,
	media_type: null,
	size_bytes: null
};
const claimed = (wishes: Partial<VoucherClaim>, more: Partial<OwnVoucher> = {}): OwnVoucher => ({
	...voucher,
	obstacles: [{ nl: 'Al ingestuurd.', en: 'Sent already.' }],
	...more,
	claims: [{ ...claim, ...wishes }]
});
const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const steps = (one: OwnVoucher) => voucherRoad(one).map(({ state, title }) => `${state}: ${plain(title)}`);

test('an issued voucher is accepted first, an active one used and claimed by its day', () => {
	const issued = { ...voucher, state: 'issued', accepted_at: null } as const;
	expect(nextOf(issued)).toMatchObject({ kind: 'accept', text: expect.stringContaining('11 oktober 2027') });
	expect(steps(issued)).toContain('now: Voucher aanvaarden');
	expect(nextOf(voucher)).toMatchObject({ kind: 'claim', text: expect.stringContaining('8 november 2027') });
	expect(steps(voucher)).toEqual([
		'done: Toegekend',
		'done: Voucher aanvaard',
		'now: Werk laten uitvoeren en declareren',
		'later: Bedrag vastgesteld',
		'later: Uitbetaald'
	]);
	const late = nextOf({ ...voucher, claim_late: true });
	expect(late).toMatchObject({ kind: 'claim', text: expect.stringContaining('zo snel mogelijk') });
});

test('a claim is waited for: by when is decided once that is known, then by when is paid', () => {
	expect(nextOf(claimed({}))).toMatchObject({ kind: 'wait', text: expect.stringContaining('ontbreekt') });
	const complete = claimed({ state: 'complete', settle_by: '2027-04-26' });
	expect(nextOf(complete).text).toContain('uiterlijk maandag 26 april 2027');
	expect(steps(complete)).toContain('now: Wij kijken uw declaratie na');
	const settled = claimed({
		state: 'settled',
		settled_cents: 750_00,
		due_on: '2027-06-07',
		payment_cents: 750_00
	});
	expect(plain(nextOf(settled).text)).toBe(
		'Wij betalen € 750,00 uiterlijk maandag 7 juni 2027 op uw rekening.'
	);
	expect(steps(settled)).toContain('done: Vastgesteld op € 750,00');
	expect(steps(settled)).toContain('now: Betaling');
	expect(nextOf({ ...settled, obstacles: [] }).kind).toBe('claim');
});

test('a voucher that ended says how, with what was paid', () => {
	const paid = {
		state: 'paid',
		settled_cents: 750_00,
		payment_cents: 750_00,
		executed_on: '2027-06-01'
	} as const;
	const redeemed = claimed(paid, { state: 'redeemed' });
	expect(plain(nextOf(redeemed).text)).toContain('€ 750,00');
	expect(steps(redeemed)).toContain('done: Uitbetaald');
	const zero = claimed({ state: 'settled', settled_cents: 0 }, { state: 'expired' });
	expect(nextOf(zero)).toMatchObject({ kind: 'ended', text: expect.stringContaining('vastgesteld op nul') });
	const returned = { ...voucher, state: 'returned', closed_at: new Date('2027-02-01T12:00:00Z') } as const;
	expect(nextOf(returned).text).toBe('U hebt deze voucher teruggegeven.');
	expect(steps(returned)).toContain('done: Door u teruggegeven');
	expect(nextOf({ ...voucher, state: 'suspended' })).toMatchObject({ kind: 'wait', tone: 'warn' });
});
