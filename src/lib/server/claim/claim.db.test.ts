import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { termOf } from '#lib/domain/calendar/terms.ts';
import { settlementSteps } from '#lib/domain/scheme/settled-amount.ts';
import { dateInAmsterdam } from '../clock.ts';
import type { Database } from '../db/connect.ts';
import { testDatabase, type TestDatabase } from '../db/testing.ts';
import { returnDecision } from '../decision/return.ts';
import { figuresOf } from '../ledger/queries.ts';
import { executeBatch } from '../payment/execute-batch.ts';
import { REFERENCE_SCHEME } from '../scheme/reference/index.ts';
import { aPdf } from '../testing/a-file.ts';
import { aClaim, aDraftClaim, addPapers, versionOf } from '../testing/a-claim.ts';
import { aFinance, aGrantorAccount, type Finance } from '../testing/a-finance.ts';
import { aPerson } from '../testing/a-person.ts';
import { aRankedTranche } from '../testing/a-ranked-tranche.ts';
import { admittedLines, anExportedBatch, aProposedSettlement, aSettlement } from '../testing/a-settlement.ts';
import { aDecision } from '../testing/an-award.ts';
import { anOffice, type Office } from '../testing/an-office.ts';
import { moveClockTo } from '../testing/move-clock.ts';
import { reasonsOf } from '../testing/reasons-of.ts';
import { acceptVoucher } from '../voucher/accept.ts';
import followUp from '../jobs/handlers/follow-up.ts';
import { expireVouchers } from '../voucher/expire.ts';
import { giveBackVoucher } from '../voucher/give-back.ts';
import { resumeVoucher, suspendVoucher } from '../voucher/suspend.ts';
import { withdrawVoucher } from '../voucher/withdraw.ts';
import { assessClaim } from './assess.ts';
import { findClaimComplete } from './find-complete.ts';
import { clearClaimLine, saveClaimLine } from './save-line.ts';
import type { SettlementContent } from './settlement.ts';
import { startClaim } from './start.ts';
import { submitClaim } from './submit.ts';

const MONTH = 31 * 24 * 3600;

let test_database: TestDatabase;
let db: Database;
let office: Office;
let finance: Finance;
let tranche_id: string;
const cases: Awaited<ReturnType<typeof aRankedTranche>>['cases'] = [];

beforeAll(async () => {
	test_database = await testDatabase();
	({ db } = test_database);
	const administrator = await aPerson(db, { roles: ['administrator'] });
	office = await anOffice(db);
	finance = await aFinance(db);
	const ranked = await aRankedTranche(db, administrator, office, {
		ceiling_cents: 20_000_000,
		levels: Array.from({ length: 17 }, () => 4)
	});
	({ tranche_id } = ranked);
	for (const each of ranked.cases) await aDecision(db, office, each.id);
	cases.push(...ranked.cases);
	await aGrantorAccount(db);
}, 240_000);
afterAll(async () => {
	const { total } = await db
		.selectFrom('ledger_account')
		.select(({ fn }) => fn.sum<number>('balance_cents').as('total'))
		.executeTakeFirstOrThrow();
	await test_database.drop();
	expect(total).toBe(0);
});

/** A case of its own with one of its vouchers: B is worth € 3.811,50 at 75% of two services, S € 1.500 at 100%. */
async function aVoucher(kind: 'S' | 'B' = 'B') {
	const its = cases.pop();
	if (!its) throw new Error('Make more cases');
	const voucher = await db
		.selectFrom('voucher')
		.selectAll()
		.where('application_id', '=', its.id)
		.where('kind', '=', kind)
		.executeTakeFirstOrThrow();
	return { voucher, applicant: its.applicant };
}

async function figures() {
	const row = (await figuresOf(db, [tranche_id])).get(tranche_id);
	if (!row) throw new Error('The tranche has figures');
	return row;
}

const voucherState = async (id: string) =>
	(await db.selectFrom('voucher').where('id', '=', id).select('state').executeTakeFirstOrThrow()).state;

const claimOf = (id: string) =>
	db.selectFrom('claim').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

/** How the settlement of a claim came to its amount, from what was kept with it. */
const stepsOf = async (id: string) => {
	const kept = (await claimOf(id)).assessment as unknown as SettlementContent;
	return settlementSteps({ ...kept, admitted_before_cents: kept.admitted_before_cents ?? NaN });
};

const settlementStart = async (record_id: string) =>
	(
		await db
			.selectFrom('term')
			.where('record_id', '=', record_id)
			.where('kind', '=', 'settlement')
			.select('started_on')
			.executeTakeFirstOrThrow()
	).started_on;

