import type { Text } from '../text.ts';
import type { Cents } from '../money.ts';
import type { Rule } from '../eligibility/rule.ts';
import type { Blind } from '../review/blind.ts';
import type { Help } from './help.ts';
import type { Law } from './law.ts';

/** The voucher kinds of a scheme: S (scan) and B (basis). One award decision can carry one voucher of each. */
export const VOUCHER_KINDS = ['S', 'B'] as const;
export type VoucherKind = (typeof VOUCHER_KINDS)[number];

/** The size classes of Recommendation 2003/361/EC. */
export const SIZE_CLASSES = ['micro', 'small', 'medium', 'large'] as const;
export type SizeClass = (typeof SIZE_CLASSES)[number];

/** What one kind of voucher pays: rate in percent, ceiling by size class, which services. */
export type VoucherTerms = {
	readonly kind: VoucherKind;
	readonly name: Text;
	readonly summary: Text;
	readonly rate_percent: number;
	/** No entry: this size class cannot have the voucher. */
	readonly cap_cents: Readonly<Partial<Record<SizeClass, Cents>>>;
	readonly minimum_cents: Cents;
	readonly services: readonly string[];
	readonly most_services: number;
};

export type Service = {
	readonly code: string;
	readonly name: Text;
	readonly explanation: Text;
	/** The deliverable that proves the service at the claim. */
	readonly deliverable: Text;
	/** The five principles of basic digital resilience: 1 map risks … 5 prepare for incidents. */
	readonly principle: 1 | 2 | 3 | 4 | 5;
	/** The usual price without VAT; outside it a person looks at the quote (Awb 4:46(3)). */
	readonly price_cents?: { readonly from: Cents; readonly to: Cents };
	/** false: nothing tangible is ever part of it, so it is not asked; absent: it can be. */
	readonly hardware?: boolean;
	/** Advice on what to buy: not from a provider that sells products itself. */
	readonly advice?: boolean;
};

/** A question of the self-assessment: answered 0 no, 1 partly, 2 yes and recent, or not applicable with a reason. */
export type Question = {
	readonly code: string;
	readonly text: Text;
	readonly domain: 1 | 2 | 3 | 4 | 5;
	/** A 0 on a critical question puts this service on the proposed plan. */
	readonly critical_service?: string;
};

/** A criterion reviewers score 0–5; one record feeds the public page, the score sheet and the letter. */
export type Criterion = {
	readonly code: string;
	readonly name: Text;
	readonly question: Text;
	/** The weights of a scheme add up to 100. */
	readonly weight: number;
	/** The mean of the reviewers must reach this level, 0 to 5, whatever the other points; absent: none. */
	readonly minimum?: number;
	/** One text per level, index 0 to 5. */
	readonly anchors: readonly [Text, Text, Text, Text, Text, Text];
};

/** A question of a scheme's own. It is asked only while the question it depends on is asked and has that answer. */
export type ExtraQuestion = {
	readonly code: string;
	readonly text: Text;
	readonly hint?: Text;
	readonly required: boolean;
	readonly shown_when?: { readonly code: string; readonly is: string | boolean };
} & (
	| { readonly kind: 'text' | 'long_text' | 'yes_no' | 'number' | 'amount' | 'date' | 'file' }
	| {
			readonly kind: 'choice' | 'choices';
			readonly options: readonly { readonly code: string; readonly name: Text }[];
	  }
);

/** A part of the country with a share of its own, by the numbers of its postcodes, both ends included. */
export type Region = {
	readonly code: string;
	readonly name: Text;
	/** Of the ceiling as published. */
	readonly percent: number;
	readonly postcodes: readonly (readonly [number, number])[];
};

/** What a scheme chooses in dividing the money (Awb 4:26); absent: whole awards only, and no shares. */
export type Allocation = {
	/** The first case that does not fit whole gets what is left. */
	readonly partial?: boolean;
	/** Together at most 100 percent. */
	readonly regions?: readonly Region[];
};

