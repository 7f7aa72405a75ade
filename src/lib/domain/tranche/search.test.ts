import { describe, expect, test } from 'vitest';
import { REFERENCE_SCHEME } from '../../server/scheme/reference/index.ts';
import { isFound, sizesIn, type Searchable } from './search.ts';

const tranche: Searchable = {
	phase: 'open',
	scheme_code: 'CKZ-2026',
	code: 'T2',
	name: { nl: 'Ronde 2 (één jaar)', en: 'Tranche 2 (one year)' },
	content: REFERENCE_SCHEME
};

describe('looking for a tranche', () => {
	test('finds it by words in either language, in any order, without accents', () => {
		for (const q of ['', 'ronde zorgaanbieders', 'TRANCHE  care', 'een jaar', 'ckz-2026 t2'])
			expect([q, isFound(tranche, { q })]).toEqual([q, true]);
		expect(isFound(tranche, { q: 'landbouw' })).toBe(false);
	});

	test('meets every choice', () => {
		const all = { phase: 'open', scheme: 'CKZ-2026', care: 'gp', size: 'micro' } as const;
		expect(isFound(tranche, all)).toBe(true);
		expect(isFound(tranche, { ...all, phase: 'coming' })).toBe(false);
		expect(isFound(tranche, { ...all, scheme: 'X' })).toBe(false);
		expect(isFound(tranche, { ...all, care: 'farming' })).toBe(false);
		expect(isFound(tranche, { ...all, size: 'large' })).toBe(false);
	});

	test('offers the sizes there are vouchers for', () => {
		expect(sizesIn([REFERENCE_SCHEME])).toEqual(['micro', 'small']);
	});
});
