import { expect, test } from 'vitest';
import { maskAddress } from './mask-address.ts';

test('of an address the first letter and the host stay', () => {
	expect(maskAddress('anna.de.wit@praktijk.example')).toBe('a…@praktijk.example');
	expect(maskAddress('x@example.org')).toBe('x…@example.org');
	expect(maskAddress('👩‍⚕️a@example.org')).not.toContain('a@');
});
