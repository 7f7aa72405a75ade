import type { Language, Text } from '../text.ts';
import { factWords } from './fact-words.ts';
import { FACTS, isFactName, type FactName } from './facts.ts';

/** A text of a rule cut at its `{places}`: the odd pieces are names. */
type Cut = {
	readonly pieces: Readonly<Record<Language, readonly string[]>>;
	readonly names: readonly FactName[];
};

const cuts = new WeakMap<Text, Cut>();

/** The places of a text are found once per text: rules are judged far more often than they are written. */
function cutOf(text: Text): Cut {
	const known = cuts.get(text);
	if (known) return known;
	const pieces = { nl: text.nl.split(/\{(\w+)\}/), en: text.en.split(/\{(\w+)\}/) };
	const cut = {
		pieces,
		names: [...new Set([...placesOf(pieces.nl), ...placesOf(pieces.en)])].filter(isFactName)
	};
	cuts.set(text, cut);
	return cut;
}

const placesOf = (pieces: readonly string[]): string[] => pieces.filter((_, index) => index % 2 === 1);

/** The words of a reason with the facts filled in; a place without a fact stays visible, so that a test sees it. */
export function reasonWords(text: Text, given: Readonly<Record<string, unknown>>): Text {
	const { pieces, names } = cutOf(text);
	if (names.length === 0) return { nl: text.nl, en: text.en };
	const words = new Map<string, Text>(names.map((name) => [name, factWords(FACTS[name], given[name])]));
	const put = (language: Language) =>
		pieces[language]
			.map((piece, index) => (index % 2 === 0 ? piece : (words.get(piece)?.[language] ?? `{${piece}}`)))
			.join('');
	return { nl: put('nl'), en: put('en') };
}

/** The `{names}` in a text of a rule. */
export const placesIn = (text: Text): string[] => [
	...placesOf(text.nl.split(/\{(\w+)\}/)),
	...placesOf(text.en.split(/\{(\w+)\}/))
];
