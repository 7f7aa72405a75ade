import type { Cents } from '../money.ts';
import type { Answer } from '../scheme/maturity.ts';
import type { SchemeContent, VoucherKind } from '../scheme/content.ts';
import type { Ownership } from '../undertaking/ownership.ts';

/** What an applicant declares; unticked is false. `registered`: active in the trade register, with a seat
 * in the Netherlands, and working with data of patients. `truthful`: allowed to sign, and everything is true.
 * `no_recovery_order`: also that nobody involved is on a sanction list. */
export const DECLARATIONS = [
	'truthful',
	'registered',
	'no_insolvency',
	'no_recovery_order',
	'nothing_ordered',
	'publication_known',
	'electronic_channel'
] as const;
export type Declaration = (typeof DECLARATIONS)[number];

/**
 * Circumstances of the undertaking that change how the law looks at it. `public_body`: a public body holds 25% or more
 * (Annex I art. 3(4)); `other_practice`: an owner also owns another practice (art. 3(3)); `new_firm`: younger than a
 * year, so the figures are estimates (art. 4(3)); `first_year_above`: above the ceiling of small for the first year, so
 * that the status stays (art. 4(2)); `new_owner`: another owner in the last two years; `designated`:
 * under the Cyberbeveiligingswet in another way than by size; `sgei`: compensation for the same service (2023/2832).
 */
export const CIRCUMSTANCES = [
	'public_body',
	'other_practice',
	'new_firm',
	'first_year_above',
	'new_owner',
	'designated',
	'sgei'
] as const;
export type Circumstance = (typeof CIRCUMSTANCES)[number];

/** Aid an applicant declares; what was not filled in yet is null or ''. */
export type DeclaredAid = {
	readonly granted_on: string | null;
	readonly grantor: string;
	readonly amount_cents: Cents | null;
};

/** What an extra question got: a text or code, several codes, a number (an amount in cents), yes or no. */
export type ExtraAnswer = string | readonly string[] | number | boolean | null;

/** What is saved per section of an application. A draft may miss anything: null, '' or not ticked. */
export type Answers = {
	readonly kinds: { readonly kinds: readonly VoucherKind[] };
	readonly size: {
		readonly staff_awu: number | null;
		readonly turnover_cents: Cents | null;
		readonly balance_cents: Cents | null;
		/** Part of a group: the group's totals, own figures included, then decide the size class. */
		readonly in_group: boolean | null;
		readonly group_staff_awu: number | null;
		readonly group_turnover_cents: Cents | null;
		readonly group_balance_cents: Cents | null;
		/** Who owns whom around the applicant: it then decides the size class, and which organisations are one undertaking. */
		readonly ownership?: Ownership | null;
		/** Empty: none of them applies; absent or null: not answered yet. */
		readonly circumstances?: readonly Circumstance[] | null;
	};
	/** Per question code. A reason is asked with `na`. */
	readonly assessment: Readonly<
		Record<string, { readonly answer: Answer | null; readonly reason: string } | undefined>
	>;
	readonly plan: {
		readonly problem: string;
		readonly approach: string;
		readonly effect: string;
		/** Asked only after an earlier rejection: what is different now (Awb 4:6). */
		readonly new_facts?: string;
	};
	/** The scheme's own questions, by code; absent or null: not answered yet. */
	readonly extra: Readonly<Record<string, ExtraAnswer | undefined>>;
	readonly de_minimis: { readonly has_aid: boolean | null; readonly aid: readonly DeclaredAid[] };
	/** The IBAN without spaces, in capitals. */
	readonly payment: { readonly iban: string; readonly account_name: string };
	readonly declarations: Readonly<Record<Declaration, boolean>>;
};

/** The sections saved as answers; services are lines of their own. */
export type AnswerSection = keyof Answers;

/** Every section in the order an applicant meets them. */
export const APPLICATION_SECTIONS = [
	'size',
	'kinds',
	'assessment',
	'plan',
	'services',
	'extra',
	'de_minimis',
	'payment',
	'declarations'
] as const;
export type ApplicationSection = (typeof APPLICATION_SECTIONS)[number];

/** The sections of a scheme: the extra questions only when it has any. */
export const sectionsOf = ({
	extra_questions
}: Pick<SchemeContent, 'extra_questions'>): ApplicationSection[] =>
	APPLICATION_SECTIONS.filter((section) => section !== 'extra' || (extra_questions?.length ?? 0) > 0);

/** A service asked for, as far as it is filled in. */
export type RequestedLine = {
	readonly id: string;
	readonly kind: VoucherKind;
	readonly service_code: string;
	readonly supplier_name: string;
	readonly supplier_kvk: string | null;
	readonly planned_order_on: string;
	readonly net_cents: Cents;
	readonly vat_cents: Cents;
	/** null: the applicant has not said yet which part of the VAT comes back. */
	readonly vat_recoverable_percent: number | null;
	readonly hardware: boolean;
	/** How many quotes were added: above a price of the scheme a second one lets the prices be compared. */
	readonly quotes: number;
	/** What others already pay for the same cost; absent is nothing. */
	readonly other_funding_cents?: Cents;
};

/** Everything an applicant filled in so far. */
export type Filled = {
	readonly sections: Partial<Answers>;
	readonly lines: readonly RequestedLine[];
	/** The codes of the extra questions that have a file. */
	readonly extra_files?: readonly string[];
};
