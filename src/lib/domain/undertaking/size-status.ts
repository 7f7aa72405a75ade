import type { SizeClass } from '../scheme/content.ts';
import type { Text } from '../text.ts';
import { classAfter } from './two-years.ts';

/** What decides the status of an enterprise. Classes are those of the whole group of that year. */
export type SizeHistory = {
	/** The class of each closed accounting year, oldest first: data of approved accounts (art. 4(1)); none of a new firm. */
	readonly closed_years: readonly SizeClass[];
	/** The class of the group as it is now; for a new firm its own estimate in good faith (art. 4(3)). */
	readonly now: SizeClass | null;
	/** Somebody else gained control in the past two years. */
	readonly new_owner: boolean;
};

/** Why a size class counts. */
export const SIZE_BASES = {
	new_firm: {
		nl: 'nog geen afgesloten boekjaar: een schatting te goeder trouw telt (bijlage I, art. 4, lid 3)',
		en: 'no closed accounts yet: an estimate in good faith counts (Annex I art. 4(3))'
	},
	new_owner: {
		nl: 'een ander kreeg zeggenschap in de afgelopen twee jaar: de grootte van de groep van nu telt meteen',
		en: 'somebody else gained control in the past two years: the size of the group as it is now counts at once'
	},
	one_year: {
		nl: 'de cijfers van het laatste boekjaar tellen',
		en: 'the figures of the last closed year count'
	},
	two_years: {
		nl: 'de status verandert pas na twee boekjaren achter elkaar boven of onder een grens (bijlage I, art. 4, lid 2)',
		en: 'the status changes only after two years in a row above or below a ceiling (Annex I art. 4(2))'
	}
} as const satisfies Readonly<Record<string, Text>>;

export type SizeStatus = { readonly size_class: SizeClass | null; readonly basis: keyof typeof SIZE_BASES };

/**
 * The size class that counts in law: after the two-year rule, except for a new firm and after a change of owner, for
 * which there is no shelter (Commission's user guide, from a secondary source: the rule is for organic growth).
 */
export function sizeStatus({ closed_years, now, new_owner }: SizeHistory): SizeStatus {
	if (closed_years.length === 0) return { size_class: now, basis: 'new_firm' };
	if (new_owner) return { size_class: now, basis: 'new_owner' };
	return {
		size_class: classAfter(closed_years),
		basis: closed_years.length === 1 ? 'one_year' : 'two_years'
	};
}
