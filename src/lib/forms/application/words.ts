import type { Cents } from '#lib/domain/money.ts';
import type { Language, Text } from '#lib/domain/text.ts';
import { date, money, number } from '#lib/format.ts';
import { m } from '#lib/paraglide/messages.js';

/** A message of the interface without places to fill. */
export type Words = (inputs?: Record<string, never>, options?: { locale?: Language }) => string;

/** How answers are told in one language; what is not answered is null. */
export function teller(locale: Language) {
	const known =
		<T>(tell: (value: T) => string) =>
		(value: T | null | undefined): string | null =>
			value === null || value === undefined || value === '' ? null : tell(value);
	const say = (words: Words) => words({}, { locale });
	return {
		say,
		read: (text: Text) => text[locale],
		options: { locale },
		amount: known((cents: Cents) => money(cents, locale)),
		figure: known((value: number) => number(value, locale)),
		day: known((on: string) => date(on, locale)),
		yesNo: known((said: boolean) => say(said ? m.my_yes : m.my_no))
	};
}
export type Teller = ReturnType<typeof teller>;
