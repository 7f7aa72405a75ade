import { expect, it } from 'vitest';
import { commitmentOf, draw, newSecret, seedOf } from './draw.ts';

it('the lottery gives the same number again for the same seed and case, and another for another', () => {
	expect(draw('seed', 'CKZ-2026-0001')).toBe(draw('seed', 'CKZ-2026-0001'));
	expect(draw('seed', 'CKZ-2026-0001')).not.toBe(draw('seed', 'CKZ-2026-0002'));
	expect(draw('other', 'CKZ-2026-0001')).not.toBe(draw('seed', 'CKZ-2026-0001'));
});

it('the lottery is plain SHA-256, which anybody can repeat', () => {
	expect(draw('a', 'b')).toBe('6783a31eabf68ccc0660f935c0826282bdd2241f3a80a9f2d10d59aea9ebb5d8');
});

it('the seed follows from the secret and from who is in the draw, not from the order in which they are named', () => {
	const secret = newSecret();
	expect(seedOf(secret, ['b', 'a'])).toBe(seedOf(secret, ['a', 'b']));
	expect(seedOf(secret, ['a'])).not.toBe(seedOf(secret, ['a', 'b']));
	expect(seedOf(newSecret(), ['a', 'b'])).not.toBe(seedOf(secret, ['a', 'b']));
});

it('a seal is the hash of a secret that nobody has had before', () => {
	const secret = newSecret();
	expect(secret).toMatch(/^[0-9a-f]{64}$/);
	expect(secret).not.toBe(newSecret());
	expect(commitmentOf('a')).toBe('ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb');
});
