import type { Region } from '../scheme/content.ts';
import type { Cents } from '../money.ts';
import type { Share } from './allot.ts';

/** The region of the scheme that a postcode lies in, by code; null: none of them. */
export function regionOf(regions: readonly Region[], postcode: string): string | null {
	const digits = Number(/^\s*(\d{4})/.exec(postcode)?.[1] ?? NaN);
	const region = regions.find(({ postcodes }) =>
		postcodes.some(([from, to]) => from <= digits && digits <= to)
	);
	return region?.code ?? null;
}

/** What the ceiling keeps for each region: its percentage of the ceiling as published, whole cents, never rounded up. */
export const sharesOf = (regions: readonly Region[], ceiling_cents: Cents): Share[] =>
	regions.map(({ code, percent }) => ({
		region: code,
		cents: Math.floor((ceiling_cents * percent) / 100)
	}));
