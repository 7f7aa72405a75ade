import type { Answers } from '#lib/domain/application/answers.ts';
import type { SchemeContent } from '#lib/domain/scheme/content.ts';
import type { LineInput } from '../application/save-line.ts';
import { SUPPLIERS } from './a-provider.ts';

/** Answers of a small practice that meets every rule. */
export const wholeAnswers = (content: SchemeContent, organisation_name: string): Answers => ({
	kinds: { kinds: ['S', 'B'] },
	size: {
		staff_awu: 4.5,
		turnover_cents: 650_000_00,
		balance_cents: 210_000_00,
		in_group: false,
		group_staff_awu: null,
		group_turnover_cents: null,
		group_balance_cents: null,
		circumstances: []
	},
	assessment: Object.fromEntries(
		content.questions.map(
			({ code }, index) => [code, { answer: index % 3 === 2 ? 1 : 0, reason: '' }] as const
		)
	),
	plan: {
		problem:
			'Wij werken met één gedeeld wachtwoord op de balie en weten niet of de back-up werkt. In maart klikte een collega op een nepmail.',
		approach:
			'Eerst een risicoscan. Daarna meerfactorauthenticatie voor iedereen en een back-up die los van het netwerk staat, met een hersteltest.',
		effect:
			'Patiënten kunnen ook bij een aanval terecht in de praktijk en hun dossiers blijven vertrouwelijk.'
	},
	extra: {},
	de_minimis: { has_aid: false, aid: [] },
	payment: { iban: 'NL91ABNA0417164300', account_name: organisation_name },
	declarations: {
		truthful: true,
		registered: true,
		no_insolvency: true,
		no_recovery_order: true,
		nothing_ordered: true,
		publication_known: true,
		electronic_channel: true
	}
});

/** Three services with quotes: one for the Scan voucher, two for the Basic one. */
export const wholeLines = (planned_order_on: string): Omit<LineInput, 'id'>[] => [
	{ ...line('SV01', SUPPLIERS.scan, planned_order_on), net_cents: 1_450_00, vat_cents: 304_50 },
	{ ...line('SV03', SUPPLIERS.sign_in, planned_order_on), net_cents: 2_400_00, vat_cents: 504_00 },
	{ ...line('SV05', SUPPLIERS.back_up, planned_order_on), net_cents: 1_800_00, vat_cents: 378_00 }
];

type Supplier = (typeof SUPPLIERS)[keyof typeof SUPPLIERS];

const line = (service_code: string, supplier: Supplier, planned_order_on: string) => ({
	service_code,
	supplier_name: supplier.name,
	supplier_kvk: supplier.kvk_number,
	planned_order_on,
	vat_recoverable_percent: 0,
	hardware: false
});
