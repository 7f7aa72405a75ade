import { expect, test } from 'vitest';
import { initials } from './initials.ts';

test.each([
	['Jan de Boer', 'JB'],
	['S. Łukasik', 'SŁ'],
	['M. Yıldız', 'MY'],
	['Anna-Maria van den Berg', 'AB'],
	['Şükrü', 'Ş'],
	['systeem', 'S']
])('%s is shown as %s', (name, capitals) => {
	expect(initials(name)).toBe(capitals);
});
