import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ownStatus } from '../application/own-status.ts';
import { findClaimComplete } from '../claim/find-complete.ts';
import { startClaim } from '../claim/start.ts';
import { submitClaim } from '../claim/submit.ts';
import { today } from '../clock.ts';
import type { Database } from '../db/connect.ts';
import { testDatabase, type TestDatabase } from '../db/testing.ts';
import followUp from '../jobs/handlers/follow-up.ts';
import { executeBatch } from '../payment/execute-batch.ts';
import { prepareBatch } from '../payment/prepare-batch.ts';
import type { Person } from '../person/person.ts';
import { aClaim, aDraftClaim } from '../testing/a-claim.ts';
import { aFinance, aGrantorAccount, type Finance } from '../testing/a-finance.ts';
import { aPerson } from '../testing/a-person.ts';
import { aSettlement, anExportedBatch } from '../testing/a-settlement.ts';
import { anAward } from '../testing/an-award.ts';
import { anOffice, type Office } from '../testing/an-office.ts';
import { moveClockTo } from '../testing/move-clock.ts';
import { daysAfter, termsOf } from '../testing/open-terms.ts';
import { reasonsOf } from '../testing/reasons-of.ts';
import { acceptVoucher } from '../voucher/accept.ts';
import { expireVouchers } from '../voucher/expire.ts';
import { extendVoucher } from '../voucher/extend.ts';
import { resumeVoucher, suspendVoucher } from '../voucher/suspend.ts';
import { registerAid } from './register-aid.ts';

let database: TestDatabase;
let db: Database;
let office: Office;
let finance: Finance;
let administrator: Person;
let award: Awaited<ReturnType<typeof anAward>>;
let awards = 0;

beforeAll(async () => {
	database = await testDatabase();
	({ db } = database);
	office = await anOffice(db);
	finance = await aFinance(db);
	administrator = await aPerson(db, { roles: ['administrator'] });
	await aGrantorAccount(db);
});
afterAll(() => database.drop());
beforeEach(async () => {
	award = await anAward(db, administrator, office, `T${++awards}`);
});

const terms = () => termsOf(db, award.application.id);
const endOf = async (kind: keyof Awaited<ReturnType<typeof terms>>) => (await terms())[kind]?.end_on ?? '';
const theVoucher = (kind: 'S' | 'B' = 'S') => {
	const voucher = award.vouchers.find((each) => each.kind === kind);
	if (!voucher) throw new Error('The award has a voucher of each kind');
	return voucher;
};
const stateOf = async (id: string) =>
	(await db.selectFrom('voucher').where('id', '=', id).select('state').executeTakeFirstOrThrow()).state;
const clocksOf = (record_id: string) =>
	db
		.selectFrom('term')
		.where('record_id', '=', record_id)
		.orderBy('kind')
		.select(['kind', 'end_on', 'state'])
		.execute();
const voucherEnd = async (kind: string) => {
	const clocks = (await clocksOf(theVoucher().id)).filter((each) => each.kind === kind);
	return (
		clocks
			.map(({ end_on }) => end_on)
			.sort()
			.at(-1) ?? ''
	);
};
const mails = async () =>
	(
		await db.selectFrom('mail').where('application_id', '=', award.application.id).select('kind').execute()
	).map(({ kind }) => kind);
const after = (on: string, length: Temporal.DurationLike) =>
	Temporal.PlainDate.from(on).add(length).toString();

/** Runs the job twice: the second time changes nothing. */
async function followUpTwice() {
	await followUp(db);
	const once = await db.selectFrom('term').selectAll().orderBy('id').execute();
	await followUp(db);
	expect(await db.selectFrom('term').selectAll().orderBy('id').execute()).toEqual(once);
}

