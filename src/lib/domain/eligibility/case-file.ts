import type { Cents } from '../money.ts';
import type { SchemeContent, VoucherKind } from '../scheme/content.ts';

/** The answers of the sections of an application, as they are stored; what is not answered yet is null or absent. */
export type Answers = {
	readonly kinds: readonly VoucherKind[];
	readonly size: {
		/** Annual work units of the enterprise itself (Annex I art. 5). */
		readonly staff_awu: number | null;
		readonly turnover_cents: Cents | null;
		readonly balance_cents: Cents | null;
		/** Linked to, or partner of, other enterprises (Annex I art. 3). */
		readonly in_group: boolean | null;
		/** Figures of the whole group, the enterprise itself included, partners for their share. */
		readonly group_staff_awu?: number | null;
		readonly group_turnover_cents?: Cents | null;
		readonly group_balance_cents?: Cents | null;
	};
	readonly assessment: Readonly<Record<string, AssessmentAnswer>>;
	readonly plan: { readonly problem: string; readonly measures: string; readonly effect: string };
	readonly de_minimis: {
		readonly has_aid: boolean | null;
		readonly rows: readonly {
			readonly granted_on: string | null;
			readonly grantor: string;
			readonly amount_cents: Cents | null;
		}[];
	};
	readonly payment: { readonly iban: string; readonly account_name: string };
	readonly declarations: Readonly<Record<Declaration, boolean | null>>;
};

/** 0 no, 1 partly, 2 yes and recent; or not applicable, with the reason. */
export type AssessmentAnswer = {
	readonly score: 0 | 1 | 2 | null;
	readonly not_applicable_reason?: string | null;
};

export const DECLARATIONS = [
	'truthful',
	'no_insolvency',
	'no_recovery_order',
	'not_ordered',
	'publication_known',
	'electronic_channel'
] as const;
export type Declaration = (typeof DECLARATIONS)[number];

/** A service asked for: what, from whom, when and at what cost. A hardware line counts whole as hardware. */
export type Line = {
	readonly id: string;
	readonly kind: VoucherKind;
	readonly service_code: string;
	readonly supplier_name: string;
	readonly supplier_kvk: string | null;
	readonly planned_order_on: string | null;
	readonly net_cents: Cents;
	readonly vat_cents: Cents;
	/** 0–100: the share of the VAT the applicant gets back, which is no cost; null = not stated. */
	readonly vat_recoverable_percent: number | null;
	readonly hardware: boolean;
	readonly quote_document_id: string | null;
};

/** Everything the facts of a case come from, close to how it is stored. Instants are ISO, local dates 'YYYY-MM-DD'. */
export type CaseFile = {
	readonly scheme: SchemeContent;
	readonly window: { readonly opens_at: string; readonly closes_at: string };
	/** The local date of the evaluation: the day aid would be granted. */
	readonly today: string;
	/** When the application arrived; null while it is a draft. */
	readonly received_at: string | null;
	/** The latest request to complete the application (Awb 4:5). */
	readonly completion_request: 'asked' | 'answered' | 'lapsed' | null;
	readonly organisation: {
		readonly name: string;
		readonly kvk_number: string;
		/** What the KVK register said; null when it was not asked. */
		readonly kvk_active: boolean | null;
		readonly postcode: string;
		readonly agb_code: string | null;
		readonly sbi_codes: readonly string[];
		readonly wtza: 'reported' | 'exempt' | 'not_reported' | 'unknown';
		readonly care_professionals: number | null;
	};
	readonly answers: { readonly [Section in keyof Answers]?: Answers[Section] | null };
	readonly lines: readonly Line[];
	/** What is asked per kind, as the amounts of the scheme are computed; null or absent when it cannot be computed. */
	readonly requested_cents: Readonly<Partial<Record<VoucherKind, Cents | null>>>;
	/** Live awards of the same single undertaking under this scheme, this case left out; null when not known. */
	readonly awards:
		| readonly { readonly kind: VoucherKind; readonly granted_on: string; readonly amount_cents: Cents }[]
		| null;
};
