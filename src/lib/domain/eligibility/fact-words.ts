import type { Language, Text } from '../text.ts';
import type { Fact } from './facts.ts';

const LOCALES: Readonly<Record<Language, string>> = { nl: 'nl-NL', en: 'en-GB' };
const TRUTH: Readonly<Record<'true' | 'false', Text>> = {
	true: { nl: 'ja', en: 'yes' },
	false: { nl: 'nee', en: 'no' }
};
const UNKNOWN: Text = { nl: 'onbekend', en: 'unknown' };
const NONE: Text = { nl: 'geen', en: 'none' };

const formatsOf = (locale: string) => ({
	number: new Intl.NumberFormat(locale),
	cents: new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' }),
	date: new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }),
	instant: new Intl.DateTimeFormat(locale, {
		dateStyle: 'long',
		timeStyle: 'medium',
		timeZone: 'Europe/Amsterdam'
	})
});
const FORMATS = { nl: formatsOf(LOCALES.nl), en: formatsOf(LOCALES.en) };

/** The value of a fact as people read it: € 6.000,00, 3 maart 2026, klein; an unknown value says so. */
export function factWords(fact: Fact, value: unknown): Text {
	if (typeof value !== 'number' && fact.type !== 'date' && fact.type !== 'instant')
		return written(fact, value);
	const key = `${fact.type} ${String(value)}`;
	const known = said.get(key);
	if (known) return known;
	const words = written(fact, value);
	if (said.size >= MOST_KEPT) said.clear();
	said.set(key, words);
	return words;
}

/** Writing numbers and days takes longer than judging a rule; the same ones come back often. */
const said = new Map<string, Text>();
const MOST_KEPT = 5000;

const written = (fact: Fact, value: unknown): Text => ({
	nl: wordsIn('nl', fact, value),
	en: wordsIn('en', fact, value)
});

function wordsIn(language: Language, fact: Fact, value: unknown): string {
	const format = FORMATS[language];
	if (value === null || value === undefined) return UNKNOWN[language];
	if (typeof value === 'boolean') return TRUTH[value ? 'true' : 'false'][language];
	if (Array.isArray(value)) return value.length === 0 ? NONE[language] : value.join(', ');
	if (typeof value === 'number') {
		if (fact.type === 'cents') return format.cents.format(value / 100);
		return fact.type === 'percent' ? `${format.number.format(value)}%` : format.number.format(value);
	}
	const words = String(value);
	if (fact.type === 'date' || fact.type === 'instant') {
		const moment = new Date(fact.type === 'date' ? `${words}T00:00:00Z` : words);
		return Number.isNaN(moment.getTime()) ? words : format[fact.type].format(moment);
	}
	return fact.words?.[words]?.[language] ?? words;
}