describe('the clocks of a voucher', () => {
	test('start with the award, on the dates that its letter names', async () => {
		const { letter } = await db
			.selectFrom('decision')
			.where('id', '=', award.decision_id)
			.select('letter')
			.executeTakeFirstOrThrow();
		const [first] = (letter as { vouchers: { valid_until_on: string; claim_until_on: string }[] }).vouchers;
		expect(await endOf('voucher')).toBe(first?.valid_until_on);
		expect(await endOf('claim')).toBe(first?.claim_until_on);
	});

	test('a voucher that nobody accepted is reminded of, and expires', async () => {
		const { id, valid_until } = theVoucher();
		await moveClockTo(db, daysAfter(valid_until, -28));
		await followUpTwice();
		expect((await mails()).filter((kind) => kind === 'voucher_reminder')).toHaveLength(2);
		await moveClockTo(db, daysAfter(valid_until, 1));
		await followUpTwice();
		expect(await stateOf(id)).toBe('expired');
		expect((await clocksOf(id)).map(({ kind, state }) => [kind, state])).toEqual([
			['claim', 'ended'],
			['voucher', 'passed']
		]);
	});

	test('one that cannot be ended does not keep the others from expiring', async () => {
		const [broken, other] = award.vouchers.map(({ id }) => id).sort();
		await sql`
			create function refuse() returns trigger language plpgsql as 'begin raise exception ''broken''; end'`.execute(
			db
		);
		await sql`
			create trigger broken before update on voucher for each row when (old.id = ${sql.lit(broken ?? '')})
			execute function refuse()`.execute(db);
		await moveClockTo(db, daysAfter(theVoucher().valid_until, 1));
		await expect(expireVouchers(db)).rejects.toThrow(AggregateError);
		expect(await stateOf(other ?? '')).toBe('expired');
		expect(await stateOf(broken ?? '')).toBe('issued');
		await sql`drop trigger broken on voucher`.execute(db);
		expect(await expireVouchers(db)).toBe(1);
	});

	test('who never claimed is reminded with two weeks more, may claim in them, and then has nothing left', async () => {
		const { id } = theVoucher();
		const { applicant } = award.application;
		await acceptVoucher(db, applicant, id);
		const claim_until = await endOf('claim');
		await moveClockTo(db, daysAfter(claim_until, -10));
		await followUpTwice();
		expect(await mails()).toContain('claim_reminder');
		await moveClockTo(db, daysAfter(claim_until, 1));
		expect(await reasonsOf(startClaim(db, applicant, id))).toHaveLength(1);
		await followUpTwice();
		expect(await stateOf(id)).toBe('active');
		expect((await mails()).filter((kind) => kind === 'claim_overdue')).toHaveLength(1);
		expect(await startClaim(db, applicant, id)).toBeTruthy();
		await moveClockTo(db, daysAfter(await endOf('reminder'), 1));
		await followUpTwice();
		expect(await stateOf(id)).toBe('expired');
	});

	test('a claim after the reminder stops it', async () => {
		const { id } = theVoucher();
		const claim_id = await aDraftClaim(db, award.application.applicant, { voucher_id: id });
		await moveClockTo(db, daysAfter(await endOf('claim'), 1));
		await followUpTwice();
		await aClaimSent(claim_id);
		expect((await clocksOf(id)).find(({ kind }) => kind === 'reminder')?.state).toBe('met');
		await moveClockTo(db, 60 * 24 * 3600);
		await followUpTwice();
		expect(await stateOf(id)).toBe('active');
	});

	test('is extended once, before its end, for three months, and the last day to claim moves with it', async () => {
		const { id, valid_until } = theVoucher();
		const { applicant } = award.application;
		await extendVoucher(db, applicant, id);
		const until = after(valid_until, { months: 3 });
		const clocks = await clocksOf(id);
		expect(clocks.find(({ kind }) => kind === 'voucher')?.end_on).toBe(until);
		const claim = clocks.find(({ kind }) => kind === 'claim')?.end_on ?? '';
		expect(claim >= after(until, { weeks: 4 })).toBe(true);
		expect(claim < after(until, { weeks: 5 })).toBe(true);
		expect(await mails()).toContain('voucher_extended');
		expect(await reasonsOf(extendVoucher(db, applicant, id))).toEqual([
			expect.stringContaining('extended once already')
		]);
		await moveClockTo(db, daysAfter(until, 1));
		expect(await reasonsOf(extendVoucher(db, applicant, theVoucher('B').id))).toHaveLength(1);
	});
});