export type FundingShare = { readonly source: string; readonly name: Text; readonly percent: number };

/** Everything that differs per scheme: versioned data, pinned by each case, never code. */
export type SchemeContent = {
	readonly code: string;
	readonly name: Text;
	/** The grantor, in whose name decisions are taken (Awb 10:10). */
	readonly grantor: {
		readonly name: Text;
		readonly on_behalf_of: Text;
		readonly address: readonly string[];
		readonly phone: string;
		readonly email: string;
		readonly hours: Text;
	};
	/** The regulation, cited by article where a letter or a reason needs it. */
	readonly legal_basis: Text;
	readonly purpose: Text;
	/** Who can apply, one sentence each. */
	readonly who: readonly Text[];
	readonly funding: readonly FundingShare[];
	readonly vouchers: readonly VoucherTerms[];
	/** S and B together, per single undertaking. */
	readonly together_cap_cents: Cents;
	readonly care_types: readonly {
		readonly code: string;
		readonly name: Text;
		readonly agb_prefixes: readonly string[];
		/** The main activities in the trade register that this kind of care follows from. */
		readonly sbi_codes?: readonly string[];
	}[];
	readonly sbi_codes: readonly string[];
	readonly catalogue: readonly Service[];
	readonly questions: readonly Question[];
	/** Versions from before there were any lack them. */
	readonly extra_questions?: readonly ExtraQuestion[];
	readonly criteria: readonly Criterion[];
	/** What reviewers do not see, and until when; absent: they see everything a reviewer reads. */
	readonly blind?: Blind;
	/** Of 100: below it an application is refused whatever the budget. */
	readonly minimum_score: number;
	/** Versions from before there was a choice lack it. */
	readonly allocation?: Allocation;
	/** For how many years an interest that ended still keeps somebody from a case (Awb 2:4); absent: three. */
	readonly interest_years?: number;
	/** Whether no review of a tranche opens before its reviewers have scored the same sample cases. */
	readonly calibration?: boolean;
	/** Hardware may be this share of a voucher's cost base. */
	readonly hardware_percent: number;
	/** The de minimis ceiling of Regulation (EU) 2023/2831, art. 3(2). */
	readonly de_minimis_ceiling_cents: Cents;
	readonly quotes_two_above_cents: Cents;
	/** Whether the funder asks that providers are not controlled from outside the EEA (DEP art. 12(5)). */
	readonly eea_providers_only?: boolean;
	readonly terms: {
		readonly decide_weeks_after_closing: number;
		/** In a tranche that is decided in order of arrival. Default 8 (Awb 4:13). */
		readonly decide_weeks_after_receipt?: number;
		/** How far a decision can be extended at most (Awb 4:14). Default 13. */
		readonly extend_weeks?: number;
		readonly repair_days: number;
		/** For a review, from its assignment; absent: until the decision is due. */
		readonly review_days?: number;
		/** To give a view before a refusal (Awb 4:7). Default 14. */
		readonly view_days?: number;
		readonly voucher_months: number;
		/** The one extension of a voucher, asked before it ends. Default 3. */
		readonly voucher_extension_months?: number;
		readonly claim_weeks_after_delivery: number;
		readonly claim_weeks_after_validity: number;
		readonly settle_weeks: number;
		readonly pay_weeks: number;
		readonly objection_weeks: number;
		readonly most_claims: number;
		/** To claim after all, after the reminder (Awb 4:44(3)). Default 2. */
		readonly reminder_weeks?: number;
		/** For a late decision, per day in each of three fortnights (Awb 4:17(2), indexed by decree). */
		readonly penalty_day_cents?: readonly [Cents, Cents, Cents];
	};
	readonly rules: readonly Rule[];
	/** The laws a visitor can look up; absent in versions from before they were kept. */
	readonly laws?: readonly Law[];
	/** Where to turn, by need; absent likewise. */
	readonly help?: readonly Help[];
	/** Where released money goes: back to the tranche, or not. */
	readonly release_to_available: boolean;
};
