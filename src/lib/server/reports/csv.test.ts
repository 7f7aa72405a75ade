import { describe, expect, test } from 'vitest';
import { same } from '../../domain/text.ts';
import { csvOf, csvValue } from './csv.ts';

const columns = [
	{ key: 'name', label: { nl: 'Organisatie', en: 'Organisation' }, kind: 'text' },
	{ key: 'amount_cents', label: { nl: 'Bedrag', en: 'Amount' }, kind: 'money' }
] as const;

describe('a report as CSV', () => {
	test('has the headings in the reader’s language and ends every line as RFC 4180 says', () => {
		const rows = [{ id: '1', name: 'Huisartsen De Linde, Zutphen', amount_cents: 120_05 }];
		expect(csvOf(columns, rows, 'en')).toBe(
			'\uFEFFOrganisation,Amount\r\n"Huisartsen De Linde, Zutphen",120.05\r\n'
		);
	});

	test('a name that looks like a formula stays a name', () => {
		for (const name of ['=1+1', '+31 88', '-2', '@SUM(A1)', '\tx'])
			expect(csvValue(name, 'text', 'nl')).toMatch(/^"?'/);
		expect(csvValue('"Zorg" in zicht', 'text', 'nl')).toBe('"""Zorg"" in zicht"');
	});

	test('amounts are exact, also below zero and below a euro', () => {
		expect(csvValue(-12_05, 'money', 'nl')).toBe('-12.05');
		expect(csvValue(7, 'money', 'nl')).toBe('0.07');
		expect(csvValue(null, 'money', 'nl')).toBe('');
		expect(csvValue(same('Actief'), 'text', 'nl')).toBe('Actief');
	});
});