describe('a suspension', () => {
	test('ends by itself after thirteen weeks, and the term to pay stood still meanwhile', async () => {
		const { id } = theVoucher();
		const claim_id = await aClaim(db, award.application.applicant, { voucher_id: id, final: false });
		await aSettlement(db, { ...finance, ...office }, { claim_id });
		const { raw_on } = await db
			.selectFrom('term')
			.where('application_id', '=', award.application.id)
			.where('kind', '=', 'payment')
			.select('raw_on')
			.executeTakeFirstOrThrow();
		const { id: payment_id } = await db
			.selectFrom('payment')
			.where('claim_id', '=', claim_id)
			.select('id')
			.executeTakeFirstOrThrow();
		await moveClockTo(db, 24 * 3600);
		const notice_on = await today(db);
		await suspendVoucher(db, finance.claims_officer, { voucher_id: id, reason: 'Signaal van de bank.' });
		expect(await endOf('payment_stop')).toBe(after(notice_on, { weeks: 13 }));
		expect((await terms()).payment).toMatchObject({ state: 'paused' });
		expect(await reasonsOf(prepareBatch(db, finance.preparer, { payment_ids: [payment_id] }))).toHaveLength(
			1
		);
		await moveClockTo(db, daysAfter(await endOf('payment_stop'), 1));
		await followUpTwice();
		expect(await stateOf(id)).toBe('active');
		expect(await mails()).toEqual(expect.arrayContaining(['voucher_suspended', 'voucher_resumed']));
		const { payment } = await terms();
		expect(payment?.state).toBe('running');
		expect(payment && payment.end_on >= after(raw_on, { days: 92 })).toBe(true);
		const stored = await db
			.selectFrom('payment')
			.where('id', '=', payment_id)
			.select('due_on')
			.executeTakeFirstOrThrow();
		expect(stored.due_on).toBe(payment?.end_on);
	});

	test('moves a day to pay that has passed already nowhere', async () => {
		const { id } = theVoucher();
		const claim_id = await aClaim(db, award.application.applicant, { voucher_id: id, final: false });
		await aSettlement(db, { ...finance, ...office }, { claim_id });
		const due_on = await endOf('payment');
		await moveClockTo(db, daysAfter(due_on, 1));
		await followUpTwice();
		const suspension = { voucher_id: id, reason: 'Signaal.' };
		await suspendVoucher(db, finance.claims_officer, suspension);
		await moveClockTo(db, 5 * 24 * 3600);
		await resumeVoucher(db, finance.claims_officer, suspension);
		expect((await terms()).payment).toMatchObject({ state: 'passed', end_on: due_on, stopped_on: null });
		expect(
			await db
				.selectFrom('payment')
				.where('claim_id', '=', claim_id)
				.select('due_on')
				.executeTakeFirstOrThrow()
		).toEqual({ due_on });
	});

	test('does not use up the time to use the voucher, and the last day to claim moves with it', async () => {
		const { id, valid_until } = theVoucher();
		await acceptVoucher(db, award.application.applicant, id);
		await moveClockTo(db, 24 * 3600);
		const suspension = { voucher_id: id, reason: 'Signaal.' };
		await suspendVoucher(db, finance.claims_officer, suspension);
		expect((await clocksOf(id)).filter(({ state }) => state === 'paused').map(({ kind }) => kind)).toEqual([
			'claim',
			'voucher'
		]);
		const held = async () =>
			(await ownStatus(db, award.application.id)).vouchers.map(({ held_until }) => held_until);
		expect((await held()).toSorted()).toEqual([await endOf('payment_stop'), null]);
		await moveClockTo(db, 10 * 24 * 3600);
		await resumeVoucher(db, finance.claims_officer, suspension);
		expect(await held()).toEqual([null, null]);
		const until = after(valid_until, { days: 11 });
		const clocks = await clocksOf(id);
		expect(clocks.find(({ kind }) => kind === 'voucher')).toMatchObject({ end_on: until, state: 'running' });
		const claim = clocks.find(({ kind }) => kind === 'claim');
		expect(claim?.state).toBe('running');
		expect(claim && claim.end_on >= after(until, { weeks: 4 })).toBe(true);
		expect(claim && claim.end_on < after(until, { weeks: 5 })).toBe(true);
		expect(
			await db.selectFrom('voucher').where('id', '=', id).select('valid_until').executeTakeFirstOrThrow()
		).toEqual({ valid_until: until });
		await moveClockTo(db, daysAfter(until, 0));
		await followUpTwice();
		expect((await clocksOf(id)).map(({ state }) => state)).not.toContain('passed');
	});

	test('in the last days to claim leaves those days after the thirteen weeks, and after the reminder its own', async () => {
		const { id } = theVoucher();
		const { applicant } = award.application;
		const suspension = { voucher_id: id, reason: 'Signaal.' };
		const clock = async (kind: string) => (await clocksOf(id)).find((each) => each.kind === kind);
		await acceptVoucher(db, applicant, id);
		await moveClockTo(db, daysAfter(await voucherEnd('claim'), -5));
		await followUpTwice();
		await suspendVoucher(db, finance.claims_officer, suspension);
		await moveClockTo(db, daysAfter(await voucherEnd('payment_stop'), 1));
		await followUpTwice();
		expect(await stateOf(id)).toBe('active');
		expect(await clock('claim')).toMatchObject({ state: 'running' });
		expect((await voucherEnd('claim')) >= (await today(db))).toBe(true);
		await moveClockTo(db, daysAfter(await voucherEnd('claim'), 1));
		await followUpTwice();
		const reminded_until = await voucherEnd('reminder');
		await suspendVoucher(db, finance.claims_officer, suspension);
		await moveClockTo(db, daysAfter(reminded_until, 5));
		await followUpTwice();
		await resumeVoucher(db, finance.claims_officer, suspension);
		await followUpTwice();
		expect(await stateOf(id)).toBe('active');
		expect((await voucherEnd('reminder')) > (await today(db))).toBe(true);
		await moveClockTo(db, daysAfter(await voucherEnd('reminder'), 1));
		await followUpTwice();
		expect(await stateOf(id)).toBe('expired');
	});

	test('that an officer ends on the same day costs the term to pay one day', async () => {
		const { id } = theVoucher();
		const claim_id = await aClaim(db, award.application.applicant, { voucher_id: id, final: false });
		await aSettlement(db, { ...finance, ...office }, { claim_id });
		await moveClockTo(db, 24 * 3600);
		const suspension = { voucher_id: id, reason: 'Signaal.' };
		await suspendVoucher(db, finance.claims_officer, suspension);
		await resumeVoucher(db, finance.claims_officer, suspension);
		expect((await terms()).payment?.because.en).toMatch(/plus 1 day during/);
		expect((await terms()).payment_stop?.state).toBe('met');
	});
});

