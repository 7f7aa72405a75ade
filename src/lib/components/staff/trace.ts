/** What one rule said about one case, in the reader's language. */
export type RuleResult = {
	readonly id: string;
	readonly statement: string;
	/** true: holds, false: fails, null: cannot tell. */
	readonly outcome: boolean | null;
	readonly reason: string;
	readonly source: string;
	readonly severity?: 'hard' | 'check' | 'information';
	/** `from`: who told it, and when. */
	readonly facts?: readonly {
		readonly label: string;
		readonly value: string | null;
		readonly from?: string;
	}[];
	/** Who judged it differently, or took that back: one sentence each, with the reason. */
	readonly judged?: readonly { readonly what: string; readonly reason: string }[];
};

const rank = (result: RuleResult) => (result.outcome === false ? 0 : result.outcome === null ? 1 : 2);

/** What needs a person first: rules that fail, then those that cannot tell, then the rest, each in their own order. */
export const byUrgency = (results: readonly RuleResult[]): RuleResult[] =>
	[...results].sort((a, b) => rank(a) - rank(b));
