import { describe, expect, it } from 'vitest';
import { moves } from './moves.ts';
import { fromReserve } from './reserve.ts';

const row = (id: string, awarded_cents: number) => ({ id, awarded_cents });

describe('another ceiling', () => {
	it('names who gains, who loses and who gets another amount', () => {
		const before = [row('a', 10), row('b', 10), row('c', 5), row('d', 0)];
		const after = [row('a', 10), row('b', 0), row('c', 7), row('d', 3)];
		expect(moves(before, after)).toEqual({ gained: ['d'], lost: ['b'], changed: ['c'] });
	});
});

describe('the reserve list', () => {
	const waiting = (id: string, amount_cents: number, open = true) => ({ id, amount_cents, open });

	it('is called in its order, and stops at the first that does not fit', () => {
		const list = [waiting('a', 40), waiting('b', 70), waiting('c', 10)];
		expect(fromReserve(list, 100)).toEqual(['a']);
		expect(fromReserve(list, 110)).toEqual(['a', 'b']);
		expect(fromReserve(list, 39)).toEqual([]);
	});

	it('passes over what was decided already', () => {
		expect(fromReserve([waiting('a', 40, false), waiting('b', 30)], 35)).toEqual(['b']);
	});
});
