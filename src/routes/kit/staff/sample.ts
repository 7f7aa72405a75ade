import type { RankingRow } from '#lib/components/staff/ranking.ts';
import type { RuleResult } from '#lib/components/staff/trace.ts';

export const TODAY = '2027-03-20';

const work = [
	[
		'Huisartsenpraktijk De Linde',
		'00418 · Zutphen',
		'Huisarts',
		'2027-03-02',
		'2027-03-23',
		78,
		475_000,
		'in_review',
		'M. Yıldız'
	],
	[
		'Thuiszorgteam Waterland',
		'00421 · Purmerend',
		'Wijkverpleging',
		'2027-03-02',
		'2027-03-24',
		null,
		620_000,
		'asked',
		'J. de Boer'
	],
	[
		'Fysio Noorderpoort',
		'00423 · Groningen',
		'Fysiotherapie',
		'2027-03-03',
		'2027-03-26',
		84,
		310_000,
		'in_review',
		'M. Yıldız'
	],
	[
		'Tandartspraktijk Kroon',
		'00427 · Breda',
		'Tandarts',
		'2027-03-04',
		'2027-03-27',
		66,
		298_050,
		'in_review',
		'S. Łukasik'
	],
	[
		'Verloskundigen Oosterhof',
		'00430 · Apeldoorn',
		'Verloskunde',
		'2027-03-05',
		'2027-03-29',
		91,
		415_000,
		'awarded',
		'S. Łukasik'
	],
	[
		'GGZ-praktijk Het Baken',
		'00431 · Den Helder',
		'GGZ',
		'2027-03-05',
		'2027-03-19',
		null,
		550_000,
		'submitted',
		null
	],
	[
		'Diëtistenpraktijk Balans',
		'00442 · Leiden',
		'Diëtetiek',
		'2027-03-09',
		null,
		41.25,
		225_000,
		'rejected',
		'M. Yıldız'
	],
	[
		'Ergotherapie Handvat',
		'00451 · Assen',
		'Ergotherapie',
		'2027-03-11',
		'2027-03-20',
		88,
		142_500,
		'paid',
		'J. de Boer'
	]
] as const;

export const workRows = work.map(
	([name, meta, type, sent_on, due_on, score, amount_cents, status, person]) => ({
		id: meta.slice(0, 5),
		name,
		meta: `CKZ-${meta}`,
		type,
		sent_on,
		due_on,
		score,
		amount_cents,
		status,
		person
	})
);
export type WorkRow = (typeof workRows)[number];

export const STATUS = {
	submitted: { tone: 'info', text: 'Ingediend' },
	in_review: { tone: 'plum', text: 'In beoordeling' },
	asked: { tone: 'warn', text: 'Aanvulling gevraagd' },
	awarded: { tone: 'ok', text: 'Toegekend' },
	rejected: { tone: 'err', text: 'Afgewezen' },
	paid: { tone: 'brand', text: 'Uitbetaald' }
} as const;

export const CEILING_CENTS = 2_900_000;
const ranked: Omit<RankingRow, 'id' | 'rank' | 'running_cents' | 'outcome'>[] = [
	{ name: 'Verloskundigen Oosterhof', place: 'Apeldoorn', score: 91, amount_cents: 415_000 },
	{ name: 'Ergotherapie Handvat', place: 'Assen', score: 88, amount_cents: 142_500 },
	{ name: 'Fysio Noorderpoort', place: 'Groningen', score: 84, amount_cents: 310_000 },
	{ name: 'Huisartsen Binnenhof', place: 'Delft', score: 83, amount_cents: 475_000 },
	{
		name: 'Wijkteam Zorg Nabij',
		place: 'Emmen',
		score: 81,
		amount_cents: 620_000,
		remark: { kind: 'amount', text: 'Bedrag verlaagd met € 300' }
	},
	{
		name: 'Huisartsenpraktijk De Linde',
		place: 'Zutphen',
		score: 78,
		amount_cents: 475_000,
		remark: { kind: 'tie', text: 'Gelijke score, minder weerbaar' }
	},
	{
		name: 'Tandartsen Vechtdal',
		place: 'Ommen',
		score: 78,
		amount_cents: 298_050,
		remark: { kind: 'lottery', text: 'Gelijke score, geloot' }
	},
	{ name: 'Logopedie Taalrijk', place: 'Tilburg', score: 72.25, amount_cents: 187_500 },
	{ name: 'Apotheek De Vijzel', place: 'Roermond', score: 69, amount_cents: 534_900 },
	{ name: 'Diëtistenpraktijk Balans', place: 'Leiden', score: 41.25, amount_cents: 225_000 }
];
let running = 0;
export const rankingRows: RankingRow[] = ranked.map((row, index) => {
	running += row.amount_cents;
	const below = running > CEILING_CENTS;
	const outcome = (row.score ?? 0) < 50 ? 'below_minimum' : below ? 'reserve' : 'within';
	return {
		...row,
		id: String(index),
		rank: index + 1,
		running_cents: running,
		outcome,
		reserve_rank: outcome === 'reserve' ? index - 6 : undefined
	};
});

