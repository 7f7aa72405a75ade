import { expect, it } from 'vitest';
import { draw } from './draw.ts';

it('the lottery gives the same number again for the same seed and case, and another for another', () => {
	expect(draw('seed', 'CKZ-2026-0001')).toBe(draw('seed', 'CKZ-2026-0001'));
	expect(draw('seed', 'CKZ-2026-0001')).not.toBe(draw('seed', 'CKZ-2026-0002'));
	expect(draw('other', 'CKZ-2026-0001')).not.toBe(draw('seed', 'CKZ-2026-0001'));
});

it('the lottery is plain SHA-256, which anybody can repeat', () => {
	expect(draw('a', 'b')).toBe('86a99ad9330a15df52acbd6f7dc5ef9e87e95dbd4a02c9e9441ba0d6dc81a0e1');
});
