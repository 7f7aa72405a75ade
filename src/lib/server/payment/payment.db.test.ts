import { existsSync, readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '../db/connect.ts';
import { testDatabase, type TestDatabase } from '../db/testing.ts';
import { figuresOf } from '../ledger/queries.ts';
import type { Person } from '../person/person.ts';
import { personById } from '../person/queries.ts';
import { aClaim } from '../testing/a-claim.ts';
import { aFinance, aGrantorAccount, type Finance } from '../testing/a-finance.ts';
import { aPerson } from '../testing/a-person.ts';
import { aRankedTranche } from '../testing/a-ranked-tranche.ts';
import { anExportedBatch, aSettlement } from '../testing/a-settlement.ts';
import { aDecision } from '../testing/an-award.ts';
import { anOffice, type Office } from '../testing/an-office.ts';
import { reasonsOf } from '../testing/reasons-of.ts';
import { lockVoucher } from '../voucher/lock.ts';
import { suspendVoucher } from '../voucher/suspend.ts';
import { executeBatch } from './execute-batch.ts';
import { exportBatch } from './export-batch.ts';
import { failPayment } from './fail.ts';
import { prepareBatch } from './prepare-batch.ts';
import { releaseBatch } from './release-batch.ts';
import { returnBatch } from './return-batch.ts';

const SCHEMA = new URL('../../../../../shared/data/iso20022/pain.001.001.09.xsd', import.meta.url);
const schema = existsSync(SCHEMA) ? readFileSync(SCHEMA, 'utf8') : null;

let test_database: TestDatabase;
let db: Database;
let office: Office;
let finance: Finance;
let tranche_id: string;
const cases: { id: string; applicant: Person }[] = [];

beforeAll(async () => {
	test_database = await testDatabase();
	({ db } = test_database);
	const administrator = await aPerson(db, { roles: ['administrator'] });
	office = await anOffice(db);
	finance = await aFinance(db);
	const ranked = await aRankedTranche(db, administrator, office, {
		ceiling_cents: 20_000_000,
		levels: Array.from({ length: 10 }, () => 4)
	});
	({ tranche_id } = ranked);
	for (const { id, applicant } of ranked.cases) {
		await aDecision(db, office, id);
		cases.push({ id, applicant });
	}
	await aGrantorAccount(db);
}, 180_000);
afterAll(() => test_database.drop());

beforeEach(async () => {
	const { rows } = await ledger();
	expect(rows).toBe(0);
});

/** The money of a closed system: every posting leaves one account and enters another. */
async function ledger() {
	const { total } = await db
		.selectFrom('ledger_account')
		.select(({ fn }) => fn.sum<number>('balance_cents').as('total'))
		.executeTakeFirstOrThrow();
	const figures = (await figuresOf(db, [tranche_id])).get(tranche_id);
	if (!figures) throw new Error('The tranche has figures');
	return { rows: total, figures };
}

/** A settled claim on the scan voucher of a case of its own, ready to be paid. */
async function settledClaim() {
	const next = cases.pop();
	if (!next) throw new Error('Make more cases');
	const voucher = await db
		.selectFrom('voucher')
		.selectAll()
		.where('application_id', '=', next.id)
		.where('kind', '=', 'S')
		.executeTakeFirstOrThrow();
	const claim_id = await aClaim(db, next.applicant, { voucher_id: voucher.id });
	const decision_id = await aSettlement(db, { ...finance, ...office }, { claim_id });
	const payment = await db
		.selectFrom('payment')
		.selectAll()
		.where('claim_id', '=', claim_id)
		.executeTakeFirstOrThrow();
	return { claim_id, decision_id, voucher, payment, applicant: next.applicant };
}

const stateOf = async (table: 'payment' | 'payment_batch' | 'claim' | 'voucher', id: string) =>
	(await db.selectFrom(table).where('id', '=', id).select('state').executeTakeFirstOrThrow()).state;

const withRole = async (person: Person, role: 'payment_preparer' | 'payment_releaser') => {
	await db.insertInto('person_role').values({ person_id: person.id, role }).execute();
	const now = await personById(db, person.id);
	if (!now) throw new Error('Nobody is gone');
	return now;
};

describe('paying a settled claim', () => {
	test('takes it from due to paid, with the voucher redeemed, a mail sent and every cent accounted for', async () => {
		const { claim_id, voucher, payment } = await settledClaim();
		expect(payment).toMatchObject({ state: 'due', iban: 'NL91ABNA0417164300', amount_cents: 1_500_00 });
		expect(payment.due_on > voucher.issued_on).toBe(true);
		const before = await ledger();
		const { batch_id } = await anExportedBatch(db, finance, claim_id);
		const between = await ledger();
		expect(between.figures.in_payment - before.figures.in_payment).toBe(1_500_00);
		await executeBatch(db, finance.preparer, batch_id);
		const after = await ledger();
		expect(after.rows).toBe(0);
		expect(after.figures.paid - before.figures.paid).toBe(1_500_00);
		expect(after.figures.in_payment).toBe(before.figures.in_payment);
		expect(after.figures.paid).toBeLessThanOrEqual(after.figures.settled);
		expect(after.figures.settled).toBeLessThanOrEqual(after.figures.awarded);
		expect(await stateOf('payment', payment.id)).toBe('executed');
		expect(await stateOf('claim', claim_id)).toBe('paid');
		expect(await stateOf('voucher', voucher.id)).toBe('redeemed');
		const mail = await db
			.selectFrom('mail')
			.select('subject')
			.where('kind', '=', 'payment_executed')
			.execute();
		expect(mail).toEqual([{ subject: expect.stringMatching(/1\.500,00/) }]);
	});

	test('makes a file that the published schema accepts, kept with its hash', async () => {
		const { claim_id } = await settledClaim();
		const { batch_id } = await anExportedBatch(db, finance, claim_id);
		const { bytes, sha256, kind } = await db
			.selectFrom('payment_batch')
			.innerJoin('document', 'document.id', 'file_document_id')
			.innerJoin('document_content', 'document_content.sha256', 'document.sha256')
			.where('payment_batch.id', '=', batch_id)
			.select(['bytes', 'document.sha256', 'kind'])
			.executeTakeFirstOrThrow();
		const xml = bytes.toString('utf8');
		expect(kind).toBe('payment_file');
		expect(xml).toContain('NL02ABNA0123456789');
		expect(xml).toContain('<InstdAmt Ccy="EUR">1500.00</InstdAmt>');
		const event = await db
			.selectFrom('audit_event')
			.where('record_id', '=', batch_id)
			.where('event', '=', 'payment_batch.exported')
			.select('details')
			.executeTakeFirstOrThrow();
		expect(event.details).toMatchObject({ sha256 });
		if (schema) {
			using definition = XmlDocument.fromString(schema);
			using validator = XsdValidator.fromDoc(definition);
			using document = XmlDocument.fromString(xml);
			expect(() => validator.validate(document)).not.toThrow();
		}
	});

	test('is done once, however often and by however many it is clicked', async () => {
		const { claim_id, payment } = await settledClaim();
		const twice = await Promise.allSettled(
			[1, 2].map(() => prepareBatch(db, finance.preparer, { payment_ids: [payment.id] }))
		);
		expect(twice.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
		const { batch_id } = await db
			.selectFrom('payment')
			.where('id', '=', payment.id)
			.select('batch_id')
			.executeTakeFirstOrThrow();
		const released = await Promise.allSettled(
			[1, 2].map(() => releaseBatch(db, finance.releaser, batch_id ?? ''))
		);
		expect(released.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
		await Promise.all([1, 2].map(() => exportBatch(db, batch_id ?? '')));
		const executed = await Promise.allSettled([
			executeBatch(db, finance.preparer, batch_id ?? ''),
			executeBatch(db, finance.releaser, batch_id ?? '')
		]);
		expect(executed.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
		const steps = await db
			.selectFrom('posting')
			.where('payment_id', '=', payment.id)
			.groupBy('step')
			.select(({ fn }) => ['step', fn.sum<number>('amount_cents').as('cents')])
			.orderBy('step')
			.execute();
		expect(steps).toEqual([
			{ step: 'payment_executed', cents: 1_500_00 },
			{ step: 'payment_exported', cents: 1_500_00 }
		]);
		expect(await stateOf('claim', claim_id)).toBe('paid');
	});
});

describe('four eyes', () => {
	test('who prepared, proposed or decided does not release; the database holds the first of these itself', async () => {
		const { payment } = await settledClaim();
		const { preparer, claims_officer } = finance;
		const batch_id = await prepareBatch(db, preparer, { payment_ids: [payment.id] });
		const both = await withRole(preparer, 'payment_releaser');
		expect(await reasonsOf(releaseBatch(db, both, batch_id))).toEqual([
			expect.stringContaining('prepared this batch yourself')
		]);
		const proposer = await withRole(claims_officer, 'payment_releaser');
		expect(await reasonsOf(releaseBatch(db, proposer, batch_id))).toEqual([
			expect.stringContaining('proposed the settlement')
		]);
		const decider = await withRole(office.decision_maker, 'payment_releaser');
		expect(await reasonsOf(releaseBatch(db, decider, batch_id))).toEqual([
			expect.stringContaining('You decided on claim')
		]);
		await expect(
			db
				.updateTable('payment_batch')
				.set({ released_by: preparer.id, state: 'released' })
				.where('id', '=', batch_id)
				.execute()
		).rejects.toThrow(/check constraint/);
		await returnBatch(db, finance.releaser, { batch_id, reason: 'Nog niet.' });
		const deciding = await withRole(office.decision_maker, 'payment_preparer');
		expect(await reasonsOf(prepareBatch(db, deciding, { payment_ids: [payment.id] }))).toEqual([
			expect.stringContaining('You decided on claim')
		]);
	});

	test('nobody prepares, releases or executes without the role', async () => {
		const { payment, applicant, claim_id } = await settledClaim();
		for (const person of [applicant, office.officer])
			expect(await reasonsOf(prepareBatch(db, person, { payment_ids: [payment.id] }))).toHaveLength(1);
		const { batch_id } = await anExportedBatch(db, finance, claim_id);
		await expect(returnBatch(db, applicant, { batch_id, reason: 'x' })).rejects.toThrow(/not found/);
		await expect(releaseBatch(db, office.officer, batch_id)).rejects.toThrow(/not found/);
		expect(await reasonsOf(executeBatch(db, office.officer, batch_id))).toHaveLength(1);
		expect(await reasonsOf(failPayment(db, applicant, { payment_id: payment.id, reason: 'x' }))).toHaveLength(
			1
		);
	});
});

describe('what can go wrong', () => {
	test('a failed payment is payable again and is paid in another batch', async () => {
		const { claim_id, payment } = await settledClaim();
		const { batch_id } = await anExportedBatch(db, finance, claim_id);
		const before = await ledger();
		expect(
			await reasonsOf(failPayment(db, finance.preparer, { payment_id: payment.id, reason: ' ' }))
		).toEqual(['Write down why.']);
		await failPayment(db, finance.preparer, { payment_id: payment.id, reason: 'Rekening opgeheven.' });
		await executeBatch(db, finance.preparer, batch_id);
		expect(await stateOf('payment', payment.id)).toBe('failed');
		expect(await stateOf('claim', claim_id)).toBe('settled');
		const again = await anExportedBatch(db, finance, claim_id);
		await executeBatch(db, finance.releaser, again.batch_id);
		expect(await stateOf('claim', claim_id)).toBe('paid');
		const after = await ledger();
		expect(after.rows).toBe(0);
		expect(after.figures.paid - before.figures.paid).toBe(1_500_00);
	});

	test('a returned batch makes its payments due again, without a trace in the money', async () => {
		const { payment } = await settledClaim();
		const before = await ledger();
		const batch_id = await prepareBatch(db, finance.preparer, { payment_ids: [payment.id] });
		await returnBatch(db, finance.releaser, { batch_id, reason: 'Controleer de rekening.' });
		expect(await stateOf('payment_batch', batch_id)).toBe('returned');
		expect(await stateOf('payment', payment.id)).toBe('due');
		expect((await ledger()).figures).toEqual(before.figures);
	});

	test('without the account of the grantor nothing is released, and the refusal says where to set it', async () => {
		const { payment } = await settledClaim();
		const batch_id = await prepareBatch(db, finance.preparer, { payment_ids: [payment.id] });
		await db.deleteFrom('setting').where('key', '=', 'grantor_account').execute();
		expect(await reasonsOf(releaseBatch(db, finance.releaser, batch_id))).toEqual([
			expect.stringContaining('Administration, Settings')
		]);
		expect(await stateOf('payment_batch', batch_id)).toBe('prepared');
		await aGrantorAccount(db);
		await releaseBatch(db, finance.releaser, batch_id);
	});

	test('a suspended voucher is not paid', async () => {
		const { payment, voucher } = await settledClaim();
		const { claims_officer } = finance;
		await suspendVoucher(db, claims_officer, { voucher_id: voucher.id, reason: 'Signaal van de bank.' });
		expect(await reasonsOf(prepareBatch(db, finance.preparer, { payment_ids: [payment.id] }))).toEqual([
			expect.stringContaining('is suspended')
		]);
	});
});

describe('the order of locks', () => {
	test('goes from the case to the voucher to the payment, so that a suspension and a batch never wait for each other', async () => {
		const { claim_id, payment, voucher } = await settledClaim();
		const [payment_ids, { preparer, releaser, claims_officer }] = [[payment.id], finance];
		let batch_id = '';
		const verbs = [
			async () => void (batch_id = await prepareBatch(db, preparer, { payment_ids })),
			() => releaseBatch(db, releaser, batch_id),
			() => exportBatch(db, batch_id),
			() => executeBatch(db, preparer, batch_id)
		];
		for (const verb of verbs) {
			let done: Promise<unknown> = Promise.resolve();
			await db.transaction().execute(async (tx) => {
				await lockVoucher(tx, claims_officer, 'claims_officer', voucher.id);
				done = verb();
				await somebodyWaits();
				await sql`select from payment where id = ${payment.id} for update nowait`.execute(tx);
			});
			await done;
		}
		expect(await stateOf('claim', claim_id)).toBe('paid');
	});
});

/** Until another session of this database waits for a lock. */
async function somebodyWaits(): Promise<void> {
	for (let waiting = 0; waiting === 0;) {
		const { rows } = await sql<{ waiting: number }>`
			select count(*)::int as waiting from pg_stat_activity
			where datname = current_database() and wait_event_type = 'Lock'`.execute(db);
		waiting = rows[0]?.waiting ?? 0;
	}
}
