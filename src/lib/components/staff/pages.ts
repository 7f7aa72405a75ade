/** The page numbers worth a link: the first, the last and those around this one; null stands for a gap. */
export function pageNumbers(page: number, pages: number): (number | null)[] {
	const near = [...new Set([1, page - 1, page, page + 1, pages])]
		.filter((number) => number >= 1 && number <= pages)
		.sort((a, b) => a - b);
	return near.flatMap((number, index) => {
		const before = near[index - 1];
		if (before === undefined || number - before === 1) return [number];
		return number - before === 2 ? [number - 1, number] : [null, number];
	});
}
