/** The page of a list that the address asks for: 1 when it asks for none, or for nonsense. */
export function pageOf(url: URL): number {
	const page = Number(url.searchParams.get('page'));
	return Number.isInteger(page) && page >= 1 && page <= 100_000 ? page : 1;
}
