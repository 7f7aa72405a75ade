import type { SizeClass } from '../scheme/content.ts';
import type { Text } from '../text.ts';
import { classAfter } from './two-years.ts';

/** What decides the status of an enterprise on a day. Classes are those of the whole group of that year. */
export type SizeHistory = {
	/** The class of each closed accounting year, oldest first: data of approved accounts (art. 4(1)). */
	readonly closed_years: readonly SizeClass[];
	/** The class of the group as it is now; for a new firm its own estimate in good faith (art. 4(3)). */
	readonly now: SizeClass | null;
	/** The day the last closed year ended; null for a new firm. */
	readonly last_closed_on: string | null;
	/** The day somebody else gained control; null when nobody did, as far as known. */
	readonly owner_changed_on: string | null;
};

export type SizeStatus = { readonly size_class: SizeClass | null; readonly because: Text };

const NEW_FIRM: Text = {
	nl: 'nog geen afgesloten boekjaar: een schatting te goeder trouw telt (bijlage I, art. 4, lid 3)',
	en: 'no closed accounts yet: an estimate in good faith counts (Annex I art. 4(3))'
};
const NEW_OWNER: Text = {
	nl: 'een ander kreeg zeggenschap in de afgelopen twee jaar: de grootte van de groep van nu telt meteen',
	en: 'somebody else gained control in the past two years: the size of the group as it is now counts at once'
};
const ONE_YEAR: Text = {
	nl: 'de cijfers van het enige afgesloten boekjaar tellen',
	en: 'the figures of the only closed year count'
};
const TWO_YEARS: Text = {
	nl: 'de status verandert pas na twee boekjaren achter elkaar boven of onder een grens (bijlage I, art. 4, lid 2)',
	en: 'the status changes only after two years in a row above or below a ceiling (Annex I art. 4(2))'
};

/**
 * The size class that counts in law: after the two-year rule, except for a new firm and after a change of owner, for
 * which there is no shelter (Commission's user guide, from a secondary source: the rule is for organic growth).
 * A change is recent within two years before the end of the last closed year, or after it.
 */
export function sizeStatus({ closed_years, now, last_closed_on, owner_changed_on }: SizeHistory): SizeStatus {
	if (closed_years.length === 0 || last_closed_on === null) return { size_class: now, because: NEW_FIRM };
	if (owner_changed_on !== null && owner_changed_on > twoYearsBefore(last_closed_on))
		return { size_class: now, because: NEW_OWNER };
	return {
		size_class: classAfter(closed_years),
		because: closed_years.length === 1 ? ONE_YEAR : TWO_YEARS
	};
}

const twoYearsBefore = (on: string): string => Temporal.PlainDate.from(on).subtract({ years: 2 }).toString();
