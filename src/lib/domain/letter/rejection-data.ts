import type { Cents } from '../money.ts';
import type { Text } from '../text.ts';
import type { AskedView, DecisionData, Ranking, Request } from './data.ts';

/** One reason to refuse. */
export type Ground =
	| {
			readonly type: 'rule';
			readonly rule_id: string;
			readonly rule_version: number;
			readonly statement: Text;
			readonly reason: Text;
			/** The article or the scheme's provision. */
			readonly article: string;
			/** Which facts were used and where each came from. */
			readonly facts: readonly { readonly name: Text; readonly value: Text; readonly source: Text }[];
			/** The officer's own words when the finding was confirmed. */
			readonly explanation: string | null;
			/** What would have to change for a new application. */
			readonly remedy: Text | null;
	  }
	| {
			readonly type: 'score';
			/** The criteria below their own minimum, with the mean level; absent: the points together are too few. */
			readonly below?: readonly { readonly name: Text; readonly minimum: number; readonly level: number }[];
	  }
	| {
			readonly type: 'ceiling';
			readonly ceiling_cents: Cents;
			/** How the money is divided, as published (Awb 4:26). */
			readonly method: Text;
			/** The last place that still fitted. */
			readonly last_awarded_position: number;
			/** null: nothing is scored in this tranche. */
			readonly last_awarded_score: number | null;
			readonly awarded_cents: Cents;
			readonly left_cents: Cents;
			readonly needed_cents: Cents;
			readonly reached_on: string;
			/** Where this case stands, and the lot that put it there; decisions from before it was kept lack it. */
			readonly place?: { readonly position: number; readonly of: number; readonly lot: string | null };
	  };

export type RejectionLetterData = DecisionData & {
	readonly request: Request;
	readonly grounds: readonly [Ground, ...Ground[]];
	readonly ranking: Ranking | null;
	readonly view: AskedView | null;
	/** When one can apply again, if that is known. */
	readonly next_chance: Text | null;
};
