import { cents, type Cents } from '../money.ts';
import type { Language, Text } from '../text.ts';

const MONTHS: Readonly<Record<Language, readonly string[]>> = {
	nl: [
		'januari',
		'februari',
		'maart',
		'april',
		'mei',
		'juni',
		'juli',
		'augustus',
		'september',
		'oktober',
		'november',
		'december'
	],
	en: [
		'January',
		'February',
		'March',
		'April',
		'May',
		'June',
		'July',
		'August',
		'September',
		'October',
		'November',
		'December'
	]
};
const DAYS: Readonly<Record<Language, readonly string[]>> = {
	nl: ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'],
	en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
};
/** An amount or a date is never broken over two lines. */
const GLUE = '\u00a0';

/**
 * An amount in the way of the language: `€ 4.750,00` or `€4,750.00`, with a space that does not break.
 * @throws RangeError when the amount is not a whole number of cents.
 */
export function money(language: Language, amount: Cents): string {
	const whole = String(Math.floor(Math.abs(cents(amount)) / 100));
	const rest = String(Math.abs(amount) % 100).padStart(2, '0');
	const grouped = whole.replace(/\B(?=(\d{3})+$)/g, language === 'nl' ? '.' : ',');
	const minus = amount < 0 ? '-' : '';
	return language === 'nl' ? `€${GLUE}${minus}${grouped},${rest}` : `${minus}€${grouped}.${rest}`;
}

/** A local date in full: `14 maart 2027`. */
export function date(language: Language, on: string): string {
	const { year, month, day } = Temporal.PlainDate.from(on);
	return [day, MONTHS[language][month - 1], year].join(GLUE);
}

/** A deadline, always with its weekday: `zondag 14 maart 2027`. */
export const weekday = (language: Language, on: string): string =>
	`${DAYS[language][Temporal.PlainDate.from(on).dayOfWeek - 1]} ${date(language, on)}`;

/** `a, b en c`. */
export function enumerate(language: Language, items: readonly string[]): string {
	const and = language === 'nl' ? ' en ' : ' and ';
	return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')}${and}${items.at(-1)}`;
}

/** A score with one decimal, rounded half up: it is compared unrounded and only shown like this. */
export function score(language: Language, points: number): string {
	const shown = (Math.floor(points * 10 + 0.5) / 10).toFixed(1);
	return language === 'nl' ? shown.replace('.', ',') : shown;
}

/** How a letter speaks one language. */
export type Voice = {
	readonly language: Language;
	/** The first text in Dutch, the second in English. */
	readonly say: (nl: string, en: string) => string;
	/** A text that came as data. */
	readonly read: (text: Text) => string;
	readonly money: (amount: Cents) => string;
	readonly date: (on: string) => string;
	readonly weekday: (on: string) => string;
	readonly enumerate: (items: readonly string[]) => string;
	readonly score: (points: number) => string;
};

export const voice = (language: Language): Voice => ({
	language,
	say: (nl, en) => (language === 'nl' ? nl : en),
	read: (text) => text[language],
	money: (amount) => money(language, amount),
	date: (on) => date(language, on),
	weekday: (on) => weekday(language, on),
	enumerate: (items) => enumerate(language, items),
	score: (points) => score(language, points)
});
