import { existsSync, readFileSync } from 'node:fs';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { describe, expect, it } from 'vitest';
import { Refused } from '#lib/domain/refusal.ts';
import { painFile, type PaymentFile } from './pain.ts';
import { sepaText } from './sepa-text.ts';

const SCHEMA = new URL('../../../../../shared/data/iso20022/pain.001.001.09.xsd', import.meta.url);
const schema = existsSync(SCHEMA) ? readFileSync(SCHEMA, 'utf8') : null;

const payment = (number: number, amount_cents: number) => ({
	end_to_end_id: `CKZ-2026-${number}`,
	amount_cents,
	creditor_name: 'Huisartsenpraktijk De Linde',
	iban: 'NL91ABNA0417164300',
	remittance: `Subsidie CKZ-2026-${number}`
});
const batch: PaymentFile = {
	message_id: 'B-2027-0007',
	created_at: '2027-09-13T22:30:15Z',
	execute_on: '2027-09-15',
	debtor: { name: 'Dienst Zorgvouchers', iban: 'NL02ABNA0123456789', bic: 'ABNANL2A' },
	payments: [payment(1, 499_125), payment(2, 10), payment(3, 20)]
};
const one = (xml: string, name: string) =>
	[...xml.matchAll(new RegExp(`<${name}[^>]*>([^<]*)<`, 'g'))].map((hit) => hit[1]);

function validate(xml: string): void {
	using definition = XmlDocument.fromString(schema ?? '');
	using validator = XsdValidator.fromDoc(definition);
	using document = XmlDocument.fromString(xml);
	validator.validate(document);
}

describe('the payment file', () => {
	it.skipIf(!schema)(
		'is valid against the published schema (skipped when the schema is not beside the project)',
		() => {
			expect(() => validate(painFile(batch))).not.toThrow();
			expect(() => validate(painFile({ ...batch, debtor: { ...batch.debtor, bic: null } }))).not.toThrow();
			expect(() => validate(painFile(batch).replace('<PmtMtd>', '<PmtMtd>x'))).toThrow();
		}
	);

	it('carries every amount and the control sum exact to the cent', () => {
		const xml = painFile(batch);
		expect(one(xml, 'InstdAmt')).toEqual(['4991.25', '0.10', '0.20']);
		expect(one(xml, 'CtrlSum')).toEqual(['4991.55', '4991.55']);
		expect(one(xml, 'NbOfTxs')).toEqual(['3', '3']);
		const many = Array.from({ length: 2000 }, (_, index) => payment(index, 33_333_33 + index));
		const total = many.reduce((sum, { amount_cents }) => sum + BigInt(amount_cents), 0n);
		expect(one(painFile({ ...batch, payments: many }), 'CtrlSum')[0]).toBe(
			`${total / 100n}.${String(total % 100n).padStart(2, '0')}`
		);
	});

	it('is dated with the clock of Amsterdam and executed on the day asked', () => {
		const xml = painFile(batch);
		expect(one(xml, 'CreDtTm')).toEqual(['2027-09-14T00:30:15']);
		expect(one(xml, 'Dt')).toEqual(['2027-09-15']);
	});

	it('gives each payment its own reference on the statement', () => {
		const xml = painFile(batch);
		expect(one(xml, 'EndToEndId')).toEqual(['CKZ-2026-1', 'CKZ-2026-2', 'CKZ-2026-3']);
		expect(one(xml, 'BtchBookg')).toEqual(['false']);
		expect(one(xml, 'BICFI')).toEqual(['ABNANL2A']);
	});

	it('is the same file every time', () => {
		expect(painFile(batch)).toBe(painFile(batch));
	});

	it('brings names to the characters every bank takes', () => {
		const xml = painFile({
			...batch,
			payments: [
				{ ...payment(1, 100), creditor_name: 'Şükrü & Łuczak-İnanç Fysiotherapie', remittance: '<b>"x"</b>' }
			]
		});
		expect(xml).toContain('<Nm>Sukru + Luczak-Inanc Fysiotherapie</Nm>');
		expect(xml).not.toMatch(/[^\x20-\x7e]/);
		if (schema) validate(xml);
	});

	it.each([
		['an empty batch', { payments: [] }],
		['an amount of zero', { payments: [payment(1, 0)] }],
		['a negative amount', { payments: [payment(1, -5)] }],
		['the same reference twice', { payments: [payment(1, 5), payment(1, 6)] }],
		[
			'an account number that does not add up',
			{ payments: [{ ...payment(1, 5), iban: 'NL91ABNA0417164301' }] }
		],
		['a reference that is too long', { payments: [{ ...payment(1, 5), end_to_end_id: 'X'.repeat(36) }] }],
		['a message id with foreign characters', { message_id: 'Batch №7' }]
	])('is refused for %s', (_, change) => {
		expect(() => painFile({ ...batch, ...change })).toThrow(Refused);
	});

	it('is refused for half a cent', () => {
		expect(() => painFile({ ...batch, payments: [payment(1, 0.5)] })).toThrow(RangeError);
	});
});

describe('SEPA text', () => {
	it.each([
		['Ĳsselmeer Ŧandarts', 'IJsselmeer Tandarts'],
		['Praktijk “Zon” / Maan_', "Praktijk 'Zon' / Maan-"],
		['//a//b//', 'a/b'],
		['Здоровье', '........'],
		['', '.'],
		['a\n\tb', 'a b']
	])('writes %j as %j', (given, expected) => {
		expect(sepaText(given, 70)).toBe(expected);
	});

	it('cuts at the length the bank allows', () => {
		expect(sepaText('x'.repeat(200), 70)).toHaveLength(70);
	});
});
