import { permit } from '#lib/domain/lifecycle.ts';
import { RULE_SET } from '#lib/domain/rule-set/lifecycle.ts';
import { record } from '../audit/record.ts';
import type { Database } from '../db/connect.ts';
import { actorOf, type Person } from '../person/person.ts';
import { lockRuleSet } from './lock.ts';

/** Ends a draft without publishing it. It stays stored, with who discarded it. */
export async function discardDraft(db: Database, person: Person, rule_set_id: string): Promise<void> {
	await db.transaction().execute(async (tx) => {
		const set = await lockRuleSet(tx, rule_set_id);
		const state = permit(RULE_SET, set.state, 'discard', actorOf(person));
		await tx
			.updateTable('rule_set')
			.set({ state })
			.where('id', '=', set.id)
			.where('state', '=', set.state)
			.execute();
		await record(tx, {
			record: 'rule_set',
			record_id: set.id,
			event: 'rule_set.discarded',
			person_id: person.id
		});
	});
}
