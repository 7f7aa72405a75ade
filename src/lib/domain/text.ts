/** The languages of the portal. Dutch is the base language (Awb 2:6), English is complete. */
export const LANGUAGES = ['nl', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A text that is data rather than interface: rules, criteria, states, reasons, letters. Both languages, always. */
export type Text = Readonly<Record<Language, string>>;

/** The same words in both languages: a name, a code, a number. */
export const same = (words: string): Text => ({ nl: words, en: words });

/** Fills `{name}` places in both languages. A place without a value stays visible, so that a test sees it. */
export function fill(text: Text, values: Readonly<Record<string, string | number>>): Text {
	const put = (words: string) =>
		words.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
	return { nl: put(text.nl), en: put(text.en) };
}
