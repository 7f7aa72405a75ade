import type { Cents } from '../money.ts';
import type { KnownFigures } from './size.ts';

/** Control without a majority of votes (Annex I art. 3(3)(b)–(d); 2023/2831 art. 2(2)(b)–(d)). */
export const RIGHTS = ['appoints_board', 'dominant_influence', 'sole_control_by_agreement'] as const;
export type Right = (typeof RIGHTS)[number];

/**
 * Investors who may hold 25 % or more without becoming partners, as long as they have no control (Annex I
 * art. 3(2)(a)–(d)), with the conditions of two of them. null: not known.
 */
export type Investor =
	| {
			readonly kind:
				| 'public_investment'
				| 'venture_capital'
				| 'university'
				| 'research_centre'
				| 'institutional'
				| 'regional_fund';
	  }
	| { readonly kind: 'business_angel'; readonly invested_cents: Cents | null }
	| {
			readonly kind: 'local_authority';
			readonly budget_cents: Cents | null;
			readonly inhabitants: number | null;
	  };

/** Somebody with a place in the ownership of the applicant. A sole trader is an enterprise, not a person (Annex I art. 1). */
export type Party = {
	readonly id: string;
	readonly name: string;
	readonly investor?: Investor | null;
} & (
	| {
			readonly kind: 'enterprise';
			readonly kvk_number: string | null;
			readonly figures: KnownFigures;
			/** The markets it is active on, as codes; null: not known. */
			readonly markets: readonly string[] | null;
			/** The party whose consolidated accounts already hold its figures (Annex I art. 6(2)–(3)). */
			readonly consolidated_in?: string | null;
	  }
	| { readonly kind: 'person' }
	| { readonly kind: 'public_body' }
);

/** What a party has in an enterprise. Percentages from 0 to 100; null: not known. */
export type Tie = {
	readonly holder: string;
	readonly held: string;
	readonly capital_percent: number | null;
	readonly votes_percent: number | null;
	readonly rights: readonly Right[];
};

/** Who owns whom around the applicant, to any depth: plain JSON, as it is stored with the application. */
export type Ownership = {
	/** The party that applies. */
	readonly applicant: string;
	readonly parties: readonly Party[];
	readonly ties: readonly Tie[];
	/** Parties who act together, such as a family or partners with an agreement. */
	readonly acting_jointly: readonly (readonly string[])[];
	/** Pairs of markets of which one is directly upstream or downstream of the other (Annex I art. 3(3)). */
	readonly adjacent_markets: readonly (readonly [string, string])[];
};
