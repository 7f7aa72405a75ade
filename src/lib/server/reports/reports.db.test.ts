import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FIGURE_NAMES } from '../../domain/ledger/figures.ts';
import { testDatabase, type TestDatabase } from '../db/testing.ts';
import { executeBatch } from '../payment/execute-batch.ts';
import { figuresOf } from '../ledger/queries.ts';
import type { Person } from '../person/person.ts';
import { aClaim } from '../testing/a-claim.ts';
import { aFinance, aGrantorAccount } from '../testing/a-finance.ts';
import { aPerson } from '../testing/a-person.ts';
import { aRankedTranche } from '../testing/a-ranked-tranche.ts';
import { anExportedBatch, aSettlement } from '../testing/a-settlement.ts';
import { aDecision } from '../testing/an-award.ts';
import { anInterest } from '../testing/an-interest.ts';
import { anOffice } from '../testing/an-office.ts';
import { giveBackVoucher } from '../voucher/give-back.ts';
import { CARE_TYPES } from './care-types.ts';
import { figureReport } from './figure.ts';
import { fundedTranches } from './funded-tranches.ts';
import { REPORTS, reportNamed } from './index.ts';
import { MONTHS } from './months.ts';
import { totalsOf } from './report.ts';

let database: TestDatabase;
let tranche_id: string;
let efro: Person;
let vws: Person;

beforeAll(async () => {
	database = await testDatabase();
	const { db } = database;
	const administrator = await aPerson(db, { roles: ['administrator'] });
	const office = await anOffice(db);
	const finance = await aFinance(db);
	await aGrantorAccount(db);
	efro = await aPerson(db, { roles: ['funder'], source_code: 'efro' });
	vws = await aPerson(db, { roles: ['funder'], source_code: 'vws' });
	const { tranche_id: id, cases } = await aRankedTranche(db, administrator, office, {
		ceiling_cents: 10_000_000,
		levels: [4, 4]
	});
	tranche_id = id;
	for (const application of cases) await aDecision(db, office, application.id);
	const [paid, given_back] = await Promise.all(
		cases.map(async (application) => ({
			...application,
			voucher: await db
				.selectFrom('voucher')
				.where('application_id', '=', application.id)
				.where('kind', '=', 'S')
				.selectAll()
				.executeTakeFirstOrThrow()
		}))
	);
	if (!paid || !given_back) throw new Error('Both cases have a voucher');
	const claim_id = await aClaim(db, paid.applicant, { voucher_id: paid.voucher.id });
	await aSettlement(db, { ...finance, decision_maker: office.decision_maker }, { claim_id });
	const { batch_id } = await anExportedBatch(db, finance, claim_id);
	await executeBatch(db, finance.releaser, batch_id);
	await giveBackVoucher(db, given_back.applicant, given_back.voucher.id);
}, 180_000);
afterAll(() => database.drop());

describe('what a funder reads', () => {
	test('every figure is the sum of the list behind it, for each source by itself', async () => {
		for (const person of [efro, vws]) {
			const tranches = await fundedTranches(database.db, person);
			const figures = (await figuresOf(database.db, [tranche_id], person.sources)).get(tranche_id);
			for (const name of FIGURE_NAMES) {
				const report = figureReport(name);
				const rows = await report.rows(database.db, tranches, person);
				expect({ [name]: totalsOf(report.columns, rows)['amount_cents'] }).toEqual({
					[name]: figures?.[name]
				});
			}
			expect(figures).toMatchObject({ in_payment: 0 });
			expect(figures?.paid).toBeGreaterThan(0);
			expect(figures?.released).toBeGreaterThan(0);
		}
	});

	test('the sources are the funder’s own, and together they are the whole', async () => {
		const both = (await figuresOf(database.db, [tranche_id])).get(tranche_id);
		const ceilings = await Promise.all(
			[efro, vws].map(async (person) => {
				const rows = await figureReport('ceiling').rows(
					database.db,
					await fundedTranches(database.db, person),
					person
				);
				return Number(rows[0]?.['amount_cents']);
			})
		);
		expect(ceilings).toEqual([6_000_000, 4_000_000]);
		expect(both?.ceiling).toBe(10_000_000);
	});

	test('a list names the organisation and its place, and never its account, address or number', async () => {
		const tranches = await fundedTranches(database.db, efro);
		for (const report of REPORTS) {
			const text = JSON.stringify(await report.rows(database.db, tranches, efro));
			expect(text).not.toMatch(/NL\d\d[A-Z]{4}|@|kvk|iban|agb|street|score/i);
		}
	});

	test('with an interest in a case its amounts still count, and nothing says whose they are', async () => {
		const { db } = database;
		const tied = await aPerson(db, { roles: ['funder'], source_code: 'efro' });
		const tranches = await fundedTranches(db, tied);
		const report = figureReport('awarded');
		const all = await report.rows(db, tranches, efro);
		const { id, number } = await db
			.selectFrom('application')
			.where('number', '=', String(all[0]?.['number']))
			.select(['id', 'number'])
			.executeTakeFirstOrThrow();
		await anInterest(db, tied, id);
		const seen = await report.rows(db, tranches, tied);
		expect(totalsOf(report.columns, seen)).toEqual(totalsOf(report.columns, all));
		expect(JSON.stringify(seen)).not.toContain(number);
		expect(JSON.stringify(seen)).not.toContain(all[0]?.['name']);
		expect(seen).toHaveLength(all.length);
	});

	test('months add up to what was awarded and paid', async () => {
		const tranches = await fundedTranches(database.db, efro);
		const figures = (await figuresOf(database.db, [tranche_id], ['efro'])).get(tranche_id);
		const rows = await MONTHS.rows(database.db, tranches, efro);
		expect(totalsOf(MONTHS.columns, rows)).toEqual({
			awarded: figures?.awarded,
			released: figures?.released,
			paid: figures?.paid
		});
	});

	test('kinds of care add up to what was awarded', async () => {
		const tranches = await fundedTranches(database.db, vws);
		const figures = (await figuresOf(database.db, [tranche_id], ['vws'])).get(tranche_id);
		const rows = await CARE_TYPES.rows(database.db, tranches, vws);
		expect(totalsOf(CARE_TYPES.columns, rows)).toEqual({
			organisations: 2,
			amount_cents: figures?.awarded
		});
	});

	test('somebody who funds nothing, or another scheme, sees nothing', async () => {
		const { db } = database;
		const stranger = await aPerson(db, { roles: ['grant_officer'] });
		const other = await db
			.insertInto('scheme')
			.values({ code: 'ANDERS', created_at: new Date() })
			.returning('id')
			.executeTakeFirstOrThrow();
		const elsewhere = await aPerson(db, {
			roles: ['funder'],
			source_code: 'efro',
			scheme_id: other.id
		});
		expect(await fundedTranches(db, stranger)).toEqual([]);
		expect(await fundedTranches(db, elsewhere)).toEqual([]);
		for (const report of REPORTS) expect(await report.rows(db, [], stranger)).toEqual([]);
	});

	test('a report is found by its name, and an unknown one is not', () => {
		expect(reportNamed('paid')?.who).toEqual(['funder']);
		expect(reportNamed('toString')).toBeNull();
	});
});
