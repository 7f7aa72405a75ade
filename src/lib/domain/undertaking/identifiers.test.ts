import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	agbKind,
	isAgbCode,
	isEstablishmentNumber,
	isIban,
	isKvkNumber,
	isLei,
	isRsin,
	isUra,
	isUziNumber,
	isVatId,
	normalIban,
	readableIban
} from './identifiers.ts';

describe('identifiers', () => {
	it('accepts the public test company of the KVK', () => {
		expect(isKvkNumber('90006623')).toBe(true);
		expect(isEstablishmentNumber('990064773193')).toBe(true);
		expect(isEstablishmentNumber('99006477319')).toBe(false);
		expect(isRsin('990983419')).toBe(true);
		expect(isRsin('990983418')).toBe(false);
		expect(isRsin('000000000')).toBe(false);
	});

	it('reads a VAT id with points and spaces, and only the Dutch form', () => {
		expect(['NL990983419B01', 'nl 9909.83.419.b01'].every(isVatId)).toBe(true);
		expect(['990983419B01', 'NL990983419B1', 'BE0990983419', ''].some(isVatId)).toBe(false);
	});

	it('tells the numbers of the UZI register apart by their length', () => {
		expect([isUra('00012345'), isUra('1'), isUra('123456789'), isUra('')]).toEqual([
			true,
			true,
			false,
			false
		]);
		expect([isUziNumber('123456789'), isUziNumber('12345678')]).toEqual([true, false]);
	});

	it('refuses a Legal Entity Identifier with any changed digit', () => {
		expect(isLei('5493001KJTIIGC8Y1R12')).toBe(true);
		fc.assert(
			fc.property(fc.nat(19), fc.constantFrom(...'0123456789'), (place, digit) => {
				const signs = [...'5493001KJTIIGC8Y1R12'];
				fc.pre(/\d/.test(signs[place] ?? '') && signs[place] !== digit);
				signs[place] = digit;
				expect(isLei(signs.join(''))).toBe(false);
			})
		);
	});

	it('knows the kind of an AGB code by its first two digits, whatever follows', () => {
		expect(agbKind('01057123')?.nl).toBe('Huisarts');
		expect(isAgbCode('01057123')).toBe(true);
		expect(isAgbCode('0105712')).toBe(false);
		const gaps = [
			'00',
			'09',
			'10',
			'15',
			'16',
			'27',
			'28',
			'29',
			'55',
			'59',
			'62',
			'63',
			'64',
			'68',
			'69',
			'77',
			'97'
		];
		const unknown = Array.from({ length: 100 }, (_, group) => String(group).padStart(2, '0')).filter(
			(group) => !isAgbCode(`${group}057123`)
		);
		expect(unknown).toEqual(gaps);
	});

	it('reads an IBAN with spaces or dashes, and refuses any changed digit', () => {
		expect(isIban('NL91 ABNA 0417 1643 00')).toBe(true);
		expect(normalIban('nl91 abna 0417 1643 00')).toBe('NL91ABNA0417164300');
		expect(readableIban('NL91ABNA0417164300')).toBe('NL91 ABNA 0417 1643 00');
		fc.assert(
			fc.property(fc.integer({ min: 8, max: 17 }), fc.integer({ min: 1, max: 9 }), (place, step) => {
				const digits = [...'NL91ABNA0417164300'];
				digits[place] = String((Number(digits[place]) + step) % 10);
				expect(isIban(digits.join(''))).toBe(false);
			})
		);
	});

	it('never throws on what people type', () => {
		fc.assert(
			fc.property(fc.string(), (typed) => {
				expect([isIban, isRsin, isAgbCode].some((check) => check(typed))).toBe(false);
			})
		);
	});
});
