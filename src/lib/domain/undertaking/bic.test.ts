import { expect, test } from 'vitest';
import { isBic, normalBic } from './bic.ts';

test('a BIC has 8 or 11 characters, of a bank in a country', () => {
	expect(['ABNANL2A', 'INGBNL2AXXX', 'abna nl 2a'].every(isBic)).toBe(true);
	expect(['ABNA', 'ABNANL2', '12345678', ''].some(isBic)).toBe(false);
});

test('a BIC is stored in capitals without spaces', () => {
	expect(normalBic(' abna nl 2a ')).toBe('ABNANL2A');
});
