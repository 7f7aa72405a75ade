import type { Length } from '../calendar/last-day.ts';
import type { Text } from '../text.ts';
import type { SchemeTerms } from './scheme-terms.ts';

/** Every statutory clock. What starts and stops one stands in the lifecycle tables, or here when no event does. */
export const CLOCK_KINDS = [
	'decision',
	'repair',
	'view',
	'not_processed',
	'voucher',
	'claim',
	'reminder',
	'settlement',
	'register',
	'payment',
	'payment_stop',
	'objection',
	'objection_decision',
	'withdrawal',
	'default',
	'penalty'
] as const;
export type ClockKind = (typeof CLOCK_KINDS)[number];

/** Who must act before the end; `nobody`: the end itself is what counts. */
export const TURNS = ['applicant', 'office', 'finance', 'nobody'] as const;
export type Turn = (typeof TURNS)[number];

/** How a clock is counted: its length, the event it is counted from, and who set it (Atw 1, 4, 5). */
export type Count = Length & { readonly after: Text; readonly set_by: 'awb' | 'scheme' | 'fixed' };

/** What makes one clock of a kind longer than another. */
export type About = {
	/** Applications are decided in order of arrival: the clock runs from receipt. */
	readonly arrival?: boolean;
	/** An advisory committee hears the objection. */
	readonly committee?: boolean;
};

export type Clock = {
	readonly name: Text;
	/** The record it is about. */
	readonly record: string;
	readonly turn: Turn;
	readonly source: string;
	/** null: not counted in calendar time, the register's working days. */
	readonly count: ((terms: SchemeTerms, about: About) => Count) | null;
	/** What happens when it passes. */
	readonly passed: Text;
	/** When it is over although nothing was done: no longer anybody's turn. Else it stays on the list, late. */
	readonly ends_by_itself: boolean;
	/** By how many weeks at most it can be extended, once, before its end (Awb 4:14, 7:10(3)). */
	readonly extend_weeks?: (terms: SchemeTerms) => number;
	/** How many days before the end whoever must act hears once more. */
	readonly remind_days?: number;
	/** What starts it when no event of a lifecycle table does. */
	readonly started_by?: Text;
	/** What stops it when no event of a lifecycle table does. */
	readonly stopped_by?: Text;
};

const ANNOUNCED: Text = { nl: 'de bekendmaking', en: 'the announcement' };
const ASKED: Text = { nl: 'onze vraag', en: 'our question' };
const BY_ITSELF: Text = { nl: 'loopt vanzelf af', en: 'runs out by itself' };

