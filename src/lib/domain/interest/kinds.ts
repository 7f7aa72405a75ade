import type { Text } from '../text.ts';

/** What somebody of the staff can be tied to, as it stands in the register of interests (Awb 2:4, 2:5). */
export const INTEREST_KINDS = [
	'organisation',
	'supplier',
	'employer',
	'relation',
	'person',
	'address',
	'iban',
	'mail_domain'
] as const;
export type InterestKind = (typeof INTEREST_KINDS)[number];

/** Why somebody may have nothing to do with a case: an entry of the register, or what is known here. */
export const GROUNDS = [...INTEREST_KINDS, 'member', 'mandate', 'undertaking'] as const;
export type Ground = (typeof GROUNDS)[number];

/** How many years an interest that ended still ties, when the scheme does not say. */
export const INTEREST_YEARS = 3;

/** The grounds as they follow on “because of …”. */
export const GROUND_WORDS: Readonly<Record<Ground, Text>> = {
	organisation: { nl: 'een belang bij de aanvrager', en: 'an interest in the applicant' },
	supplier: { nl: 'een leverancier in de offerte', en: 'a supplier in the quote' },
	employer: { nl: 'een werkgever van nu of kort geleden', en: 'an employer now or of late' },
	relation: { nl: 'de organisatie van iemand die dichtbij staat', en: 'the organisation of somebody close' },
	person: { nl: 'iemand die dichtbij staat', en: 'somebody close' },
	address: { nl: 'hetzelfde adres', en: 'the same address' },
	iban: { nl: 'dezelfde bankrekening', en: 'the same bank account' },
	mail_domain: { nl: 'hetzelfde maildomein', en: 'the same mail domain' },
	member: { nl: 'een plaats in de organisatie', en: 'a place in the organisation' },
	mandate: { nl: 'een machtiging als adviseur', en: 'a mandate as an adviser' },
	undertaking: { nl: 'dezelfde onderneming', en: 'the same undertaking' }
};
