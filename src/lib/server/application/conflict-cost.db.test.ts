import { sql, type KyselyPlugin } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BLANK_ENTRY } from '../../domain/interest/entry.ts';
import { workList } from '../case/work-list.ts';
import type { Database, Reader } from '../db/connect.ts';
import { testDatabase, type TestDatabase } from '../db/testing.ts';
import { addInterest } from '../interest/add.ts';
import type { Person } from '../person/person.ts';
import { myReviews } from '../review/queue.ts';
import { aPerson } from '../testing/a-person.ts';
import { aCaseInReview } from '../testing/a-review.ts';
import { anOffice } from '../testing/an-office.ts';
import { anOpenTranche } from '../testing/an-open-tranche.ts';
import { copyCases } from '../testing/copy-cases.ts';
import { conflictsOf } from './conflict.ts';

const CASES = 2000;
const wishes = { sort: 'received', descending: false, page: 1 } as const;

let test_database: TestDatabase;
let db: Database;
let free: Person;
let tied: Person;

beforeAll(async () => {
	test_database = await testDatabase();
	db = test_database.db;
	const office = await anOffice(db);
	const { id } = await aCaseInReview(db, office, { tranche_id: await anOpenTranche(db) });
	await copyCases(db, id, CASES - 1);
	await sql`analyze`.execute(db);
	free = await aPerson(db, { roles: ['grant_officer', 'reviewer'] });
	tied = await aPerson(db, { roles: ['grant_officer', 'reviewer'] });
	await sql`
		insert into review (application_id, reviewer_id, assigned_at)
		select a.id, p.id, now() from (select id from application limit 100) a, person p
		where p.id in (${free.id}, ${tied.id})`.execute(db);
	for (let made = 0; made < 60; made += 1) {
		const kvk_number = String(made < 20 ? 50000001 + made : 10000001 + made);
		await addInterest(db, tied, { ...BLANK_ENTRY, kind: 'organisation', kvk_number, reason: 'Aandelen' });
	}
}, 180_000);
afterAll(() => test_database.drop());

/** Does it in a transaction of its own, and tells how often whole tables were read and how often conflicts were worked out. */
function cost(work: (db: Reader) => Promise<unknown>) {
	return db.transaction().execute(async (tx) => {
		await sql`set local track_functions = 'all'`.execute(tx);
		const before = await counters(tx);
		await work(tx);
		const after = await counters(tx);
		return (name: string) => (after.get(name) ?? 0) - (before.get(name) ?? 0);
	});
}

/** What this connection did: how often it read each table whole, and how often it called each function. */
async function counters(tx: Reader): Promise<ReadonlyMap<string, number>> {
	const { rows } = await sql<{ name: string; times: number }>`
		select relname::text as name, seq_scan::int as times from pg_stat_xact_user_tables
		union all
		select funcname::text, calls::int from pg_stat_xact_user_functions`.execute(tx);
	return new Map(rows.map(({ name, times }) => [name, times]));
}

/** How many queries it takes. */
async function queries(work: (db: Reader) => Promise<unknown>): Promise<number> {
	let asked = 0;
	const plugin: KyselyPlugin = {
		transformQuery: ({ node }) => {
			asked += 1;
			return node;
		},
		transformResult: async ({ result }) => result
	};
	await work(db.withPlugin(plugin));
	return asked;
}

const BIG = ['application', 'application_line', 'application_section', 'organisation', 'interest'];

test('the conflicts of somebody with sixty interests are found among two thousand cases without reading a table whole', async () => {
	const conflicts = await conflictsOf(db, [tied.id]);
	expect(new Set(conflicts.map(({ application_id }) => application_id)).size).toBe(20);
	const times = await cost((tx) => conflictsOf(tx, [tied.id]));
	expect(times('conflicts_of')).toBe(1);
	expect(BIG.filter((table) => times(table) > 0)).toEqual([]);
});

test.each<[string, (db: Reader, person: Person) => Promise<unknown>]>([
	['the work list', (of, person) => workList(of, person, wishes)],
	['a search in it', (of, person) => workList(of, person, { ...wishes, search: 'Linde' })],
	['the reviews of somebody', (of, person) => myReviews(of, person, 'open')]
])(
	'%s takes as many queries with interests as without, and works conflicts out once for each',
	async (_, read) => {
		const without = await queries((of) => read(of, free));
		expect(await queries((of) => read(of, tied))).toBe(without);
		const [few, many] = [await cost((tx) => read(tx, free)), await cost((tx) => read(tx, tied))];
		expect([few('conflicts_of'), many('conflicts_of')]).toEqual([1, 1]);
		expect(BIG.filter((table) => many(table) > few(table))).toEqual([]);
	}
);
