/** Two capitals for a name: of the first given name and of the last family name ("Jan de Boer" → JB). */
export function initials(name: string): string {
	const words = name.split(/[\s.-]+/).filter((word) => /^\p{Lu}/u.test(word));
	const [first] = words;
	const last = words.length > 1 ? words.at(-1) : undefined;
	return [first, last].map((word) => (word ? [...word][0] : '')).join('') || name.slice(0, 1).toUpperCase();
}
