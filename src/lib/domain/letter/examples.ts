import { same } from '../text.ts';
import type { AwardLetterData } from './award-data.ts';
import type { DecisionData, Ranking } from './data.ts';
import type { NotProcessedLetterData } from './not-processed.ts';
import type { RejectionLetterData } from './rejection-data.ts';
import type { SettlementLetterData } from './settlement-data.ts';

/** Invented letters, complete in every part: for tests, and to see what a letter looks like. */
const decision: DecisionData = {
	language: 'nl',
	number: 'CKZ-2026-T2-0042-B1',
	case_number: 'CKZ-2026-T2-0042',
	decided_on: '2027-01-12',
	sent_on: '2027-01-13',
	addressee: {
		organisation: 'Huisartsenpraktijk De Linde',
		attention: 'mevrouw S. van Oosterzee',
		street: 'Lindelaan 14',
		postcode: '7201 GH',
		place: 'Zutphen',
		kvk_number: '90006623',
		establishment_number: '990064773193'
	},
	scheme: {
		code: 'CKZ-2026',
		name: {
			nl: 'Subsidieregeling Cybervoucher Kleine Zorgaanbieders 2026',
			en: 'Cyber Voucher Scheme for Small Care Providers 2026'
		},
		legal_basis: {
			nl: 'de artikelen 3, 5 en 9 van de Subsidieregeling Cybervoucher Kleine Zorgaanbieders 2026, op grond van de Kaderwet VWS-subsidies',
			en: 'articles 3, 5 and 9 of the Subsidieregeling Cybervoucher Kleine Zorgaanbieders 2026, under the Kaderwet VWS-subsidies'
		},
		grantor: {
			name: same('Dienst Zorgvouchers'),
			on_behalf_of: {
				nl: 'de Minister van Volksgezondheid, Welzijn en Sport',
				en: 'the Minister of Health, Welfare and Sport'
			},
			address: ['Postbus 10', '2500 AA Den Haag'],
			phone: '088 000 00 00',
			email: 'vouchers@zorgvouchers.example',
			hours: { nl: 'op werkdagen van 9 tot 17 uur', en: 'on working days from 9 to 17 hours' }
		},
		funding: [
			{
				source: 'EU',
				name: { nl: 'het regionale EU-programma', en: 'the regional EU programme' },
				percent: 60
			},
			{ source: 'VWS', name: { nl: 'het ministerie van VWS', en: 'the Ministry of VWS' }, percent: 40 }
		]
	},
	tranche: { nl: 'tweede ronde', en: 'second tranche' },
	decider: { name: 'J. Terpstra', role: { nl: 'hoofd Subsidies', en: 'head of Grants' } },
	objection: { until_on: '2027-02-24', weeks: 6 }
};

const request = {
	kinds: ['S', 'B'],
	amount_cents: 750_000,
	received_on: '2026-09-21',
	complete_on: '2026-09-30'
} as const;

const ranking: Ranking = {
	score: 72.5,
	minimum_score: 50,
	position: 12,
	ranked_cases: 38,
	fixed_on: '2026-12-14',
	criteria: [
		{
			name: { nl: 'Noodzaak', en: 'Need' },
			weight: 40,
			points: 32,
			reviews: [
				{ score: 4, reason: 'Back-up staat op dezelfde server; een hersteltest ontbreekt.' },
				{ score: 4, reason: 'Meerfactorauthenticatie is voor de helft van de accounts ingesteld.' }
			]
		},
		{
			name: { nl: 'Gevolg voor patiënten', en: 'Impact for patients' },
			weight: 25,
			points: 17.5,
			reviews: [
				{ score: 3, reason: 'Bij uitval kan de praktijk ongeveer één dag op papier werken.' },
				{ score: 4, reason: 'Ruim 4.000 ingeschreven patiënten, waarvan veel met herhaalrecepten.' }
			]
		},
		{
			name: { nl: 'Kwaliteit van het plan', en: 'Quality of the plan' },
			weight: 20,
			points: 14,
			reviews: [
				{ score: 3, reason: 'Haalbare planning; de verdeling van taken kan scherper.' },
				{ score: 4, reason: 'Duidelijke volgorde van maatregelen.' }
			]
		},
		{
			name: { nl: 'Regio', en: 'Region' },
			weight: 15,
			points: 9,
			reviews: [
				{ score: 3, reason: 'Weinig eerdere vouchers in deze regio.' },
				{ score: 3, reason: 'Landelijk gebied.' }
			]
		}
	]
};

