import type { Cents } from '../money.ts';
import type { SchemeContent, VoucherKind } from '../scheme/content.ts';
import type { Language, Text } from '../text.ts';

/** What a letter says about the scheme: the case's own pinned version. */
export type LetterScheme = Pick<SchemeContent, 'code' | 'name' | 'legal_basis' | 'grantor' | 'funding'>;

/** What every decision letter needs, whatever it decides. Frozen as JSON beside the letter, never looked up again. */
export type DecisionData = {
	readonly language: Language;
	/** The letter's own number, and the number of the case. */
	readonly number: string;
	readonly case_number: string;
	readonly decided_on: string;
	readonly sent_on: string;
	readonly addressee: {
		readonly organisation: string;
		readonly attention: string | null;
		readonly street: string;
		readonly postcode: string;
		readonly place: string;
		readonly kvk_number: string;
		readonly establishment_number: string | null;
	};
	readonly scheme: LetterScheme;
	readonly tranche: Text;
	/** Who decided, under mandate (Awb 10:10). */
	readonly decider: { readonly name: string; readonly role: Text };
	/** The last day of the objection term, holidays counted; printed and never worked out again. */
	readonly objection: { readonly until_on: string; readonly weeks: number };
};

/** What was asked, when it came and when it was complete. */
export type Request = {
	readonly kinds: readonly VoucherKind[];
	readonly amount_cents: Cents;
	readonly received_on: string;
	/** Null: it never became complete. */
	readonly complete_on: string | null;
};

/** The mutual weighing of a ranked tranche, as it concerns this case. Reviewers stay without names. */
export type Ranking = {
	/** 0–100, unrounded. */
	readonly score: number;
	readonly minimum_score: number;
	/** Null below the minimum score: such a case has no place. */
	readonly position: number | null;
	readonly ranked_cases: number;
	readonly fixed_on: string;
	readonly criteria: readonly {
		readonly name: Text;
		/** Question, minimum and the text of a level are the scheme's own; letters from before they were told lack them. */
		readonly question?: Text;
		readonly weight: number;
		readonly minimum?: number;
		/** The mean over the reviewers, 0–weight. */
		readonly points: number;
		readonly reviews: readonly { readonly score: number; readonly reason: string; readonly anchor?: Text }[];
	}[];
};

/** A view asked from the applicant before the decision (Awb 4:7, 4:12(2)), and what was done with it. */
export type AskedView = {
	readonly asked_on: string;
	readonly until_on: string;
	readonly answered_on: string | null;
	readonly summary: string | null;
	/** What we think of it, and what changed. */
	readonly response: string | null;
};
