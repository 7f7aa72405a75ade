import type { Selectable } from 'kysely';
import type { DecisionKind } from '../../domain/decision/lifecycle.ts';
import type { DecisionData } from '../../domain/letter/data.ts';
import type { Letter } from '../../domain/letter/letter.ts';
import type { Reason } from '../../domain/refusal.ts';
import type { Reader, Tx } from '../db/connect.ts';
import type { Tables } from '../db/tables.ts';
import type { Person } from '../person/person.ts';
import { award } from './effects/award.ts';
import { notProcessed } from './effects/not-processed.ts';
import { rejection } from './effects/rejection.ts';
import { settlement } from './effects/settlement.ts';

/** A decision with the case it is about; both rows are locked when something changes. */
export type Matter = {
	readonly decision: Selectable<Tables['decision']>;
	readonly application: Selectable<Tables['application']>;
};

/** Of what the applicant is told by the announcement, and where it can be read. */
export type Notice = { readonly number: string; readonly link: string };

/** What one kind of decision does. The verbs guard state, roles and four eyes; an effect guards its own matter. */
export type Effect = {
	/**
	 * What stands in the way, found by a check whose trace must stay even when it refuses: runs before `onDecide` in
	 * the same transaction, which commits without the decision when there are reasons.
	 */
	recheck?(tx: Tx, matter: Matter): Promise<readonly Reason[]>;
	/**
	 * In the transaction in which the decision is taken: moves the money, or throws Refused with every reason. The
	 * decision's state is still `proposed`; the verb moves it, records it and enqueues the announcement.
	 */
	onDecide(tx: Tx, matter: Matter, decider: Person): Promise<void>;
	/** In the transaction in which the proposal goes back to its proposer. */
	onReturn(tx: Tx, matter: Matter, decider: Person): Promise<void>;
	/**
	 * In the transaction of the announcement, after the letter is stored: what takes effect now (Awb 3:40).
	 * `announced_on` is the day of sending, from which terms run.
	 */
	onAnnounce(tx: Tx, matter: Matter, announced_on: string): Promise<Notice>;
	/** Gathers what the letter says; its `data` is kept beside the PDF, `letter` is what is drawn. Changes nothing. */
	compose(db: Reader, matter: Matter, frame: DecisionData): Promise<Composed>;
};

export type Composed = { readonly data: DecisionData; readonly letter: Letter };

/** Every kind of decision with what it does. */
export const EFFECTS: Readonly<Record<DecisionKind, Effect>> = {
	award,
	rejection,
	not_processed: notProcessed,
	settlement
};
