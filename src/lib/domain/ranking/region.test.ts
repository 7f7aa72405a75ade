import { describe, expect, it } from 'vitest';
import type { Region } from '../scheme/content.ts';
import { regionOf, sharesOf } from './region.ts';

const region = (code: string, percent: number, ...postcodes: [number, number][]): Region => ({
	code,
	name: { nl: code, en: code },
	percent,
	postcodes
});
const north = region('north', 33, [7740, 7999], [9300, 9999]);
const south = region('south', 20, [4300, 4599]);

describe('a region', () => {
	it('holds the postcodes between its numbers, both ends included', () => {
		const found = ['9300 AB', '9999ZZ', ' 7740', '4599 AA', '1012 AB', ''].map((postcode) =>
			regionOf([north, south], postcode)
		);
		expect(found).toEqual(['north', 'north', 'north', 'south', null, null]);
	});

	it('has its percentage of the ceiling, never more', () => {
		expect(sharesOf([north, south], 1_000_01)).toEqual([
			{ region: 'north', cents: 330_00 },
			{ region: 'south', cents: 200_00 }
		]);
	});
});
