import type { Region } from '../scheme/content.ts';
import type { Cents } from '../money.ts';
import type { Reason } from '../refusal.ts';
import { fill } from '../text.ts';
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

const WORDS = {
	too_much: {
		nl: 'De delen van de regio’s zijn samen {percent} procent. Dat kan hoogstens 100 zijn.',
		en: 'The shares of the regions are {percent} percent together. That can be 100 at most.'
	},
	no_share: {
		nl: 'Geef regio {name} een deel van meer dan 0 en hoogstens 100 procent.',
		en: 'Give region {name} a share of more than 0 and at most 100 percent.'
	},
	no_postcodes: {
		nl: 'Geef regio {name} ten minste één reeks postcodes, van laag naar hoog, tussen 1000 en 9999.',
		en: 'Give region {name} at least one range of postcodes, from low to high, between 1000 and 9999.'
	},
	twice: {
		nl: 'Postcode {from} ligt in {name} en ook in {other}. Een postcode hoort bij één regio.',
		en: 'Postcode {from} lies in {name} and in {other} too. A postcode belongs to one region.'
	},
	same_code: {
		nl: 'Er zijn twee regio’s die {name} heten.',
		en: 'There are two regions called {name}.'
	}
} satisfies Record<string, Reason>;

/** What is wrong with the regions of a scheme: no more can be promised than there is, and each place is in one region at most. */
export function regionFaults(regions: readonly Region[]): Reason[] {
	const reasons: Reason[] = [];
	const total = regions.reduce((sum, { percent }) => sum + percent, 0);
	if (total > 100) reasons.push(fill(WORDS.too_much, { percent: total }));
	for (const [index, { code, name, percent, postcodes }] of regions.entries()) {
		if (!(percent > 0 && percent <= 100)) reasons.push(fill(WORDS.no_share, { name: name.nl }));
		if (postcodes.length === 0 || postcodes.some(([from, to]) => !(1000 <= from && from <= to && to <= 9999)))
			reasons.push(fill(WORDS.no_postcodes, { name: name.nl }));
		for (const other of regions.slice(0, index)) {
			if (other.code === code) reasons.push(fill(WORDS.same_code, { name: name.nl }));
			for (const [from, to] of postcodes)
				for (const [first, last] of other.postcodes)
					if (from <= last && first <= to)
						reasons.push(
							fill(WORDS.twice, { from: Math.max(from, first), name: name.nl, other: other.name.nl })
						);
		}
	}
	return reasons;
}
