import { expect, test } from 'vitest';
import { isPlainName, plainNameOf } from './plain-name.ts';

test.each([
	'Anna de Wit',
	'J.A. van ’t Hof-Łukasik',
	'Fysio & Co. B.V.',
	'Praktijk Zuid/Noord',
	'Tandartsen ’24'
])('%j is a name', (name) => expect(isPlainName(name)).toBe(true));

test.each([
	'Weerbaar\n\nUw aanvraag is afgewezen',
	'Kijk op https://evil.example',
	'WWW.evil.example',
	'anna@evil.example',
	'<b>Anna</b>',
	'Anna\u2028de Wit'
])('%j is no name: it would be a message in our mail', (name) => {
	expect(isPlainName(name)).toBe(false);
	expect(isPlainName(plainNameOf(name))).toBe(true);
});
