import { expect, it } from 'vitest';
import { draw } from './draw.ts';

it('the lottery gives the same number again for the same seed and case, and another for another', () => {
	expect(draw('seed', 'CKZ-2026-0001')).toBe(draw('seed', 'CKZ-2026-0001'));
	expect(draw('seed', 'CKZ-2026-0001')).not.toBe(draw('seed', 'CKZ-2026-0002'));
	expect(draw('other', 'CKZ-2026-0001')).not.toBe(draw('seed', 'CKZ-2026-0001'));
});

it('the lottery is plain SHA-256, which anybody can repeat', () => {
	expect(draw('a', 'b')).toBe('6783a31eabf68ccc0660f935c0826282bdd2241f3a80a9f2d10d59aea9ebb5d8');
});