export const results: RuleResult[] = [
	{
		id: 'E-GEN-01',
		statement: 'De aanvraag is binnen de aanvraagperiode ontvangen.',
		outcome: true,
		reason: 'Ontvangen op 2 maart 2027 om 10.14.07 uur, tussen 1 maart 09.00 uur en 30 april 17.00 uur.',
		source: 'Regeling, artikel 6',
		severity: 'hard',
		facts: [{ label: 'Ontvangen', value: '2 maart 2027, 10.14.07 uur' }]
	},
	{
		id: 'E-SME-01',
		statement: 'De aanvrager is een micro- of kleine onderneming.',
		outcome: false,
		reason: 'Samen met de groep werken er 62 mensen. Een kleine onderneming heeft er minder dan 50.',
		source: 'Aanbeveling 2003/361/EG, bijlage, artikel 2',
		severity: 'hard',
		facts: [
			{ label: 'Medewerkers (fte)', value: '62' },
			{ label: 'Jaaromzet', value: '€ 4.100.000,00' }
		]
	},
	{
		id: 'E-HC-02',
		statement: 'De praktijk staat in het AGB-register.',
		outcome: null,
		reason: 'De AGB-code is ingevuld, maar het register gaf geen antwoord.',
		source: 'Regeling, artikel 3, lid 1',
		severity: 'check',
		facts: [
			{ label: 'AGB-code', value: '01054321' },
			{ label: 'Antwoord van het register', value: null }
		]
	}
];

export const entries = [
	{
		id: 3,
		at: '2027-03-20T09:06:11Z',
		who: 'S. Łukasik',
		role: 'Subsidiebehandelaar',
		what: 'Aanvulling gevraagd',
		note: 'De offerte van de back-updienst ontbreekt.'
	},
	{
		id: 2,
		at: '2027-03-02T09:14:09Z',
		who: null,
		what: 'Regels nagekeken',
		facts: [
			{ label: 'Regels', value: '17' },
			{ label: 'Kenmerk', value: '5f1d0c9be2a7' }
		]
	},
	{ id: 1, at: '2027-03-02T09:14:07Z', who: 'A. Visser', role: 'Aanvrager', what: 'Aanvraag ingediend' }
];

export const criteria = [
	{
		code: 'need',
		name: 'Noodzaak',
		question: 'Hoe groot is de kans op schade zonder deze maatregel?',
		weight: 40,
		anchors: [
			'Er is geen gat in de beveiliging benoemd.',
			'Het gat is klein of al bijna gedicht.',
			'Er is een gat, maar de gevolgen blijven onduidelijk.',
			'Een duidelijk gat met merkbare gevolgen.',
			'Een groot gat; schade ligt voor de hand.',
			'Meerdere grote gaten; schade is waarschijnlijk en ernstig.'
		]
	},
	{
		code: 'plan',
		name: 'Plan',
		question: 'Lost het plan het genoemde risico op, in de tijd die ervoor staat?',
		weight: 20,
		anchors: [
			'Er is geen plan.',
			'Het plan raakt het risico niet.',
			'Het plan raakt het risico deels.',
			'Het plan lost het risico grotendeels op.',
			'Het plan lost het risico op en is haalbaar.',
			'Het plan lost het risico op, is haalbaar en houdt stand.'
		]
	}
];

export const months = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
const amounts = (...millions: (number | null)[]) =>
	millions.map((million) => (million === null ? null : Math.round(million * 100_000_000)));
export const series = [
	{
		label: 'Prognose',
		look: 'dashed' as const,
		values: amounts(null, null, null, null, null, null, null, null, null, 2.113862, 2.48, 2.874)
	},
	{
		label: 'Toegekend',
		look: 'line' as const,
		values: amounts(0.05, 0.19, 0.36, 0.6, 0.86, 1.11, 1.3, 1.47, 1.79, 2.113862, null, null)
	},
	{
		label: 'Uitbetaald',
		look: 'area' as const,
		values: amounts(0.0, 0.03, 0.1, 0.2, 0.36, 0.49, 0.62, 0.73, 0.86, 0.981311, null, null)
	}
];
