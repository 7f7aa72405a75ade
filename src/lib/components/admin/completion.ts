type Named = { readonly name: string };
const MOST = 8;

/** The name that is being typed before a place in an expression. */
export const wordBefore = (text: string, at: number): string =>
	/[a-z][a-z0-9_]*$/.exec(text.slice(0, at))?.[0] ?? '';

/** The names that a word can become: those that begin with it first, then those with a part that does. */
export function completions<Name extends Named>(names: readonly Name[], word: string): Name[] {
	const begins = names.filter(({ name }) => name.startsWith(word) && name !== word);
	const within = names.filter(
		({ name }) => !name.startsWith(word) && (name.includes(`_${word}`) || name.includes(` ${word}`))
	);
	return [...begins, ...within].slice(0, MOST);
}