export const exampleAward: AwardLetterData = {
	...decision,
	request,
	vouchers: [
		{
			number: 'CKZ-2026-T2-0042-S',
			kind: 'S',
			name: { nl: 'Voucher Scan', en: 'Scan voucher' },
			lines: [
				{
					service: { nl: 'Nulmeting en risicoscan', en: 'Baseline and risk scan' },
					deliverable: {
						nl: 'Gedateerd rapport met scores per domein en de tien belangrijkste acties',
						en: 'Dated report with scores per domain and the ten most important actions'
					},
					supplier: 'Scanhuis Oost BV',
					net_cents: 120_000,
					vat_not_recoverable_cents: 25_200,
					cost_cents: 145_200
				}
			],
			cost_base_cents: 145_200,
			rate_percent: 100,
			cap_cents: 150_000,
			amount_cents: 145_200,
			valid_until_on: '2027-10-12',
			claim_until_on: '2027-11-09'
		},
		{
			number: 'CKZ-2026-T2-0042-B',
			kind: 'B',
			name: { nl: 'Voucher Basis', en: 'Basic voucher' },
			lines: [
				{
					service: {
						nl: 'Meerfactorauthenticatie en wachtwoordbeheer',
						en: 'Multi-factor authentication and password management'
					},
					deliverable: {
						nl: 'Overzicht van accounts met meerfactorauthenticatie, vóór en na',
						en: 'Overview of accounts with multi-factor authentication, before and after'
					},
					supplier: 'Veilig Werkt ICT',
					net_cents: 210_000,
					vat_not_recoverable_cents: 44_100,
					cost_cents: 254_100
				},
				{
					service: { nl: 'Back-up inrichten en hersteltest', en: 'Back-up with restore test' },
					deliverable: {
						nl: 'Verslag van de hersteltest met datum, gegevens en hersteltijd',
						en: 'Record of the restore test with date, data and time to restore'
					},
					supplier: 'Veilig Werkt ICT',
					net_cents: 380_000,
					vat_not_recoverable_cents: 79_800,
					cost_cents: 459_800
				}
			],
			cost_base_cents: 713_900,
			rate_percent: 75,
			cap_cents: 600_000,
			amount_cents: 535_425,
			valid_until_on: '2027-10-12',
			claim_until_on: '2027-11-09'
		}
	],
	total_cents: 680_625,
	ranking,
	deviations: [
		{
			subject: { nl: 'Netwerkkast', en: 'Network cabinet' },
			asked_cents: 69_375,
			awarded_cents: 0,
			reason: {
				nl: 'Apparatuur zonder dienst erbij komt niet in aanmerking.',
				en: 'Hardware without a service is not eligible.'
			},
			source: 'E-COST-03'
		}
	],
	hardware_percent: 30,
	claim: {
		weeks_after_delivery: 8,
		most_claims: 2,
		settle_weeks: 8,
		pay_weeks: 6,
		documents: [
			{ nl: 'de factuur van de leverancier, per dienst;', en: 'the supplier’s invoice, for each service;' },
			{
				nl: 'een bankafschrift waaruit blijkt dat u de factuur van uw eigen rekening hebt betaald;',
				en: 'a bank statement that shows you paid the invoice from your own account;'
			},
			{
				nl: 'het bewijs van levering uit de tabel hieronder.',
				en: 'the proof of delivery from the table below.'
			}
		]
	},
	account_ending: '4300',
	de_minimis: {
		amount_cents: 680_625,
		declared_cents: 1_250_000,
		ceiling_cents: 30_000_000,
		register_by_on: '2027-02-09'
	},
	records_years: 10,
	publicity: {
		nl: 'Vermeld op uw website of in uw praktijk: “Medegefinancierd door de Europese Unie”.',
		en: 'State on your website or in your practice: “Co-funded by the European Union”.'
	}
};

