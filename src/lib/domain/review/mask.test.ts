import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MASK, mask } from './mask.ts';

describe('names in a text', () => {
	it('are hidden in any case and with any spaces', () => {
		expect(mask('Bij fysio  NOORDERPOORT werken zes mensen.', ['Fysio Noorderpoort'])).toBe(
			`Bij ${MASK} werken zes mensen.`
		);
	});

	it('are hidden as whole words only, the longest first', () => {
		expect(mask('Zee ligt in Zeeland', ['Zee'])).toBe(`${MASK} ligt in Zeeland`);
		expect(mask('Praktijk De Linde Oost', ['De Linde', 'De Linde Oost'])).toBe(`Praktijk ${MASK}`);
	});

	it('may hold signs that mean something elsewhere', () => {
		expect(mask('IT (Jansen) B.V. kwam langs.', ['IT (Jansen) B.V.'])).toBe(`${MASK} kwam langs.`);
	});

	it('are hidden without their legal form too, and numbers of a register like names', () => {
		const names = ['Digiwacht B.V.', 'Stichting De Brug', 'CKZ-2026-000026', '12345678'];
		expect(mask('Digiwacht helpt. De Brug betaalt digiwacht b.v.', names)).toBe(
			`${MASK} helpt. ${MASK} betaalt ${MASK}`
		);
		expect(mask('Zie CKZ-2026-000026 (KvK 12345678), niet 1234567.', names)).toBe(
			`Zie ${MASK} (KvK ${MASK}), niet 1234567.`
		);
	});

	it('that are too short to know again leave the text alone', () => {
		expect(mask('Ik ga op 1 mei.', ['op', ' ', '', '123'])).toBe('Ik ga op 1 mei.');
	});

	it('never come through as whole words', () => {
		const word = fc.stringMatching(/^[A-Za-z]{3,8}$/);
		fc.assert(
			fc.property(
				fc.array(word),
				fc.array(word),
				word,
				(before, after, name) =>
					!mask([...before, name, ...after].join(' '), [name])
						.toLowerCase()
						.split(' ')
						.includes(name.toLowerCase())
			)
		);
	});
});
