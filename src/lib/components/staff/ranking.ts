import type { Cents } from '#lib/domain/money.ts';

/** One application in the ranking, as the page shows it. */
export type RankingRow = {
	readonly id: string;
	readonly rank: number;
	readonly name: string;
	readonly place?: string;
	readonly href?: string;
	readonly score: number | null;
	/** The local date on which it was complete, where that orders the cases. */
	readonly day?: string | null;
	readonly amount_cents: Cents;
	readonly running_cents: Cents;
	readonly outcome: 'within' | 'partial' | 'reserve' | 'below_minimum';
	/** What it gets, where that is less than it asks. */
	readonly awarded_cents?: Cents;
	readonly reserve_rank?: number;
	readonly remark?: { readonly kind: 'amount' | 'tie' | 'lottery' | 'other'; readonly text: string };
};

/** The first row below the budget line; nothing when everything fits. */
export const firstBelow = (rows: readonly RankingRow[]): RankingRow | undefined =>
	rows.find(({ outcome }) => outcome !== 'within' && outcome !== 'partial');
