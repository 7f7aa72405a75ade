import { permit } from '#lib/domain/lifecycle.ts';
import { Refused, type Reason } from '#lib/domain/refusal.ts';
import { changedRules } from '#lib/domain/rule-set/changes.ts';
import { RULE_SET } from '#lib/domain/rule-set/lifecycle.ts';
import { record } from '../audit/record.ts';
import { now, today } from '../clock.ts';
import type { Database } from '../db/connect.ts';
import { actorOf, type Person } from '../person/person.ts';
import { outOfOrder } from '../scheme/in-order.ts';
import { newestVersion } from '../scheme/newest-version.ts';
import { baseRules, lockRuleSet } from './lock.ts';
import { unsound } from './sound.ts';
import { DATE_PASSED, NO_RULES, NOTE_MISSING, NOTHING_CHANGED } from './words.ts';

/**
 * Proposes a draft for publication from a day on; another administrator publishes it.
 * @throws Refused with every reason: what is not sound in any rule, no change, no explanation, a day that has passed
 * or comes before the newest version's
 */
export async function proposeSet(
	db: Database,
	person: Person,
	given: { readonly rule_set_id: string; readonly effective_on: string; readonly note: string }
): Promise<void> {
	await db.transaction().execute(async (tx) => {
		const set = await lockRuleSet(tx, given.rule_set_id);
		const state = permit(RULE_SET, set.state, 'propose', actorOf(person));
		const reasons: Reason[] = unsound(set.rules);
		if (set.rules.length === 0) reasons.push(NO_RULES);
		if (changedRules(await baseRules(tx, set.base_version_id), set.rules).length === 0)
			reasons.push(NOTHING_CHANGED);
		if (given.note.trim() === '') reasons.push(NOTE_MISSING);
		const newest = await newestVersion(tx, set.scheme_id);
		if (given.effective_on < (await today(tx))) reasons.push(DATE_PASSED);
		else
			reasons.push(
				...outOfOrder(newest, given.effective_on).map((one) => ({ ...one, field: 'effective_on_day' }))
			);
		if (reasons.length > 0) throw new Refused(...reasons);
		await tx
			.updateTable('rule_set')
			.set({
				state,
				note: given.note.trim(),
				effective_on: given.effective_on,
				proposed_by: person.id,
				proposed_at: await now(tx),
				returned_reason: null
			})
			.where('id', '=', set.id)
			.where('state', '=', set.state)
			.execute();
		await record(tx, {
			record: 'rule_set',
			record_id: set.id,
			event: 'rule_set.proposed',
			person_id: person.id,
			details: { effective_on: given.effective_on, note: given.note.trim() }
		});
	});
}
