import { CompiledQuery } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Rule } from '#lib/domain/eligibility/rule.ts';
import type { Database } from '../db/connect.ts';
import { testDatabase, type TestDatabase } from '../db/testing.ts';
import { drainJobs } from '../jobs/run.ts';
import type { Person } from '../person/person.ts';
import { aPerson } from '../testing/a-person.ts';
import { aSubmittedApplication } from '../testing/a-scored-application.ts';
import { aTranche } from '../testing/a-tranche.ts';
import { copyCases } from '../testing/copy-cases.ts';
import { moveClockTo } from '../testing/move-clock.ts';
import { reasonsOf } from '../testing/reasons-of.ts';
import { lastReplay, replayChanges } from './queries.ts';
import { runReplay } from './run-replay.ts';
import { saveRule } from './save-rule.ts';
import { stampOf } from './stamp.ts';
import { startDraft } from './start-draft.ts';
import { startReplay, stopReplay } from './start-replay.ts';

const COPIES = 400;
const RULE = 'E-SME-01';

let test_database: TestDatabase;
let db: Database;
let administrator: Person;
let rule_set_id: string;

beforeAll(async () => {
	test_database = await testDatabase();
	({ db } = test_database);
	administrator = await aPerson(db, { roles: ['administrator'] });
	const tranche_id = await aTranche(db, administrator);
	await moveClockTo(db, 2 * 3600);
	const { id } = await aSubmittedApplication(db, { tranche_id });
	await copyCases(db, id, COPIES);
	const { scheme_id } = await db.selectFrom('scheme').select('id as scheme_id').executeTakeFirstOrThrow();
	rule_set_id = await startDraft(db, administrator, scheme_id);
});
afterAll(() => test_database.drop());

const change = async (expression: string, cases: Rule['cases']) => {
	const { rules } = await db
		.selectFrom('rule_set')
		.where('id', '=', rule_set_id)
		.select('rules')
		.executeTakeFirstOrThrow();
	const rule = rules.find(({ id }) => id === RULE);
	if (!rule) throw new Error(`No ${RULE}`);
	await saveRule(db, administrator, {
		rule_set_id,
		rule: { ...rule, expression, cases },
		stamp: stampOf(rule)
	});
};
const replay = () => lastReplay(db, rule_set_id);

describe('trying a draft on all past cases', () => {
	test('of a draft that changes nothing tells that nothing changes', async () => {
		await startReplay(db, administrator, rule_set_id);
		await drainJobs(db, test_database.url);
		expect(await replay()).toMatchObject({
			state: 'done',
			total: COPIES + 1,
			done: COPIES + 1,
			summary: { cases: COPIES + 1, changed: 0, rules: [] }
		});
	});

	test('says how many cases change, from what to what, and why, without what is personal', async () => {
		await change('turnover_cents < 1000', [
			{ name: 'nothing', facts: { turnover_cents: 1 }, expect: true },
			{ name: 'much', facts: { turnover_cents: 2000 }, expect: false }
		]);
		const id = await startReplay(db, administrator, rule_set_id);
		await drainJobs(db, test_database.url);
		const done = await replay();
		expect(done).toMatchObject({ id, state: 'done', summary: { changed: COPIES + 1 } });
		expect(done?.summary?.rules).toEqual([{ rule_id: RULE, count: COPIES + 1 }]);
		expect(done?.summary?.transitions.every(({ after }) => after === 'refusal')).toBe(true);
		const { rows, total } = await replayChanges(db, { replay_id: id, rule: RULE, transition: '', page: 1 });
		expect(total).toBe(COPIES + 1);
		expect(rows[0]?.changes[0]).toMatchObject({
			rule_id: RULE,
			before: true,
			after: false,
			facts: [{ name: 'turnover_cents', value: expect.any(Number) }]
		});
	});

	test('asks the database the same number of questions per batch, however many cases there are', async () => {
		const asked = async (batch: number) => {
			const id = await startReplay(db, administrator, rule_set_id);
			let queries = 0;
			const counted = db.withPlugin({
				transformQuery: ({ node }) => (queries++, node),
				transformResult: async ({ result }) => result
			});
			await runReplay(counted, id, batch);
			return queries;
		};
		const [whole, quarters] = [await asked(1000), await asked(101)];
		expect(quarters - whole).toBeLessThanOrEqual(3 * 3);
	});

	test('stops when the draft has changed meanwhile, and begins anew when asked', async () => {
		const id = await startReplay(db, administrator, rule_set_id);
		await change('turnover_cents < 2000', [
			{ name: 'nothing', facts: { turnover_cents: 1 }, expect: true },
			{ name: 'much', facts: { turnover_cents: 3000 }, expect: false }
		]);
		await runReplay(db, id);
		expect(await replay()).toMatchObject({ id, state: 'stopped', summary: null });
		const again = await startReplay(db, administrator, rule_set_id);
		expect(await startReplay(db, administrator, rule_set_id)).toBe(again);
		expect(again).not.toBe(id);
		await runReplay(db, again);
		expect(await replay()).toMatchObject({ id: again, state: 'done' });
	});

	test('stops half-way when the draft changes while it runs, or when it is stopped', async () => {
		for (const interrupt of [
			() =>
				db.executeQuery(
					CompiledQuery.raw('update rule_set set version = version + 1 where id = $1', [rule_set_id])
				),
			async (id: string) => stopReplay(db, administrator, id)
		]) {
			const id = await startReplay(db, administrator, rule_set_id);
			let batches = 0;
			const slow = db.withPlugin({
				transformQuery: ({ node }) => node,
				transformResult: async ({ result }) => {
					if (result.rows.length === 50 && ++batches === 2) await interrupt(id);
					return result;
				}
			});
			await runReplay(slow, id, 50);
			const stopped = await replay();
			expect(stopped).toMatchObject({ id, state: 'stopped' });
			expect(stopped?.done).toBeLessThan(COPIES);
		}
	});

	test('is for administrators, and for rules that can run', async () => {
		const officer = await aPerson(db, { roles: ['grant_officer'] });
		expect(await reasonsOf(startReplay(db, officer, rule_set_id))).toHaveLength(1);
		await change('turnover_cents <', []);
		expect(await reasonsOf(startReplay(db, administrator, rule_set_id))).toEqual([
			expect.stringContaining('unfinished')
		]);
	});
});
