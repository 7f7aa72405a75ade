import { expect, test } from 'vitest';
import { axisMoney, scoreText } from './figures.ts';

test('a score always has one decimal', () => {
	expect(scoreText(78)).toBe('78,0');
	expect(scoreText(72.25)).toBe('72,3');
});

test('an axis that reaches a million counts in millions, a lower one in euros', () => {
	const plain = (text: string) => text.replaceAll(/\s/g, ' ');
	expect(plain(axisMoney(50_000_000, 350_000_000))).toBe('€ 0,5 mln');
	expect(plain(axisMoney(0, 350_000_000))).toBe('€ 0');
	expect(plain(axisMoney(2_000_000, 8_000_000))).toBe('€ 20.000');
});
