import { describe, expect, it } from 'vitest';
import type { Region } from '../scheme/content.ts';
import { regionFaults, regionOf, sharesOf } from './region.ts';

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

describe('the regions of a scheme', () => {
	const faults = (...regions: Region[]) => regionFaults(regions).map(({ en }) => en);

	it('may together have all of the ceiling, and not a percent more', () => {
		expect(faults(region('north', 60, [9300, 9999]), region('south', 40, [4300, 4599]))).toEqual([]);
		expect(faults(region('north', 60, [9300, 9999]), region('south', 41, [4300, 4599]))).toEqual([
			'The shares of the regions are 101 percent together. That can be 100 at most.'
		]);
	});

	it('each have a share, and postcodes that are theirs alone', () => {
		expect(faults(region('north', 0, [9300, 9999]))).toEqual([expect.stringContaining('more than 0')]);
		expect(faults(region('north', 10))).toEqual([expect.stringContaining('at least one range')]);
		expect(faults(region('north', 10, [9999, 9300]))).toEqual([expect.stringContaining('from low to high')]);
		expect(faults(region('north', 10, [9300, 9999]), region('east', 10, [7000, 9300]))).toEqual([
			'Postcode 9300 lies in east and in north too. A postcode belongs to one region.'
		]);
		expect(faults(region('north', 10, [9300, 9999]), region('north', 10, [7000, 7100]))).toEqual([
			'There are two regions called north.'
		]);
	});
});
