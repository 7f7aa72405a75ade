import { permit } from '#lib/domain/lifecycle.ts';
import { Refused } from '#lib/domain/refusal.ts';
import { RULE_SET } from '#lib/domain/rule-set/lifecycle.ts';
import { changedRules } from '#lib/domain/rule-set/changes.ts';
import { record } from '../audit/record.ts';
import { now, today } from '../clock.ts';
import type { Database } from '../db/connect.ts';
import { actorOf, type Person } from '../person/person.ts';
import { outOfOrder } from '../scheme/in-order.ts';
import { insertVersion } from '../scheme/insert-version.ts';
import { newestVersion } from '../scheme/newest-version.ts';
import { baseRules, lockRuleSet, lockSchemeOf } from './lock.ts';
import { unsound } from './sound.ts';
import { stampOfProposal } from './stamp.ts';
import { DATE_PASSED_PUBLISHING, FOUR_EYES, NEWER_RULES, PROPOSAL_CHANGED } from './words.ts';

/**
 * Publishes proposed rules as the next version of the scheme, from their day on. Open cases stay on their own version.
 * @param given.stamp of the proposal as this person saw it
 * @throws Refused when the proposal is another by now, for the proposer, when somebody published other rules
 * meanwhile, when the day has passed or comes before the newest version's, and when a rule is not sound (any more)
 */
export async function publishSet(
	db: Database,
	person: Person,
	{ rule_set_id, stamp }: { readonly rule_set_id: string; readonly stamp: string }
): Promise<string> {
	return db.transaction().execute(async (tx) => {
		await lockSchemeOf(tx, rule_set_id);
		const set = await lockRuleSet(tx, rule_set_id);
		const state = permit(RULE_SET, set.state, 'publish', actorOf(person));
		if (stampOfProposal(set) !== stamp) throw new Refused(PROPOSAL_CHANGED);
		const effective_on = set.effective_on ?? (await today(tx));
		const newest = await newestVersion(tx, set.scheme_id);
		const base = await baseRules(tx, set.base_version_id);
		const reasons = [
			...(changedRules(base, newest.content.rules).length > 0 ? [NEWER_RULES] : []),
			...(set.proposed_by === person.id ? [FOUR_EYES] : []),
			...(effective_on < (await today(tx)) ? [DATE_PASSED_PUBLISHING] : outOfOrder(newest, effective_on)),
			...unsound(set.rules)
		];
		if (reasons.length > 0) throw new Refused(...reasons);
		const at = await now(tx);
		const version = await insertVersion(tx, person, {
			scheme_id: set.scheme_id,
			content: { ...newest.content, rules: set.rules },
			effective_on,
			at
		});
		await tx
			.updateTable('rule_set')
			.set({ state, published_by: person.id, published_at: at, published_version_id: version.id })
			.where('id', '=', set.id)
			.where('state', '=', set.state)
			.execute();
		await record(tx, {
			record: 'rule_set',
			record_id: set.id,
			event: 'rule_set.published',
			person_id: person.id,
			details: { number: version.number, effective_on, proposed_by: set.proposed_by }
		});
		return version.id;
	});
}
