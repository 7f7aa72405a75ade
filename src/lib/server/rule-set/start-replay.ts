import { NotFound, Refused } from '#lib/domain/refusal.ts';
import { record } from '../audit/record.ts';
import { now } from '../clock.ts';
import type { Database, Tx } from '../db/connect.ts';
import { enqueue } from '../jobs/enqueue.ts';
import type { Person } from '../person/person.ts';
import { permitRole } from '../person/permit-role.ts';
import { lockRuleSet } from './lock.ts';
import { unrunnable } from './sound.ts';
import { stampOf } from './stamp.ts';

const OVER = {
	nl: 'Dit concept is afgesloten: er valt niets meer te proberen.',
	en: 'This draft is closed: there is nothing left to try.'
};

/**
 * Asks for a draft to be tried on all past cases. One replay of a draft runs at a time: asking again gives the one
 * under way, unless the draft has changed since; that one then stops.
 * @throws Refused with every reason when a rule cannot run
 */
export async function startReplay(db: Database, person: Person, rule_set_id: string): Promise<string> {
	permitRole(person, 'administrator');
	return db.transaction().execute(async (tx) => {
		const set = await lockRuleSet(tx, rule_set_id);
		if (set.state !== 'draft' && set.state !== 'proposed') throw new Refused(OVER);
		const reasons = unrunnable(set.rules);
		if (reasons.length > 0) throw new Refused(...reasons);
		const rules_sha256 = stampOf(set.rules);
		const live = await tx
			.selectFrom('replay')
			.where('rule_set_id', '=', set.id)
			.where('state', 'in', ['waiting', 'running'])
			.select(['id', 'rules_sha256'])
			.forUpdate()
			.executeTakeFirst();
		if (live?.rules_sha256 === rules_sha256) return live.id;
		if (live) await stop(tx, live.id);
		const { id } = await tx
			.insertInto('replay')
			.values({ rule_set_id: set.id, rules_sha256, requested_by: person.id, requested_at: await now(tx) })
			.returning('id')
			.executeTakeFirstOrThrow();
		await record(tx, {
			record: 'rule_set',
			record_id: set.id,
			event: 'rule_set.replay_started',
			person_id: person.id,
			details: { replay_id: id, rules_sha256 }
		});
		await enqueue(tx, 'replay', { replay_id: id }, `replay ${set.id}`);
		return id;
	});
}

/** Stops a replay that is waiting or running; one that has ended stays as it ended. */
export async function stopReplay(db: Database, person: Person, replay_id: string): Promise<void> {
	permitRole(person, 'administrator');
	await db.transaction().execute(async (tx) => {
		const replay = await tx
			.selectFrom('replay')
			.where('id', '=', replay_id)
			.select(['rule_set_id', 'state'])
			.forUpdate()
			.executeTakeFirst();
		if (!replay) throw new NotFound('replay');
		if (replay.state !== 'waiting' && replay.state !== 'running') return;
		await stop(tx, replay_id);
		await record(tx, {
			record: 'rule_set',
			record_id: replay.rule_set_id,
			event: 'rule_set.replay_stopped',
			person_id: person.id,
			details: { replay_id }
		});
	});
}

const stop = (tx: Tx, id: string) =>
	tx.updateTable('replay').set({ state: 'stopped', finished_at: new Date() }).where('id', '=', id).execute();
