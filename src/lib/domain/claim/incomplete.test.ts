import { describe, expect, test } from 'vitest';
import { settledAmount } from '../scheme/settled-amount.ts';
import { incompleteClaim } from './incomplete.ts';
import { claimedBase, started, whole } from './line.ts';

const line = {
	service: { nl: 'Back-up', en: 'Backup' },
	supplier_name: 'Back-up Oost',
	delivered_on: '2026-06-01',
	invoice_number: 'F-1',
	invoiced_on: '2026-06-02',
	paid_on: '2026-06-10',
	net_cents: 1_000_00,
	vat_cents: 210_00,
	vat_recoverable_percent: 40,
	invoices: 1,
	payment_proofs: 2
};
const empty = {
	...line,
	delivered_on: null,
	invoice_number: null,
	invoiced_on: null,
	paid_on: null,
	net_cents: null,
	vat_cents: null,
	vat_recoverable_percent: null,
	invoices: 0,
	payment_proofs: 0
};
const days = { received_on: '2026-06-01', today: '2026-06-30' };
const reasons = (...lines: Parameters<typeof incompleteClaim>[0]) =>
	incompleteClaim(lines, days).map(({ en }) => en);

describe('a line of a claim', () => {
	test('costs its net amount and the VAT that is not recovered', () => {
		expect(claimedBase(line)).toBe(1_126_00);
		expect(claimedBase(empty)).toBe(0);
	});

	test('is begun with the first answer, and whole with the last', () => {
		expect([started(empty), started({ ...empty, vat_cents: 0 })]).toEqual([false, true]);
		expect([whole(line), whole({ ...line, payment_proofs: 0 })]).toEqual([true, false]);
	});
});

describe('a claim', () => {
	test('with one whole line can be sent; lines not begun are left out', () => {
		expect(reasons(line, empty)).toEqual([]);
	});

	test('P07: with a line invoiced before the application is not sent, and admits nothing of it', () => {
		expect(reasons({ ...line, invoiced_on: '2026-05-31' })).toEqual([
			expect.stringContaining('the invoice is from before Monday 1 June 2026')
		]);
		expect(reasons({ ...line, invoiced_on: '2026-06-01' })).toEqual([]);
		const voucher = { award_cents: 4_000_00, rate_percent: 75, lines: [{ admitted_cents: 0 }] };
		expect(settledAmount(voucher)).toMatchObject({ admitted_cents: 0, settled_cents: 0 });
	});

	test('without a line says what to do', () => {
		expect(reasons(empty)).toEqual(['Fill in at least one service, with its invoice and proof of payment.']);
	});

	test('names the service, the supplier and everything missing on it', () => {
		expect(reasons({ ...empty, net_cents: 5_00, vat_cents: 0, vat_recoverable_percent: 0 })).toEqual([
			'Backup (Back-up Oost): fill in or add: the date of delivery, the invoice number, the date of the invoice, the date on which you paid, the invoice, the proof of payment.'
		]);
	});

	test('pays nothing invoiced or paid before the application was received', () => {
		expect(reasons({ ...line, invoiced_on: '2026-06-01', paid_on: '2026-06-01' })).toEqual([]);
		expect(reasons({ ...line, invoiced_on: '2026-05-31', paid_on: '2026-05-31' })).toEqual([
			expect.stringContaining('the invoice is from before Monday 1 June 2026'),
			expect.stringContaining('you paid before Monday 1 June 2026')
		]);
	});

	test('is about what has happened, not what will', () => {
		const later = '2026-07-01';
		expect(reasons({ ...line, delivered_on: later, invoiced_on: later, paid_on: later })).toHaveLength(3);
	});

	test('pays nothing delivered before the application was received', () => {
		expect(reasons({ ...line, delivered_on: '2026-05-31' })).toEqual([
			expect.stringContaining('was delivered before Monday 1 June 2026')
		]);
	});

	test('of nothing is no claim', () => {
		expect(reasons({ ...line, net_cents: 0 })).toEqual([expect.stringContaining('more than zero')]);
	});
});
