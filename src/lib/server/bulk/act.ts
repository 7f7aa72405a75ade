import type { BulkAct, BulkPlan } from '#lib/domain/bulk/bulk.ts';
import type { NewItem } from '../application/put-question.ts';
import type { Database, Tx } from '../db/connect.ts';
import type { Worked } from '../decision/outcome.ts';
import type { Person } from '../person/person.ts';
import { ASK } from './acts/ask.ts';
import { ASSIGN } from './acts/assign.ts';
import { PROPOSE } from './acts/propose.ts';

export type BulkOne = {
	readonly application_id: string;
	/** What the trial came to, or what was planned for all together; null: nothing yet. */
	readonly plan: BulkPlan | null;
	readonly items: readonly NewItem[];
};

export type BulkDone = { readonly plan: BulkPlan; readonly record_id: string | null };

/** One thing an officer can do to many cases. The trial and the deed are the same `work`; only the trial is taken back. */
export type Act = {
	/** What cannot be worked out case by case: who of all reviewers gets which of all cases. */
	readonly planAll?: (
		db: Database,
		person: Person,
		ids: readonly string[]
	) => Promise<ReadonlyMap<string, BulkPlan>>;
	/** @throws Refused or NotFound; reasons that are returned instead leave what was found out in place */
	readonly work: (tx: Tx, person: Person, one: BulkOne) => Promise<Worked<BulkDone>>;
	/** What is said once about all that was done; asked again it says nothing twice. */
	readonly tell?: (tx: Tx, done: readonly BulkPlan[]) => Promise<void>;
};

export const ACTS: Readonly<Record<BulkAct, Act>> = { assign: ASSIGN, ask: ASK, propose: PROPOSE };
