import type { Cents } from '../money.ts';
import type { Text } from '../text.ts';
import type { AskedView, DecisionData } from './data.ts';

export type SettlementLetterData = DecisionData & {
	readonly award: { readonly number: string; readonly decided_on: string };
	readonly voucher: {
		readonly number: string;
		readonly name: Text;
		readonly rate_percent: number;
		readonly cap_cents: Cents;
		readonly amount_cents: Cents;
	};
	readonly claim: { readonly number: string; readonly received_on: string; readonly complete_on: string };
	readonly lines: readonly {
		readonly service: Text;
		readonly supplier: string;
		readonly invoice_number: string;
		readonly claimed_cents: Cents;
		readonly admitted_cents: Cents;
		/** Required when less was admitted than claimed. */
		readonly reason: Text | null;
	}[];
	readonly admitted_cents: Cents;
	readonly settled_cents: Cents;
	readonly paid_before_cents: Cents;
	/** Settled minus paid before; below zero there is something to recover. */
	readonly payable_cents: Cents;
	readonly pay_by_on: string;
	readonly account_ending: string;
	readonly released_cents: Cents;
	readonly released_to_tranche: boolean;
	/** The day by which the register carries the settled amount; null when the amount stayed the same. */
	readonly register_corrected_by_on: string | null;
	readonly view: AskedView | null;
	readonly records_years: number;
};