describe('a claim', () => {
	test('is started once on a voucher in use, and not on one that was not accepted', async () => {
		const { voucher, applicant } = await aVoucher();
		expect(await reasonsOf(startClaim(db, applicant, voucher.id))).toEqual([
			expect.stringContaining('cannot claim on this voucher now')
		]);
		await acceptVoucher(db, applicant, voucher.id);
		const [one, two] = await Promise.all([1, 2].map(() => startClaim(db, applicant, voucher.id)));
		expect(one).toBe(two);
	});

	test('tells everything that is missing, and keeps its files from one save to the next', async () => {
		const { voucher, applicant } = await aVoucher();
		await acceptVoucher(db, applicant, voucher.id);
		const claim_id = await startClaim(db, applicant, voucher.id);
		const submission = { claim_id, final: true, accepted_delivery: false };
		expect(await reasonsOf(submitClaim(db, applicant, submission))).toEqual([
			expect.stringContaining('at least one service'),
			expect.stringContaining('Declare')
		]);
		const { id: application_line_id } = await db
			.selectFrom('application_line')
			.where('application_id', '=', voucher.application_id)
			.where('kind', '=', 'B')
			.select('id')
			.orderBy('position')
			.executeTakeFirstOrThrow();
		const line = {
			invoice_number: null,
			delivered_on: null,
			invoiced_on: '2020-01-15',
			paid_on: null,
			net_cents: 100_00,
			vat_cents: 21_00,
			vat_recoverable_percent: 0
		};
		const save = { claim_id, application_line_id, line };
		await addPapers(db, applicant, { ...save, papers: { invoice: aPdf('Factuur') } });
		await saveClaimLine(db, applicant, { ...save, version: 1 });
		await saveClaimLine(db, applicant, { ...save, version: 2 });
		expect(await reasonsOf(saveClaimLine(db, applicant, { ...save, version: 2 }))).toEqual([
			expect.stringContaining('saved elsewhere')
		]);
		const reasons = await reasonsOf(submitClaim(db, applicant, submission));
		expect(reasons).toHaveLength(3);
		expect(reasons[0]).toContain('the invoice number, the date on which you paid, the proof of payment');
		expect(reasons[1]).toContain('the day on which we received your application');
		await clearClaimLine(db, applicant, { claim_id, application_line_id, version: 3 });
		expect(await db.selectFrom('claim_line').where('claim_id', '=', claim_id).select('id').execute()).toEqual(
			[]
		);
	});

	test('is sent once, however often it is clicked, and then no longer changes', async () => {
		const { voucher, applicant } = await aVoucher('S');
		const claim_id = await aDraftClaim(db, applicant, { voucher_id: voucher.id });
		const submission = { claim_id, final: true, accepted_delivery: true };
		const [one, two] = await Promise.all([1, 2].map(() => submitClaim(db, applicant, submission)));
		expect(one?.number).toMatch(/^D-\d{4}-\d{6}$/);
		expect(two).toEqual(one);
		const mail = await db.selectFrom('mail').select('id').where('kind', '=', 'claim_received').execute();
		expect(mail).toHaveLength(1);
		const version = await versionOf(db, claim_id);
		expect(
			await reasonsOf(clearClaimLine(db, applicant, { claim_id, application_line_id: claim_id, version }))
		).toEqual([expect.stringContaining('sent already')]);
		expect(await reasonsOf(startClaim(db, applicant, voucher.id))).toEqual([
			expect.stringContaining('last claim')
		]);
	});

	test('of somebody else is not found', async () => {
		const { voucher, applicant } = await aVoucher('S');
		const claim_id = await aDraftClaim(db, applicant, { voucher_id: voucher.id });
		const stranger = await aPerson(db);
		await expect(acceptVoucher(db, stranger, voucher.id)).rejects.toThrow(/not found/);
		await expect(
			submitClaim(db, stranger, { claim_id, final: true, accepted_delivery: true })
		).rejects.toThrow(/not found/);
		await expect(findClaimComplete(db, finance.claims_officer, claim_id)).rejects.toThrow(/not found/);
		await expect(findClaimComplete(db, applicant, claim_id)).rejects.toThrow(/not found/);
	});
});

