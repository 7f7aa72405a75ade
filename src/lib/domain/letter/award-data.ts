import type { Cents } from '../money.ts';
import type { VoucherKind } from '../scheme/content.ts';
import type { Text } from '../text.ts';
import type { DecisionData, Ranking, Request } from './data.ts';

export type AwardedVoucher = {
	readonly number: string;
	readonly kind: VoucherKind;
	readonly name: Text;
	readonly lines: readonly {
		readonly service: Text;
		readonly deliverable: Text;
		readonly supplier: string;
		readonly net_cents: Cents;
		readonly vat_not_recoverable_cents: Cents;
		readonly cost_cents: Cents;
	}[];
	readonly cost_base_cents: Cents;
	readonly rate_percent: number;
	readonly cap_cents: Cents;
	/** The most that can be settled (Awb 4:31). */
	readonly amount_cents: Cents;
	readonly valid_until_on: string;
	readonly claim_until_on: string;
};

export type AwardLetterData = DecisionData & {
	readonly request: Request;
	readonly vouchers: readonly AwardedVoucher[];
	readonly total_cents: Cents;
	readonly ranking: Ranking | null;
	/** Where the award differs from what was asked; empty when it does not. */
	readonly deviations: readonly {
		readonly subject: Text;
		readonly asked_cents: Cents;
		readonly awarded_cents: Cents;
		readonly reason: Text;
		readonly source: string;
	}[];
	readonly hardware_percent: number;
	readonly claim: {
		readonly weeks_after_delivery: number;
		readonly most_claims: number;
		readonly settle_weeks: number;
		readonly pay_weeks: number;
		/** What a claim must contain, and so what proof is enough. */
		readonly documents: readonly Text[];
	};
	/** The last four characters of the account. */
	readonly account_ending: string;
	readonly de_minimis: {
		/** The gross grant equivalent of this award. */
		readonly amount_cents: Cents;
		/** All other aid declared for the single undertaking in the window of three years. */
		readonly declared_cents: Cents;
		readonly ceiling_cents: Cents;
		/** Twenty working days after the award. */
		readonly register_by_on: string;
	};
	readonly records_years: number;
	/** How the funder wants to be named; null when it does not ask for it. */
	readonly publicity: Text | null;
};
