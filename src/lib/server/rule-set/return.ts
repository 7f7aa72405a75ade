import { permit } from '#lib/domain/lifecycle.ts';
import { Refused } from '#lib/domain/refusal.ts';
import { RULE_SET } from '#lib/domain/rule-set/lifecycle.ts';
import { record } from '../audit/record.ts';
import type { Database } from '../db/connect.ts';
import { actorOf, type Person } from '../person/person.ts';
import { lockRuleSet } from './lock.ts';
import { stampOfProposal } from './stamp.ts';
import { PROPOSAL_CHANGED, REASON_MISSING } from './words.ts';

/**
 * Gives a proposal back to be worked on, with the reason. The proposer may take it back too.
 * @param given.stamp of the proposal as this person saw it
 * @throws Refused without a reason, and when the proposal is another by now
 */
export async function returnSet(
	db: Database,
	person: Person,
	given: { readonly rule_set_id: string; readonly reason: string; readonly stamp: string }
): Promise<void> {
	await db.transaction().execute(async (tx) => {
		const set = await lockRuleSet(tx, given.rule_set_id);
		const state = permit(RULE_SET, set.state, 'return', actorOf(person));
		const reason = given.reason.trim();
		if (reason === '') throw new Refused(REASON_MISSING);
		if (stampOfProposal(set) !== given.stamp) throw new Refused(PROPOSAL_CHANGED);
		await tx
			.updateTable('rule_set')
			.set({ state, returned_reason: reason, proposed_by: null, proposed_at: null })
			.where('id', '=', set.id)
			.where('state', '=', set.state)
			.execute();
		await record(tx, {
			record: 'rule_set',
			record_id: set.id,
			event: 'rule_set.returned',
			person_id: person.id,
			details: { reason }
		});
	});
}
