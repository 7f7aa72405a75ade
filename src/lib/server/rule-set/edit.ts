import type { Rule } from '#lib/domain/eligibility/rule.ts';
import { permit } from '#lib/domain/lifecycle.ts';
import { RULE_SET } from '#lib/domain/rule-set/lifecycle.ts';
import { record } from '../audit/record.ts';
import type { Database } from '../db/connect.ts';
import { actorOf, type Person } from '../person/person.ts';
import { baseRules, lockRuleSet } from './lock.ts';

type Edit = {
	readonly rule_set_id: string;
	readonly rule_id: string;
	readonly event: 'rule_saved' | 'rule_added' | 'rule_removed' | 'rule_restored';
	/** The rules as they become; the base is the version the draft started from. */
	readonly change: (rules: readonly Rule[], base: readonly Rule[]) => readonly Rule[];
};

/** Changes the rules of a draft: what every verb on one rule has in common. */
export async function editRules(db: Database, person: Person, edit: Edit): Promise<void> {
	await db.transaction().execute(async (tx) => {
		const set = await lockRuleSet(tx, edit.rule_set_id);
		permit(RULE_SET, set.state, 'edit', actorOf(person));
		const rules = edit.change(set.rules, await baseRules(tx, set.base_version_id));
		await tx
			.updateTable('rule_set')
			.set({ rules: JSON.stringify(rules), version: set.version + 1 })
			.where('id', '=', set.id)
			.where('state', '=', set.state)
			.execute();
		await record(tx, {
			record: 'rule_set',
			record_id: set.id,
			event: `rule_set.${edit.event}`,
			person_id: person.id,
			details: {
				rule_id: edit.rule_id,
				before: set.rules.find(({ id }) => id === edit.rule_id) ?? null,
				after: rules.find(({ id }) => id === edit.rule_id) ?? null
			}
		});
	});
}