describe('a settlement', () => {
	test('in two parts pays each its share, never more than the award, and frees the rest with the last', async () => {
		const { voucher, applicant } = await aVoucher();
		const first = await aClaim(db, applicant, {
			voucher_id: voucher.id,
			net_cents: [2_000_00],
			final: false
		});
		const start = await figures();
		await aSettlement(db, { ...finance, ...office }, { claim_id: first });
		const after_first = await figures();
		expect(after_first.settled - start.settled).toBe(1_500_00);
		expect(after_first.released).toBe(start.released);
		expect(await voucherState(voucher.id)).toBe('active');
		const paid = await anExportedBatch(db, finance, first);
		await executeBatch(db, finance.preparer, paid.batch_id);
		expect(await voucherState(voucher.id)).toBe('active');
		const second = await aClaim(db, applicant, {
			voucher_id: voucher.id,
			net_cents: [400_00, 1_800_00],
			final: false
		});
		expect((await claimOf(second)).final).toBe(true);
		await aSettlement(db, { ...finance, ...office }, { claim_id: second });
		const end = await figures();
		expect(end.settled - start.settled).toBe(3_150_00);
		const steps = await stepsOf(second);
		expect(steps).toMatchObject({ admitted_cents: 4_200_00, before_cap_cents: 3_150_00 });
		expect(steps.amount_cents).toBe((await claimOf(second)).settled_cents);
		expect(end.released - start.released).toBe(voucher.amount_cents - 3_150_00);
		expect(end.free - start.free).toBe(voucher.amount_cents - 3_150_00);
		const batch = await anExportedBatch(db, finance, second);
		await executeBatch(db, finance.preparer, batch.batch_id);
		expect(await voucherState(voucher.id)).toBe('redeemed');
		const payments = await db
			.selectFrom('payment')
			.where('claim_id', 'in', [first, second])
			.select('amount_cents')
			.orderBy('amount_cents')
			.execute();
		expect(payments.map(({ amount_cents }) => amount_cents)).toEqual([1_500_00, 1_650_00]);
	});

	test('above the award stops at the award', async () => {
		const { voucher, applicant } = await aVoucher();
		const claim_id = await aClaim(db, applicant, { voucher_id: voucher.id, net_cents: [9_000_00, 9_000_00] });
		await aSettlement(db, { ...finance, ...office }, { claim_id });
		expect((await claimOf(claim_id)).settled_cents).toBe(voucher.amount_cents);
	});

	test('below what was claimed needs a reason for each line, at that line', async () => {
		const { voucher, applicant } = await aVoucher();
		const claim_id = await aClaim(db, applicant, { voucher_id: voucher.id });
		await moveClockTo(db, 24 * 3600);
		await findClaimComplete(db, finance.claims_officer, claim_id);
		const { settle_by, submitted_at } = await claimOf(claim_id);
		const arrived_on = dateInAmsterdam(submitted_at ?? new Date(NaN));
		expect(settle_by).toBe(termOf(REFERENCE_SCHEME.terms, 'settlement', arrived_on).end_on);
		expect(await settlementStart(claim_id)).toBe(arrived_on);
		const lines = await admittedLines(db, claim_id, [1_000_00]);
		const [lower, same] = lines;
		if (!lower || !same) throw new Error('There are two lines');
		const assess = (changed: object) =>
			assessClaim(db, finance.claims_officer, { claim_id, lines: [{ ...lower, ...changed }, same] });
		expect(await reasonsOf(assess({ reason: '  ' }))).toEqual([expect.stringContaining('Write why')]);
		expect(await reasonsOf(assess({ admitted_cents: 99_999_00 }))).toEqual([
			expect.stringContaining('more than was claimed')
		]);
		expect(await reasonsOf(assess({ admitted_cents: 0.5 }))).toHaveLength(1);
		const decision_id = await assess({});
		const proposed = await db
			.selectFrom('decision')
			.selectAll()
			.where('id', '=', decision_id)
			.executeTakeFirstOrThrow();
		expect(proposed).toMatchObject({ kind: 'settlement', state: 'proposed', claim_id });
		expect(proposed.amount_cents).toBe(Math.round((1_000_00 + 2_178_00) * 0.75));
		await returnDecision(db, office.decision_maker, { decision_id, reason: 'Kijk nog eens.' });
		expect((await claimOf(claim_id)).state).toBe('complete');
		expect(await reasonsOf(assess({}))).toEqual([]);
	});

	test('at zero pays nothing, frees the whole award and ends the voucher', async () => {
		const { voucher, applicant } = await aVoucher('S');
		const claim_id = await aClaim(db, applicant, { voucher_id: voucher.id });
		const start = await figures();
		await aSettlement(db, { ...finance, ...office }, { claim_id, admitted: [0] });
		const end = await figures();
		expect(end.released - start.released).toBe(voucher.amount_cents);
		expect(await claimOf(claim_id)).toMatchObject({ state: 'settled', settled_cents: 0 });
		expect(await db.selectFrom('payment').where('claim_id', '=', claim_id).select('id').execute()).toEqual(
			[]
		);
		expect(await voucherState(voucher.id)).toBe('expired');
	});

	test('is not proposed twice, nor while the voucher is suspended', async () => {
		const { voucher, applicant } = await aVoucher('S');
		const claim_id = await aClaim(db, applicant, { voucher_id: voucher.id });
		const { claims_officer } = finance;
		const suspension = { voucher_id: voucher.id, reason: 'Signaal.' };
		await suspendVoucher(db, claims_officer, suspension);
		expect(await reasonsOf(aProposedSettlement(db, claims_officer, { claim_id }))).toEqual([
			expect.stringContaining('suspended')
		]);
		await resumeVoucher(db, claims_officer, suspension);
		const lines = await admittedLines(db, claim_id);
		const twice = await Promise.allSettled(
			[1, 2].map(() => assessClaim(db, claims_officer, { claim_id, lines }))
		);
		expect(twice.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
	});
});

describe('a voucher', () => {
	test('that is given back frees its money, once, and not after a claim', async () => {
		const { voucher, applicant } = await aVoucher();
		const start = await figures();
		await Promise.all([1, 2].map(() => giveBackVoucher(db, applicant, voucher.id)));
		const end = await figures();
		expect(end.released - start.released).toBe(voucher.amount_cents);
		expect(end.free - start.free).toBe(voucher.amount_cents);
		expect(start.committed - end.committed).toBe(voucher.amount_cents);
		const other = await aVoucher('S');
		await aClaim(db, other.applicant, { voucher_id: other.voucher.id });
		expect(await reasonsOf(giveBackVoucher(db, other.applicant, other.voucher.id))).toEqual([
			expect.stringContaining('claimed on this voucher already')
		]);
	});

	test('is withdrawn by a decision maker with a reason, and by nobody else', async () => {
		const { voucher, applicant } = await aVoucher();
		const withdrawal = { voucher_id: voucher.id, reason: 'De praktijk is gestopt.' };
		await expect(withdrawVoucher(db, applicant, withdrawal)).rejects.toThrow(/not found/);
		expect(
			await reasonsOf(withdrawVoucher(db, office.decision_maker, { ...withdrawal, reason: '' }))
		).toEqual(['Write down why.']);
		await withdrawVoucher(db, office.decision_maker, withdrawal);
		expect(await voucherState(voucher.id)).toBe('withdrawn');
	});

	test('expires by the clock: unaccepted after its validity, in use after the reminder that follows the last day to claim, never under a claim', async () => {
		const [unused, used, claimed] = [await aVoucher(), await aVoucher('S'), await aVoucher('S')];
		await acceptVoucher(db, used.applicant, used.voucher.id);
		const claim_id = await aClaim(db, claimed.applicant, { voucher_id: claimed.voucher.id });
		expect(await expireVouchers(db)).toBe(0);
		const end = new Date(`${unused.voucher.valid_until}T12:00:00Z`);
		await moveClockTo(db, end);
		expect(await expireVouchers(db)).toBe(0);
		await moveClockTo(db, 24 * 3600);
		expect(await reasonsOf(acceptVoucher(db, unused.applicant, unused.voucher.id))).toHaveLength(1);
		const start = await figures();
		expect(await expireVouchers(db)).toBeGreaterThan(0);
		expect((await figures()).released).toBeGreaterThan(start.released);
		expect(await voucherState(unused.voucher.id)).toBe('expired');
		expect(await voucherState(used.voucher.id)).toBe('active');
		await moveClockTo(db, 2 * MONTH);
		await followUp(db);
		expect(await voucherState(used.voucher.id)).toBe('active');
		await moveClockTo(db, MONTH);
		await followUp(db);
		expect(await voucherState(used.voucher.id)).toBe('expired');
		expect(await reasonsOf(startClaim(db, used.applicant, used.voucher.id))).toHaveLength(1);
		expect(await voucherState(claimed.voucher.id)).toBe('active');
		await aSettlement(db, { ...finance, ...office }, { claim_id });
		expect((await claimOf(claim_id)).state).toBe('settled');
		expect(await expireVouchers(db)).toBe(0);
	});
});
