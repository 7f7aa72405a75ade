import { permit } from '#lib/domain/lifecycle.ts';
import { Refused } from '#lib/domain/refusal.ts';
import { RULE_SET } from '#lib/domain/rule-set/lifecycle.ts';
import { record } from '../audit/record.ts';
import { now, today } from '../clock.ts';
import type { Database } from '../db/connect.ts';
import { actorOf, type Person } from '../person/person.ts';
import { insertVersion } from '../scheme/insert-version.ts';
import { newestVersion } from '../scheme/newest-version.ts';
import { lockRuleSet } from './lock.ts';
import { unsound } from './sound.ts';
import { DATE_PASSED_PUBLISHING, FOUR_EYES } from './words.ts';

/**
 * Publishes proposed rules as the next version of the scheme, from their day on. Open cases stay on their own version.
 * @throws Refused for the proposer, when the day has passed, and when a rule is not sound (any more)
 */
export async function publishSet(db: Database, person: Person, rule_set_id: string): Promise<string> {
	return db.transaction().execute(async (tx) => {
		const set = await lockRuleSet(tx, rule_set_id);
		const state = permit(RULE_SET, set.state, 'publish', actorOf(person));
		const effective_on = set.effective_on ?? (await today(tx));
		const reasons = [
			...(set.proposed_by === person.id ? [FOUR_EYES] : []),
			...(effective_on < (await today(tx)) ? [DATE_PASSED_PUBLISHING] : []),
			...unsound(set.rules)
		];
		if (reasons.length > 0) throw new Refused(...reasons);
		const newest = await newestVersion(tx, set.scheme_id);
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