/** domain C.9 as one table: the law's clocks C1 to C12, and the scheme's own. */
export const CLOCKS: Readonly<Record<ClockKind, Clock>> = {
	decision: {
		name: { nl: 'Beslissen op de aanvraag', en: 'Decide on the application' },
		record: 'application',
		turn: 'office',
		source: 'Awb 4:13-4:15',
		count: (terms, { arrival }) =>
			arrival
				? {
						weeks: terms.decide_weeks_after_receipt,
						after: { nl: 'de ontvangst', en: 'the receipt' },
						set_by: 'scheme'
					}
				: {
						weeks: terms.decide_weeks_after_closing,
						after: { nl: 'de sluiting', en: 'the closing' },
						set_by: 'scheme'
					},
		passed: {
			nl: 'De beslissing is te laat: de aanvrager kan ons in gebreke stellen (Awb 4:17).',
			en: 'The decision is late: the applicant can give notice of default (Awb 4:17).'
		},
		ends_by_itself: false,
		extend_weeks: (terms) => terms.extend_weeks
	},
	repair: {
		name: { nl: 'Aanvraag aanvullen', en: 'Complete the application' },
		record: 'completion_request',
		turn: 'applicant',
		source: 'Awb 4:5(1)',
		count: (terms) => ({ days: terms.repair_days, after: ASKED, set_by: 'scheme' }),
		passed: {
			nl: 'De vraag vervalt, de beslistermijn loopt weer en wij kunnen besluiten de aanvraag niet te behandelen.',
			en: 'The question lapses, the decision clock runs again and we may decide not to process the application.'
		},
		ends_by_itself: true,
		remind_days: 7,
		started_by: { nl: 'het verzoek om aanvulling', en: 'the request to complete' }
	},
	view: {
		name: { nl: 'Zienswijze geven', en: 'Give a view' },
		record: 'completion_request',
		turn: 'applicant',
		source: 'Awb 4:7',
		count: (terms) => ({ days: terms.view_days, after: ASKED, set_by: 'scheme' }),
		passed: {
			nl: 'De vraag vervalt en de beslistermijn loopt weer: wij beslissen zonder zienswijze.',
			en: 'The question lapses and the decision clock runs again: we decide without a view.'
		},
		ends_by_itself: true,
		remind_days: 7,
		started_by: { nl: 'de vraag om een zienswijze', en: 'the request for a view' }
	},
	not_processed: {
		name: { nl: 'Besluiten niet te behandelen', en: 'Decide not to process' },
		record: 'completion_request',
		turn: 'office',
		source: 'Awb 4:5(4)',
		count: () => ({
			weeks: 4,
			after: { nl: 'de aanvulling of het einde van de termijn', en: 'the completion or the end of its term' },
			set_by: 'awb'
		}),
		passed: {
			nl: 'Niet behandelen kan niet meer: wij beslissen op de aanvraag zoals zij is.',
			en: 'Not processing is no longer possible: we decide on the application as it is.'
		},
		ends_by_itself: true
	},
	voucher: {
		name: { nl: 'Voucher gebruiken', en: 'Use the voucher' },
		record: 'voucher',
		turn: 'applicant',
		source: 'Awb 4:30; regeling',
		count: (terms) => ({
			months: terms.voucher_months,
			after: { nl: 'de toekenning', en: 'the award' },
			set_by: 'fixed'
		}),
		passed: {
			nl: 'Een voucher die niet is aanvaard, vervalt. Een aanvaarde voucher kan nog worden gedeclareerd.',
			en: 'A voucher that was not accepted expires. An accepted one can still be claimed.'
		},
		ends_by_itself: true,
		remind_days: 28,
		started_by: { nl: 'de toekenning', en: 'the award' }
	},
	claim: {
		name: { nl: 'Declareren', en: 'Claim' },
		record: 'voucher',
		turn: 'applicant',
		source: 'Awb 4:44',
		count: (terms) => ({
			weeks: terms.claim_weeks_after_validity,
			after: { nl: 'het einde van de voucher', en: 'the end of the voucher' },
			set_by: 'scheme'
		}),
		passed: {
			nl: 'Wie nog niet declareerde, krijgt een herinnering met een nieuwe termijn (Awb 4:44, derde lid).',
			en: 'Who has not claimed yet is reminded with a new term (Awb 4:44(3)).'
		},
		ends_by_itself: true,
		remind_days: 14,
		started_by: { nl: 'de toekenning', en: 'the award' }
	},
	reminder: {
		name: { nl: 'Declareren na de herinnering', en: 'Claim after the reminder' },
		record: 'voucher',
		turn: 'applicant',
		source: 'Awb 4:44(3)-(4)',
		count: (terms) => ({
			weeks: terms.reminder_weeks,
			after: { nl: 'de herinnering', en: 'the reminder' },
			set_by: 'awb'
		}),
		passed: {
			nl: 'De voucher vervalt: er is niets gedeclareerd.',
			en: 'The voucher expires: nothing was claimed.'
		},
		ends_by_itself: true,
		started_by: { nl: 'de herinnering', en: 'the reminder' }
	},
	settlement: {
		name: { nl: 'Declaratie vaststellen', en: 'Settle the claim' },
		record: 'claim',
		turn: 'finance',
		source: 'Awb 4:13, 4:42',
		count: (terms) => ({
			weeks: terms.settle_weeks,
			after: { nl: 'de volledige declaratie', en: 'the complete claim' },
			set_by: 'scheme'
		}),
		passed: { nl: 'De vaststelling is te laat.', en: 'The settlement is late.' },
		ends_by_itself: false
	},
	register: {
		name: { nl: 'De-minimisregister', en: 'De minimis register' },
		record: 'decision',
		turn: 'office',
		source: 'Verordening (EU) 2023/2831, art. 6(2)',
		count: null,
		passed: {
			nl: 'De inschrijving in het register is te laat.',
			en: 'The entry in the register is late.'
		},
		ends_by_itself: false,
		stopped_by: { nl: 'de inschrijving in het register', en: 'the entry in the register' }
	},
	payment: {
		name: { nl: 'Betalen', en: 'Pay' },
		record: 'payment',
		turn: 'finance',
		source: 'Awb 4:87(1)',
		count: (terms) => ({ weeks: terms.pay_weeks, after: ANNOUNCED, set_by: 'awb' }),
		passed: {
			nl: 'De betaling is te laat: wettelijke rente kan verschuldigd zijn (Awb 4:97, 4:98).',
			en: 'The payment is late: statutory interest may be due (Awb 4:97, 4:98).'
		},
		ends_by_itself: false,
		started_by: { nl: 'de vaststelling', en: 'the settlement' }
	},
	payment_stop: {
		name: { nl: 'Betaling opgeschort', en: 'Payment suspended' },
		record: 'voucher',
		turn: 'finance',
		source: 'Awb 4:56',
		count: () => ({
			weeks: 13,
			after: { nl: 'de kennisgeving', en: 'the notice' },
			set_by: 'awb'
		}),
		passed: {
			nl: 'De opschorting eindigt: de voucher is weer bruikbaar en betaalbaar.',
			en: 'The suspension ends: the voucher can be used and paid again.'
		},
		ends_by_itself: true
	},
	objection: {
		name: { nl: 'Bezwaar maken', en: 'Object' },
		record: 'decision',
		turn: 'applicant',
		source: 'Awb 6:7-6:9',
		count: (terms) => ({ weeks: terms.objection_weeks, after: ANNOUNCED, set_by: 'awb' }),
		passed: { nl: 'Het besluit staat vast.', en: 'The decision is final.' },
		ends_by_itself: true,
		stopped_by: { nl: 'het bezwaar', en: 'the objection' }
	},
	objection_decision: {
		name: { nl: 'Beslissen op bezwaar', en: 'Decide on the objection' },
		record: 'incoming_notice',
		turn: 'office',
		source: 'Awb 7:10',
		count: (_, { committee }) => ({
			weeks: committee ? 12 : 6,
			after: { nl: 'het einde van de bezwaartermijn', en: 'the end of the objection term' },
			set_by: 'awb'
		}),
		passed: {
			nl: 'De beslissing op bezwaar is te laat: de indiener kan ons in gebreke stellen.',
			en: 'The decision on the objection is late: the objector can give notice of default.'
		},
		ends_by_itself: false,
		extend_weeks: () => 6,
		started_by: { nl: 'het bezwaar', en: 'the objection' },
		stopped_by: { nl: 'het afsluiten van het bezwaar', en: 'closing the objection' }
	},
	withdrawal: {
		name: { nl: 'Vaststelling herzien', en: 'Revise the settlement' },
		record: 'decision',
		turn: 'nobody',
		source: 'Awb 4:49(3)',
		count: () => ({ years: 5, after: ANNOUNCED, set_by: 'awb' }),
		passed: {
			nl: 'De vaststelling kan niet meer worden ingetrokken of gewijzigd.',
			en: 'The settlement can no longer be withdrawn or changed.'
		},
		ends_by_itself: true,
		stopped_by: BY_ITSELF
	},
	default: {
		name: { nl: 'Alsnog beslissen na ingebrekestelling', en: 'Decide after the notice of default' },
		record: 'incoming_notice',
		turn: 'office',
		source: 'Awb 4:17(3)',
		count: () => ({
			weeks: 2,
			after: { nl: 'de ingebrekestelling', en: 'the notice of default' },
			set_by: 'fixed'
		}),
		passed: {
			nl: 'De dwangsom begint te lopen.',
			en: 'The penalty starts to run.'
		},
		ends_by_itself: true,
		started_by: { nl: 'de ingebrekestelling', en: 'the notice of default' }
	},
	penalty: {
		name: { nl: 'Dwangsom loopt', en: 'Penalty runs' },
		record: 'incoming_notice',
		turn: 'office',
		source: 'Awb 4:17(1)-(2)',
		count: () => ({
			days: 42,
			after: { nl: 'het einde van de twee weken', en: 'the end of the two weeks' },
			set_by: 'fixed'
		}),
		passed: {
			nl: 'De hoogste dwangsom is bereikt; de beslissing moet nog steeds worden genomen.',
			en: 'The highest penalty has been reached; the decision must still be taken.'
		},
		ends_by_itself: true,
		started_by: { nl: 'het einde van de twee weken', en: 'the end of the two weeks' }
	}
};
