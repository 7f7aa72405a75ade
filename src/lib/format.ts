import type { Cents } from '#lib/domain/money.ts';
import type { Language } from '#lib/domain/text.ts';
import { getLocale } from '#lib/paraglide/runtime.js';

const TAGS: Readonly<Record<Language, string>> = { nl: 'nl-NL', en: 'en-GB' };
const ZONE = 'Europe/Amsterdam';

/** Short months by hand: the ICU of server and browser do not agree on them. */
const MONTHS: Readonly<Record<Language, readonly string[]>> = {
	nl: ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'],
	en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
};

const numbers = new Map<string, Intl.NumberFormat>();
const lists = new Map<Language, Intl.ListFormat>();
const dates = new Map<string, Intl.DateTimeFormat>();

function numberFormat(locale: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
	const key = locale + JSON.stringify(options);
	const format = numbers.get(key) ?? new Intl.NumberFormat(TAGS[locale], options);
	numbers.set(key, format);
	return format;
}

function dateFormat(locale: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
	const key = locale + JSON.stringify(options);
	const format = dates.get(key) ?? new Intl.DateTimeFormat(TAGS[locale], options);
	dates.set(key, format);
	return format;
}

/** A local date has no time: read and written in UTC it stays the day it is. */
const day = (ymd: string) => new Date(`${ymd.slice(0, 10)}T00:00:00Z`);

/** `€ 4.750,00` or `€4,750.00`. */
export const money = (amount_cents: Cents, locale: Language = getLocale()): string =>
	numberFormat(locale, { style: 'currency', currency: 'EUR' }).format(amount_cents / 100);

/** `€ 4.750`: whole euros, for headings and figures; cents only when there are some. */
export const moneyShort = (amount_cents: Cents, locale: Language = getLocale()): string =>
	numberFormat(locale, { style: 'currency', currency: 'EUR', trailingZeroDisplay: 'stripIfInteger' }).format(
		amount_cents / 100
	);

/** `1.117.450` or `1,117,450`. */
export const number = (value: number, locale: Language = getLocale()): string =>
	numberFormat(locale, { maximumFractionDigits: 2 }).format(value);

/** A ratio as a percentage: 0.884 is `88%`; `digits` decimals at most. */
export const percent = (ratio: number, digits = 0, locale: Language = getLocale()): string =>
	numberFormat(locale, { style: 'percent', maximumFractionDigits: digits }).format(ratio);

/** `PDF, JPG of PNG`. */
export function oneOf(words: readonly string[], locale: Language = getLocale()): string {
	const format = lists.get(locale) ?? new Intl.ListFormat(TAGS[locale], { type: 'disjunction' });
	lists.set(locale, format);
	return format.format(words);
}

/** Bytes in kB (whole) or MB (one decimal), in thousands as people count: `180 kB`, `1,2 MB`. */
export function fileSize(bytes: number, locale: Language = getLocale()): string {
	if (bytes < 999_500) return `${number(Math.max(1, Math.round(bytes / 1000)), locale)} kB`;
	return `${numberFormat(locale, { maximumFractionDigits: 1 }).format(bytes / 1_000_000)} MB`;
}

/** `14 maart 2027`, from YYYY-MM-DD. */
export const date = (ymd: string, locale: Language = getLocale()): string =>
	dateFormat(locale, { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' }).format(day(ymd));

/** `14 mrt`, from YYYY-MM-DD: for tables. */
export const dateShort = (ymd: string, locale: Language = getLocale()): string =>
	`${day(ymd).getUTCDate()} ${MONTHS[locale][day(ymd).getUTCMonth()]}`;

/** `14 mrt 2027`, from YYYY-MM-DD: for tables over more than one year. */
export const dateShortYear = (ymd: string, locale: Language = getLocale()): string =>
	`${dateShort(ymd, locale)} ${day(ymd).getUTCFullYear()}`;

/** `zondag 14 maart 2027`, from YYYY-MM-DD: deadlines always name the day. */
export const dateWithWeekday = (ymd: string, locale: Language = getLocale()): string =>
	`${dateFormat(locale, { timeZone: 'UTC', weekday: 'long' }).format(day(ymd))} ${date(ymd, locale)}`;

/** The day in Amsterdam of an instant, as YYYY-MM-DD. */
export const dayOf = (at: string | Date): string =>
	dateFormat('en', { timeZone: ZONE, day: '2-digit', month: '2-digit', year: 'numeric' })
		.format(new Date(at))
		.split('/')
		.reverse()
		.join('-');

/** `14.32 uur` or `14:32`, in Amsterdam. */
export function time(at: string | Date, locale: Language = getLocale()): string {
	const text = dateFormat(locale, { timeZone: ZONE, hour: '2-digit', minute: '2-digit' }).format(
		new Date(at)
	);
	return locale === 'nl' ? `${text.replace(':', '.')} uur` : text;
}

/** `31 oktober 2027, 23.59 uur`, in Amsterdam. */
export const dateTime = (at: string | Date, locale: Language = getLocale()): string =>
	`${date(dayOf(at), locale)}, ${time(at, locale)}`;

/** A text that begins a line: with a capital. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
