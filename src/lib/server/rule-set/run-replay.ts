import type { Rule } from '#lib/domain/eligibility/rule.ts';
import { compareOutcomes, type Comparison } from '#lib/domain/rule-set/compare-outcomes.ts';
import { tally } from '#lib/domain/rule-set/replay-summary.ts';
import type { Database } from '../db/connect.ts';
import { countPastFacts, pastFacts, type PastFacts } from './past-facts.ts';
import { stampOf } from './stamp.ts';

const BATCH = 500;

/**
 * Tries a draft on every past case, batch by batch, and keeps what would change. Stops when the draft changed
 * meanwhile or somebody stopped it. Run again after a crash it begins anew.
 */
export async function runReplay(db: Database, replay_id: string, batch = BATCH): Promise<void> {
	const replay = await begin(db, replay_id);
	if (!replay) return;
	const versions = await rulesOfVersions(db, replay.scheme_id);
	const totals = tally();
	let after: PastFacts | null = null;
	for (let done = 0; ;) {
		const cases = await pastFacts(db, replay.scheme_id, after, batch);
		const compared = cases.map((one) => ({ one, ...compareWith(versions, replay.rules, one) }));
		for (const comparison of compared) totals.add(comparison);
		done += cases.length;
		if (!(await keep(db, replay, compared, done))) return;
		after = cases.at(-1) ?? null;
		if (cases.length < batch) break;
	}
	await db
		.updateTable('replay')
		.set({ state: 'done', summary: JSON.stringify(totals.summary()), finished_at: new Date() })
		.where('id', '=', replay_id)
		.where('state', '=', 'running')
		.execute();
}

type Replay = {
	readonly id: string;
	readonly rule_set_id: string;
	readonly version: number;
	readonly scheme_id: string;
	readonly rules: readonly Rule[];
};

/** Takes the replay on, when it is to run and still about these rules. */
async function begin(db: Database, id: string): Promise<Replay | null> {
	const row = await db
		.selectFrom('replay')
		.innerJoin('rule_set', 'rule_set.id', 'replay.rule_set_id')
		.where('replay.id', '=', id)
		.where('replay.state', 'in', ['waiting', 'running'])
		.select(['replay.id', 'rule_set_id', 'rules_sha256', 'rule_set.version', 'rule_set.scheme_id', 'rules'])
		.executeTakeFirst();
	if (!row) return null;
	if (stampOf(row.rules) !== row.rules_sha256) {
		await stop(db, id);
		return null;
	}
	const total = await countPastFacts(db, row.scheme_id);
	await db.deleteFrom('replay_change').where('replay_id', '=', id).execute();
	await db
		.updateTable('replay')
		.set({ state: 'running', total, done: 0, started_at: new Date() })
		.where('id', '=', id)
		.where('state', 'in', ['waiting', 'running'])
		.execute();
	return row;
}

const stop = (db: Database, id: string) =>
	db
		.updateTable('replay')
		.set({ state: 'stopped', finished_at: new Date() })
		.where('id', '=', id)
		.where('state', 'in', ['waiting', 'running'])
		.execute();

async function rulesOfVersions(db: Database, scheme_id: string): Promise<Map<string, readonly Rule[]>> {
	const versions = await db
		.selectFrom('scheme_version')
		.where('scheme_id', '=', scheme_id)
		.select(['id', 'content'])
		.execute();
	return new Map(versions.map(({ id, content }) => [id, content.rules]));
}

const compareWith = (
	versions: ReadonlyMap<string, readonly Rule[]>,
	draft: readonly Rule[],
	{ scheme_version_id, moment, facts }: PastFacts
): Comparison => compareOutcomes(versions.get(scheme_version_id) ?? [], draft, moment, facts);

/** Keeps what changes in a batch and how far it is; false when the replay is over before its end. */
async function keep(
	db: Database,
	replay: Replay,
	compared: readonly (Comparison & { readonly one: PastFacts })[],
	done: number
): Promise<boolean> {
	const goesOn = await db
		.updateTable('replay')
		.set(({ fn, val, ref }) => ({ done, total: fn<number>('greatest', [ref('total'), val(done)]) }))
		.where('id', '=', replay.id)
		.where('state', '=', 'running')
		.where(({ exists, selectFrom }) =>
			exists(
				selectFrom('rule_set')
					.where('rule_set.id', '=', replay.rule_set_id)
					.where('rule_set.version', '=', replay.version)
					.where('rule_set.state', 'in', ['draft', 'proposed'])
					.select('rule_set.id')
			)
		)
		.returning('id')
		.executeTakeFirst();
	if (!goesOn) {
		await stop(db, replay.id);
		return false;
	}
	const changed = compared.filter(({ changes }) => changes.length > 0);
	if (changed.length > 0)
		await db
			.insertInto('replay_change')
			.values(
				changed.map(({ one, before, after, changes }) => ({
					replay_id: replay.id,
					application_id: one.application_id,
					moment: one.moment,
					before,
					after,
					changes: JSON.stringify(changes)
				}))
			)
			.execute();
	return true;
}
