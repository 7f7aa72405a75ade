import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Refused } from '../../domain/refusal.ts';
import { now } from '../clock.ts';
import type { Database } from '../db/connect.ts';
import { testDatabase, type TestDatabase } from '../db/testing.ts';
import { aPerson } from '../testing/a-person.ts';
import { aTranche } from '../testing/a-tranche.ts';
import { moveClock } from './move-clock.ts';
import { fallsDue } from './queries.ts';

const HOUR = 3600;
let test_database: TestDatabase;
let db: Database;
beforeAll(async () => {
	process.env.DEMO = '1';
	test_database = await testDatabase();
	db = test_database.db;
});
afterAll(async () => {
	delete process.env.DEMO;
	await test_database.drop();
});

const followUps = async () =>
	(await sql`select 1 from graphile_worker.jobs where task_identifier = 'follow_up'`.execute(db)).rows.length;

test('the administrator moves the clock forward, on record, and what falls due is asked for once', async () => {
	const administrator = await aPerson(db, { roles: ['administrator'] });
	const before = await now(db);
	await moveClock(db, administrator, 2 * HOUR);
	await moveClock(db, administrator, HOUR);
	const moved = ((await now(db)).getTime() - before.getTime()) / 1000;
	expect(moved).toBeGreaterThanOrEqual(3 * HOUR);
	expect(moved).toBeLessThan(3 * HOUR + 60);
	expect(await followUps()).toBe(1);
	const events = await db
		.selectFrom('audit_event')
		.select(['person_id', 'details'])
		.where('event', '=', 'business_clock.moved')
		.execute();
	expect(events).toMatchObject([
		{ person_id: administrator.id, details: { seconds: 2 * HOUR } },
		{ person_id: administrator.id, details: { seconds: HOUR } }
	]);
});

test('moved to an instant, the clock stands at it, and a second click finds it there', async () => {
	const administrator = await aPerson(db, { roles: ['administrator'] });
	const to = new Date((await now(db)).getTime() + 24 * HOUR * 1000);
	const both = await Promise.allSettled([1, 2].map(() => moveClock(db, administrator, to)));
	expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
	const passed = (await now(db)).getTime() - to.getTime();
	expect(passed).toBeGreaterThanOrEqual(0);
	expect(passed).toBeLessThan(60_000);
});

test.each([0, -1, 1.5, 11 * 365 * 24 * HOUR])('the clock does not move by %s seconds', async (seconds) => {
	const administrator = await aPerson(db, { roles: ['administrator'] });
	await expect(moveClock(db, administrator, seconds)).rejects.toBeInstanceOf(Refused);
});

test('the database refuses to turn the clock back', async () => {
	const back = db.updateTable('business_clock').set({ offset_seconds: 0 }).execute();
	await expect(back).rejects.toThrow('only moves forward');
});

test('nobody but an administrator moves the clock, and nobody outside the demonstration', async () => {
	const officer = await aPerson(db, { roles: ['grant_officer', 'auditor'] });
	await expect(moveClock(db, officer, HOUR)).rejects.toBeInstanceOf(Refused);
	const administrator = await aPerson(db, { roles: ['administrator'] });
	process.env.DEMO = '0';
	await expect(moveClock(db, administrator, HOUR)).rejects.toBeInstanceOf(Refused);
	process.env.DEMO = '1';
});

test('before moving one sees which tranches open and close on the way', async () => {
	const administrator = await aPerson(db, { roles: ['administrator'] });
	await aTranche(db, administrator, { code: 'R9' });
	const days = async (count: number) => new Date((await now(db)).getTime() + count * 24 * HOUR * 1000);
	expect(await fallsDue(db, await days(2))).toMatchObject([{ kind: 'tranche_opens', name: 'R9', count: 1 }]);
	expect((await fallsDue(db, await days(60))).map(({ kind }) => kind)).toEqual([
		'tranche_opens',
		'tranche_closes'
	]);
});
