import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Refused } from '../../domain/refusal.ts';
import { connect } from '../db/connect.ts';
import { testDatabase, type TestDatabase } from '../db/testing.ts';
import type { Person } from '../person/person.ts';
import { aPerson } from '../testing/a-person.ts';
import { aTranche } from '../testing/a-tranche.ts';
import { post } from './post.ts';
import { figuresOf } from './queries.ts';

let database: TestDatabase;
let administrator: Person;
beforeAll(async () => {
	database = await testDatabase();
	administrator = await aPerson(database.db, { roles: ['administrator'] });
});
afterAll(() => database.drop());

let count = 0;
const tranche = (ceiling_cents: number) =>
	aTranche(database.db, administrator, { code: `L${(count += 1)}`, ceiling_cents });
const award = (tranche_id: string, amount_cents: number, db = database.db) =>
	db
		.transaction()
		.execute((tx) => post(tx, { tranche_id, step: 'award_decided', amount_cents, person_id: null }));

describe('the ledger of a tranche', () => {
	test('stands ready with its ceiling, split over the funding sources', async () => {
		const id = await tranche(100_01);
		const figures = await figuresOf(database.db, [id]);
		expect(figures.get(id)).toMatchObject({ ceiling: 100_01, free: 100_01, committed: 0 });
		const efro = await figuresOf(database.db, [id], ['efro']);
		const vws = await figuresOf(database.db, [id], ['vws']);
		expect([efro.get(id)?.ceiling, vws.get(id)?.ceiling]).toEqual([60_01, 40_00]);
	});

	test('refuses an award above what is available, and changes nothing', async () => {
		const id = await tranche(100_00);
		await award(id, 60_00);
		await expect(award(id, 40_01)).rejects.toThrow(Refused);
		expect((await figuresOf(database.db, [id])).get(id)).toMatchObject({ free: 40_00, committed: 60_00 });
		await award(id, 40_00);
		expect((await figuresOf(database.db, [id])).get(id)).toMatchObject({ free: 0, committed: 100_00 });
	});

	test('lets exactly one of many at once have the last money', async () => {
		const id = await tranche(50_00);
		const others = Array.from({ length: 6 }, () => connect(database.url, 1));
		const outcomes = await Promise.allSettled(others.map((db) => award(id, 30_00, db)));
		await Promise.all(others.map((db) => db.destroy()));
		expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
		expect((await figuresOf(database.db, [id])).get(id)).toMatchObject({ free: 20_00, committed: 30_00 });
	});

	test('a posting is never changed or removed, and nothing else moves money', async () => {
		const id = await tranche(10_00);
		await award(id, 5_00);
		const { db } = database;
		await expect(db.updateTable('posting').set({ amount_cents: 1 }).execute()).rejects.toThrow(/append-only/);
		await expect(db.deleteFrom('posting').execute()).rejects.toThrow(/append-only/);
		await expect(sql`truncate posting`.execute(db)).rejects.toThrow(/append-only/);
		await expect(sql`update ledger_account set in_cents = in_cents + 1`.execute(db)).rejects.toThrow(
			/Only a posting/
		);
		await expect(db.deleteFrom('ledger_account').execute()).rejects.toThrow();
	});

	test('the database itself refuses a posting that would take a limited account below zero', async () => {
		const id = await tranche(10_00);
		const { rows } = await sql<{ from: string; to: string }>`
			select a.id as from, c.id as to from ledger_account a join ledger_account c using (tranche_id, source_code)
			where a.tranche_id = ${id} and a.kind = 'available' and c.kind = 'committed' and source_code = 'efro'`.execute(
			database.db
		);
		const [accounts] = rows;
		await expect(
			database.db
				.insertInto('posting')
				.values({
					tranche_id: id,
					source_code: 'efro',
					step: 'award_decided',
					from_account: accounts?.from ?? '',
					to_account: accounts?.to ?? '',
					amount_cents: 6_01,
					application_id: null,
					decision_id: null,
					voucher_id: null,
					payment_id: null,
					posted_by: null,
					posted_at: new Date()
				})
				.execute()
		).rejects.toThrow(/never_below_zero/);
	});

	test('all accounts together are always nothing: money moves and never appears', async () => {
		const id = await tranche(77_77);
		await award(id, 33_33);
		const { rows } = await sql<{ total: number }>`
			select sum(balance_cents) as total from ledger_account where tranche_id = ${id}`.execute(database.db);
		expect(rows).toEqual([{ total: 0 }]);
	});
});
