import { expect, test } from 'vitest';
import { nextSort, readSort, withQuery } from './query.ts';

const url = new URL('https://weerbaar.example/en/office?status=submitted&page=3');

test('a link keeps the other filters and takes away what is null', () => {
	expect(withQuery(url, { page: null, sort: '-deadline' })).toBe('?status=submitted&sort=-deadline');
});

test('a link without any filter left still points at the list itself', () => {
	expect(withQuery(url, { page: null, status: null })).toBe('?');
});

test('a header sorts upward first and turns round on the second click', () => {
	expect(nextSort(undefined, 'deadline')).toBe('deadline');
	expect(nextSort('deadline', 'deadline')).toBe('-deadline');
	expect(nextSort('-deadline', 'deadline')).toBe('deadline');
	expect(readSort('-deadline')).toEqual({ key: 'deadline', direction: 'descending' });
});
