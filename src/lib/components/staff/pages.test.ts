import { expect, test } from 'vitest';
import { pageNumbers } from './pages.ts';

test.each([
	[1, 10, [1, 2, null, 10]],
	[5, 10, [1, null, 4, 5, 6, null, 10]],
	[3, 5, [1, 2, 3, 4, 5]],
	[1, 1, [1]],
	[4, 10, [1, 2, 3, 4, 5, null, 10]]
])('page %i of %i offers the pages around it and never a gap of one', (page, pages, numbers) => {
	expect(pageNumbers(page, pages)).toEqual(numbers);
});
