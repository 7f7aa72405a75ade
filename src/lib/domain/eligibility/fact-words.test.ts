import { describe, expect, it } from 'vitest';
import { factWords } from './fact-words.ts';
import { FACTS } from './facts.ts';

describe('the words of a fact', () => {
	it.each([
		['requested_cents', 600_000, '€ 6.000,00', '€6,000.00'],
		['received_on', '2026-03-03', '3 maart 2026', '3 March 2026'],
		['window_closes_at', '2026-04-30T15:00:00Z', '30 april 2026 om 17:00:00', '30 April 2026 at 17:00:00'],
		['size_class', 'small', 'klein', 'small'],
		['hardware_percent', 30, '30%', '30%'],
		['staff_awu', 12.5, '12,5', '12.5'],
		['kvk_active', false, 'nee', 'no'],
		['awarded_kinds', [], 'geen', 'none'],
		['sbi_codes', ['86210', '47730'], '86210, 47730', '86210, 47730'],
		['turnover_cents', null, 'onbekend', 'unknown']
	] as const)('%s %j reads as %s', (name, value, nl, en) => {
		const words = factWords(FACTS[name], value);
		expect({ nl: words.nl.replace(/\s/g, ' '), en: words.en.replace(/\s/g, ' ') }).toEqual({ nl, en });
	});

	it('every fact says what it means in both languages', () => {
		for (const { meaning } of Object.values(FACTS)) {
			expect(meaning.nl).not.toBe('');
			expect(meaning.en).not.toBe('');
		}
	});
});
