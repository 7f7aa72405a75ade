import { Refused } from '#lib/domain/refusal.ts';
import { record } from '../audit/record.ts';
import { now } from '../clock.ts';
import type { Database } from '../db/connect.ts';
import type { Person } from '../person/person.ts';
import { permitRole } from '../person/permit-role.ts';
import { lockScheme } from '../scheme/lock.ts';
import { newestVersion } from '../scheme/newest-version.ts';
import { OPEN_ALREADY } from './words.ts';

/**
 * Starts a draft of the rules of a scheme from its newest version. A scheme has one open draft.
 * @throws Refused when there is one already
 */
export async function startDraft(db: Database, person: Person, scheme_id: string): Promise<string> {
	permitRole(person, 'administrator');
	return db.transaction().execute(async (tx) => {
		await lockScheme(tx, scheme_id);
		const newest = await newestVersion(tx, scheme_id);
		const made = await tx
			.insertInto('rule_set')
			.values({
				scheme_id,
				base_version_id: newest.id,
				rules: JSON.stringify(newest.content.rules),
				created_by: person.id,
				created_at: await now(tx)
			})
			.onConflict((conflict) =>
				conflict.column('scheme_id').where('state', 'in', ['draft', 'proposed']).doNothing()
			)
			.returning('id')
			.executeTakeFirst();
		if (!made) throw new Refused(OPEN_ALREADY);
		await record(tx, {
			record: 'rule_set',
			record_id: made.id,
			event: 'rule_set.started',
			person_id: person.id,
			details: { base: newest.number }
		});
		return made.id;
	});
}
