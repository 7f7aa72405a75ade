import { DECISION } from '../../domain/decision/lifecycle.ts';
import { permit } from '../../domain/lifecycle.ts';
import { Refused, type Reason } from '../../domain/refusal.ts';
import { record } from '../audit/record.ts';
import { now } from '../clock.ts';
import type { Database, Tx } from '../db/connect.ts';
import { move } from '../db/move.ts';
import { enqueue } from '../jobs/enqueue.ts';
import { permitRole } from '../person/permit-role.ts';
import { actorOf, type Person } from '../person/person.ts';
import { EFFECTS } from './effect.ts';
import { lockMatter } from './lock.ts';
import { eachApart, type Outcome } from './outcome.ts';
import { ownHand } from './own-hand.ts';

/**
 * Takes a proposed decision: the money moves in the same transaction, the letter follows in a job. What a check found
 * on the way stays on record, also when the decision is not taken.
 * @throws Refused for the proposer and the reviewers, when the rules or the ceiling do not allow it, when somebody was first
 */
export async function decide(db: Database, person: Person, decision_id: string): Promise<void> {
	permitRole(person, 'decision_maker');
	const reasons = await db.transaction().execute((tx) => taken(tx, person, decision_id));
	if (reasons.length > 0) throw new Refused(...reasons);
}

/** Takes each decision in a transaction of its own: one that is refused leaves the others alone. */
export async function decideAll(
	db: Database,
	person: Person,
	decision_ids: readonly string[]
): Promise<Outcome<true>[]> {
	permitRole(person, 'decision_maker');
	return eachApart(decision_ids, async (id) => {
		await decide(db, person, id);
		return { done: true as const };
	});
}

async function taken(tx: Tx, person: Person, decision_id: string): Promise<readonly Reason[]> {
	const matter = await lockMatter(tx, person, decision_id);
	const { decision } = matter;
	permit(DECISION, decision.state, 'decide', actorOf(person));
	const hands = await ownHand(tx, person, decision);
	if (hands.length > 0) throw new Refused(...hands);
	const effect = EFFECTS[decision.kind];
	const reasons = (await effect.recheck?.(tx, matter)) ?? [];
	if (reasons.length > 0) return reasons;
	await effect.onDecide(tx, matter, person);
	await tx
		.updateTable('decision')
		.set({ decided_by: person.id, decided_at: await now(tx) })
		.where('id', '=', decision_id)
		.execute();
	await move(tx, DECISION, decision, 'decide', actorOf(person));
	await record(tx, {
		record: 'decision',
		record_id: decision_id,
		event: 'decision.decided',
		person_id: person.id,
		application_id: decision.application_id,
		details: { kind: decision.kind, amount_cents: decision.amount_cents }
	});
	await enqueue(tx, 'announce_decision', { decision_id }, decision_id);
	return [];
}
