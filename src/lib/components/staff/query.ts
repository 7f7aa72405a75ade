/** The page's own address with some query keys changed; null takes a key away. Only the query, so it works under every prefix. */
export function withQuery(url: URL, changes: Readonly<Record<string, string | null>>): string {
	const query = new URLSearchParams(url.searchParams);
	for (const [key, value] of Object.entries(changes)) {
		if (value === null) query.delete(key);
		else query.set(key, value);
	}
	return `?${query}`;
}

export type Sort = { readonly key: string; readonly direction: 'ascending' | 'descending' };

/** Reads `deadline` (ascending) and `-deadline` (descending). */
export const readSort = (sort: string): Sort =>
	sort.startsWith('-')
		? { key: sort.slice(1), direction: 'descending' }
		: { key: sort, direction: 'ascending' };

/** What a click on a column's header asks for: ascending first, then the other way round. */
export const nextSort = (sort: string | undefined, key: string): string => (sort === key ? `-${key}` : key);
