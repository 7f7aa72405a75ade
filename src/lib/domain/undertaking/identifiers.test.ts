import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { casesOf } from '../domain-cases.ts';
import {
	agbKind,
	isAgbCode,
	isEstablishmentNumber,
	isIban,
	isKvkNumber,
	isRsin,
	normalIban,
	readableIban
} from './identifiers.ts';

const CHECKS: Record<string, (value: string) => boolean> = {
	IBAN: isIban,
	'KVK number': isKvkNumber,
	vestigingsnummer: isEstablishmentNumber,
	AGB: isAgbCode
};

describe('identifiers', () => {
	const cases = casesOf<{ kind: string; value: string }>('identifier');
	const covered = cases.filter((one) => one.given.kind in CHECKS);

	it('leaves out only the identifiers that are not asked for', () => {
		expect(cases.filter((one) => !covered.includes(one)).map((one) => one.given.kind)).toEqual([
			'URA',
			'UZI number'
		]);
	});

	it.each(covered.map((one) => [one.id, one.given.kind, one] as const))('%s %s', (_id, kind, one) => {
		expect(CHECKS[kind]?.(one.given.value)).toBe(one.expect.valid);
	});

	it('accepts the public test company of the KVK', () => {
		expect(isKvkNumber('90006623')).toBe(true);
		expect(isRsin('990983419')).toBe(true);
		expect(isRsin('990983418')).toBe(false);
		expect(isRsin('000000000')).toBe(false);
	});

	it('knows the kind of an AGB code by its first two digits, whatever follows', () => {
		expect(agbKind('01057123')?.nl).toBe('Huisarts');
		expect(isAgbCode('01057123')).toBe(true);
		expect(isAgbCode('0105712')).toBe(false);
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