export const exampleRejection: RejectionLetterData = {
	...decision,
	number: 'CKZ-2026-T2-0042-B1',
	request,
	grounds: [
		{
			type: 'rule',
			rule_id: 'E-SME-01',
			rule_version: 3,
			statement: {
				nl: 'De organisatie is een micro- of kleine onderneming',
				en: 'The organisation is a micro or small enterprise'
			},
			reason: {
				nl: 'Samen met uw verbonden ondernemingen telt u 62 arbeidsjaareenheden. Een kleine onderneming heeft er minder dan 50.',
				en: 'Together with your linked enterprises you count 62 annual work units. A small enterprise has fewer than 50.'
			},
			article: 'bijlage I, artikel 2, van Verordening (EU) 651/2014',
			facts: [
				{
					name: {
						nl: 'Arbeidsjaareenheden van uw organisatie',
						en: 'Annual work units of your organisation'
					},
					value: same('14'),
					source: { nl: 'uw aanvraag', en: 'your application' }
				},
				{
					name: {
						nl: 'Arbeidsjaareenheden van verbonden ondernemingen',
						en: 'Annual work units of linked enterprises'
					},
					value: same('48'),
					source: { nl: 'jaarrekening 2025', en: 'accounts of 2025' }
				}
			],
			explanation: null,
			remedy: {
				nl: 'u toont aan dat de andere ondernemingen niet met u verbonden zijn, of u blijft twee jaar achter elkaar onder de grens.',
				en: 'you show that the other enterprises are not linked to you, or you stay below the limit two years in a row.'
			}
		},
		{
			type: 'ceiling',
			ceiling_cents: 240_000_000,
			method: {
				nl: 'Wij verdelen dat bedrag op volgorde van de rangschikking, te beginnen bij de meeste punten.',
				en: 'We divide that amount in order of the ranking, starting with the most points.'
			},
			last_awarded_position: 11,
			last_awarded_score: 73,
			awarded_cents: 239_700_000,
			left_cents: 300_000,
			needed_cents: 680_625,
			reached_on: '2026-12-14'
		}
	],
	ranking,
	view: {
		asked_on: '2026-11-02',
		until_on: '2026-11-16',
		answered_on: '2026-11-10',
		summary: 'U schreef dat de andere ondernemingen zelfstandig werken.',
		response:
			'Wij hebben dat bekeken. Omdat één persoon in alle ondernemingen de meerderheid van de stemmen heeft, zijn zij toch verbonden.'
	},
	next_chance: {
		nl: 'De volgende ronde opent op 1 maart 2027.',
		en: 'The next tranche opens on 1 March 2027.'
	}
};

export const exampleSettlement: SettlementLetterData = {
	...decision,
	number: 'CKZ-2026-T2-0042-B2',
	decided_on: '2027-09-06',
	sent_on: '2027-09-07',
	objection: { until_on: '2027-10-19', weeks: 6 },
	award: { number: 'CKZ-2026-T2-0042-B1', decided_on: '2027-01-12' },
	voucher: {
		number: 'CKZ-2026-T2-0042-B',
		name: { nl: 'Voucher Basis', en: 'Basic voucher' },
		rate_percent: 75,
		cap_cents: 600_000,
		amount_cents: 535_425
	},
	claim: { number: 'CKZ-2026-T2-0042-D1', received_on: '2027-07-19', complete_on: '2027-07-26' },
	lines: [
		{
			service: { nl: 'Meerfactorauthenticatie en wachtwoordbeheer', en: 'Multi-factor authentication' },
			supplier: 'Veilig Werkt ICT',
			invoice_number: '2027-0311',
			claimed_cents: 254_100,
			admitted_cents: 254_100,
			reason: null
		},
		{
			service: { nl: 'Back-up inrichten en hersteltest', en: 'Back-up with restore test' },
			supplier: 'Veilig Werkt ICT',
			invoice_number: '2027-0340',
			claimed_cents: 459_800,
			admitted_cents: 411_400,
			reason: {
				nl: 'Regel 4 van de factuur is een onderhoudscontract. Onderhoud komt niet in aanmerking.',
				en: 'Line 4 of the invoice is a maintenance contract. Maintenance is not eligible.'
			}
		}
	],
	admitted_cents: 665_500,
	settled_cents: 499_125,
	paid_before_cents: 0,
	payable_cents: 499_125,
	pay_by_on: '2027-10-19',
	account_ending: '4300',
	released_cents: 36_300,
	released_to_tranche: true,
	register_corrected_by_on: '2027-10-05',
	view: {
		asked_on: '2027-08-02',
		until_on: '2027-08-16',
		answered_on: null,
		summary: null,
		response: null
	},
	records_years: 10
};

export const exampleNotProcessed: NotProcessedLetterData = {
	...decision,
	number: 'CKZ-2026-T2-0042-01',
	request: { ...request, complete_on: null },
	asked: {
		on: '2026-10-19',
		until_on: '2026-11-02',
		what: 'De offerte voor de back-up is niet leesbaar. Stuur ons wie levert, wat u krijgt en wat het kost.'
	},
	decide_until_on: '2026-11-30'
};
