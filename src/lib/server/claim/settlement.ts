import { sum } from '#lib/domain/money.ts';
import { settledAmount } from '#lib/domain/scheme/settled-amount.ts';
import type { Text } from '#lib/domain/text.ts';
import type { Reader } from '../db/connect.ts';
import { settledOn } from '../voucher/settled.ts';

/** What a settlement gives and why, frozen when proposed (Awb 4:46). */
export type SettlementContent = {
	readonly voucher_number: string;
	readonly award_cents: number;
	readonly rate_percent: number;
	readonly final: boolean;
	readonly lines: readonly {
		readonly claim_line_id: string;
		readonly service: Text;
		readonly supplier_name: string;
		readonly claimed_cents: number;
		readonly admitted_cents: number;
		/** Why less was admitted than claimed, in the officer's words. */
		readonly reason: string | null;
	}[];
	/** Admitted in this claim. */
	readonly admitted_cents: number;
	/** Admitted in the settled claims before it; a settlement from before this was kept lacks it. */
	readonly admitted_before_cents?: number;
	readonly settled_before_cents: number;
	/** What this settlement adds. */
	readonly amount_cents: number;
	readonly settled_cents: number;
	/** What becomes free: nothing while another claim may follow. */
	readonly released_cents: number;
};

type Costs = {
	readonly claim_id: string;
	readonly voucher: { readonly id: string; readonly amount_cents: number; readonly rate_percent: number };
	readonly final: boolean;
	/** The costs admitted in this claim. */
	readonly admitted: readonly number[];
};

export type Calculation = Pick<
	SettlementContent,
	| 'admitted_cents'
	| 'admitted_before_cents'
	| 'settled_before_cents'
	| 'amount_cents'
	| 'settled_cents'
	| 'released_cents'
>;

/**
 * What this claim settles: the rate over all costs admitted on the voucher so far, rounded once, never above the
 * award, less what was settled before.
 */
export async function settlementOf(
	db: Reader,
	{ claim_id, voucher, final, admitted }: Costs
): Promise<Calculation> {
	const before = await db
		.selectFrom('claim_line')
		.innerJoin('claim', 'claim.id', 'claim_line.claim_id')
		.where('voucher_id', '=', voucher.id)
		.where('claim.id', '<>', claim_id)
		.where('claim.state', 'in', ['settled', 'paid'])
		.select('admitted_cents')
		.execute();
	const before_cents = before.map(({ admitted_cents }) => admitted_cents ?? 0);
	const settled_before_cents = await settledOn(db, voucher.id);
	const { settled_cents, released_cents } = settledAmount({
		award_cents: voucher.amount_cents,
		rate_percent: voucher.rate_percent,
		lines: [...before_cents, ...admitted].map((admitted_cents) => ({ admitted_cents }))
	});
	return {
		admitted_cents: sum(admitted),
		admitted_before_cents: sum(before_cents),
		settled_before_cents,
		amount_cents: settled_cents - settled_before_cents,
		settled_cents,
		released_cents: final ? released_cents : 0
	};
}
