/** A link that remembers where the visitor wanted to go. */
export const withNext = (path: string, next: string | null): string =>
	next ? `${path}?next=${encodeURIComponent(next)}` : path;