describe('the clocks of the money', () => {
	test('settlement and payment stay open when they are late, and stop when done', async () => {
		const { id } = theVoucher();
		const claim_id = await aClaim(db, award.application.applicant, { voucher_id: id });
		await aSettlement(db, { ...finance, ...office }, { claim_id });
		expect((await terms()).settlement).toMatchObject({ state: 'met' });
		await moveClockTo(db, daysAfter(await endOf('payment'), 1));
		await followUpTwice();
		expect((await terms()).payment).toMatchObject({ state: 'passed', stopped_on: null });
		const { batch_id } = await anExportedBatch(db, finance, claim_id);
		await executeBatch(db, finance.releaser, batch_id);
		expect((await terms()).payment).toMatchObject({ state: 'passed', stopped_on: await today(db) });
	});

	test('a settlement that is late stands on the list until it is announced', async () => {
		const { id } = theVoucher();
		const claim_id = await aClaim(db, award.application.applicant, { voucher_id: id });
		await findClaimComplete(db, finance.claims_officer, claim_id);
		const { settle_by } = await db
			.selectFrom('claim')
			.where('id', '=', claim_id)
			.select('settle_by')
			.executeTakeFirstOrThrow();
		expect(await endOf('settlement')).toBe(settle_by);
		await moveClockTo(db, daysAfter(settle_by ?? '', 1));
		await followUpTwice();
		expect((await terms()).settlement).toMatchObject({ state: 'passed', stopped_on: null });
	});

	test('an award is entered in the register, late or in time, once', async () => {
		const { register } = await terms();
		await moveClockTo(db, daysAfter(register?.end_on ?? '', 1));
		await followUpTwice();
		expect((await terms()).register).toMatchObject({ state: 'passed', stopped_on: null });
		const ids = [register?.id ?? ''];
		expect(await registerAid(db, office.officer, ids)).toBe(1);
		expect(await registerAid(db, office.officer, ids)).toBe(0);
		expect((await terms()).register?.stopped_on).toBe(await today(db));
	});

	test('a settlement can be revised for five years after its announcement', async () => {
		const claim_id = await aClaim(db, award.application.applicant, { voucher_id: theVoucher().id });
		await aSettlement(db, { ...finance, ...office }, { claim_id });
		const end_on = await endOf('withdrawal');
		expect(end_on).toBe(after(await today(db), { years: 5 }));
		await moveClockTo(db, daysAfter(end_on, 1));
		await followUpTwice();
		expect((await terms()).withdrawal).toMatchObject({ state: 'passed', stopped_on: await today(db) });
	});
});

async function aClaimSent(claim_id: string): Promise<void> {
	await submitClaim(db, award.application.applicant, { claim_id, final: true, accepted_delivery: true });
}
