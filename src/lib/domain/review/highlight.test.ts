import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pieces, toggle, type Highlight } from './highlight.ts';

const TEXT = 'Iedereen logt in met hetzelfde wachtwoord. De back-up ligt ernaast.';
const mark = (words: string, start = TEXT.indexOf(words)): Highlight => ({ text: 'problem', start, words });
const marked = (all: readonly Highlight[]) =>
	pieces(TEXT, all)
		.filter((piece) => piece.marked)
		.map(({ words }) => words);

describe('what a reviewer marks', () => {
	it('is shown where it was marked', () => {
		expect(marked([mark('hetzelfde wachtwoord')])).toEqual(['hetzelfde wachtwoord']);
	});

	it('is found again when the text before it changed, and gone when the words are', () => {
		expect(marked([mark('back-up', 3)])).toEqual(['back-up']);
		expect(marked([mark('kluis', 3)])).toEqual([]);
	});

	it('becomes one with what it overlaps', () => {
		const once = toggle([mark('logt in')], 'problem', TEXT, { start: 14, end: 41 });
		expect(marked(once)).toEqual(['logt in met hetzelfde wachtwoord']);
		expect(once).toHaveLength(1);
	});

	it('is unmarked by marking it, or a part of it, once more', () => {
		expect(toggle([mark('hetzelfde wachtwoord')], 'problem', TEXT, { start: 22, end: 30 })).toEqual([]);
	});

	it('leaves the other texts alone', () => {
		const other: Highlight = { text: 'effect', start: 0, words: 'Rust' };
		expect(toggle([other], 'problem', TEXT, { start: 0, end: 8 })).toEqual([other, mark('Iedereen')]);
	});

	it('never changes a word of the text', () => {
		const any = fc.record({
			text: fc.constant('problem' as const),
			start: fc.nat(100),
			words: fc.tuple(fc.nat(TEXT.length), fc.nat(30)).map(([at, length]) => TEXT.slice(at, at + length))
		});
		fc.assert(
			fc.property(
				fc.array(any),
				(all) =>
					pieces(TEXT, all)
						.map(({ words }) => words)
						.join('') === TEXT
			)
		);
	});
});
