import { permit } from '#lib/domain/lifecycle.ts';
import { Refused } from '#lib/domain/refusal.ts';
import { RULE_SET } from '#lib/domain/rule-set/lifecycle.ts';
import { record } from '../audit/record.ts';
import type { Database } from '../db/connect.ts';
import { actorOf, type Person } from '../person/person.ts';
import { lockRuleSet } from './lock.ts';
import { REASON_MISSING } from './words.ts';

/** Gives a proposal back to be worked on, with the reason. The proposer may take it back too. */
export async function returnSet(
	db: Database,
	person: Person,
	{ rule_set_id, reason }: { readonly rule_set_id: string; readonly reason: string }
): Promise<void> {
	await db.transaction().execute(async (tx) => {
		const set = await lockRuleSet(tx, rule_set_id);
		const state = permit(RULE_SET, set.state, 'return', actorOf(person));
		if (reason.trim() === '') throw new Refused(REASON_MISSING);
		await tx
			.updateTable('rule_set')
			.set({ state, returned_reason: reason.trim(), proposed_by: null, proposed_at: null })
			.where('id', '=', set.id)
			.where('state', '=', set.state)
			.execute();
		await record(tx, {
			record: 'rule_set',
			record_id: set.id,
			event: 'rule_set.returned',
			person_id: person.id,
			details: { reason: reason.trim() }
		});
	});
}
