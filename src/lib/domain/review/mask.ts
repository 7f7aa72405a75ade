/** What stands where something hidden stood: of one length, so that it does not tell how long that was. */
export const MASK = '[…]';

/** Shorter than this is no name that anybody would know again, and neither is a number that is not one of a register. */
const SHORTEST = 3;
const TELLING = /\p{L}|^\d{8,}$/u;

/** What the law adds to a name and nobody says: 'Digiwacht B.V.' is Digiwacht in a plan. */
const FORM_BEFORE = /^(?:stichting|vereniging|maatschap|coöperatie)\s+/iu;
const FORM_AFTER = /[\s,]+(?:b\.?\s?v\.?|n\.?\s?v\.?|c\.?\s?v\.?|v\.?\s?o\.?\s?f\.?|u\.?\s?a\.?)$/iu;
const withoutForm = (name: string): string => name.replace(FORM_BEFORE, '').replace(FORM_AFTER, '');

/**
 * A text without the names in it, whatever their case and the spaces in them, with or without the legal form: an
 * applicant writes the name of the practice in the plan as well. Only whole words: a practice called Zee leaves Zeeland
 * alone.
 */
export function mask(text: string, names: readonly string[]): string {
	const hidden = names
		.flatMap((name) => [name.trim(), withoutForm(name.trim())])
		.filter((name) => name.length >= SHORTEST && TELLING.test(name))
		.sort((one, other) => other.length - one.length)
		.map((name) => name.split(/\s+/).map(RegExp.escape).join('\\s+'));
	if (hidden.length === 0) return text;
	return text.replace(
		new RegExp(`(?<![\\p{L}\\p{N}])(?:${hidden.join('|')})(?![\\p{L}\\p{N}])`, 'giu'),
		MASK
	);
}
