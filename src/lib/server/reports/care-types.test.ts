import { expect, test } from 'vitest';
import { same } from '../../domain/text.ts';
import { foldSmallGroups } from './care-types.ts';

const group = (id: string, organisations: number, amount_cents: number) => ({
	id,
	care_type: same(id),
	organisations,
	amount_cents
});

test('groups of fewer than five organisations stand together under other, at the end', () => {
	const shown = foldSmallGroups([
		group('dental', 4, 900),
		group('gp', 5, 100),
		group('speech', 1, 50),
		group('physiotherapy', 12, 400)
	]);
	expect(shown.map(({ id, organisations, amount_cents }) => [id, organisations, amount_cents])).toEqual([
		['physiotherapy', 12, 400],
		['gp', 5, 100],
		['other', 5, 950]
	]);
});

test('without small groups there is no other', () => {
	expect(foldSmallGroups([group('gp', 5, 100)]).map(({ id }) => id)).toEqual(['gp']);
});
