import { afterAll, beforeAll, expect, test } from 'vitest';
import { saveClaimLine } from '../claim/save-line.ts';
import { submitClaim } from '../claim/submit.ts';
import { today } from '../clock.ts';
import type { Database } from '../db/connect.ts';
import { testDatabase, type TestDatabase } from '../db/testing.ts';
import { claimFile } from '../eligibility/claim-file.ts';
import { latestTrace } from '../eligibility/trace.ts';
import type { Person } from '../person/person.ts';
import { aDraftClaim, versionOf } from '../testing/a-claim.ts';
import { aPerson } from '../testing/a-person.ts';
import { anAward } from '../testing/an-award.ts';
import { anOffice, type Office } from '../testing/an-office.ts';
import { moveClockTo } from '../testing/move-clock.ts';
import { daysAfter } from '../testing/open-terms.ts';
import { claimDueOn, claimUntil } from './claim-until.ts';
import { ownVoucher } from './queries.ts';

let database: TestDatabase;
let db: Database;
let office: Office;
let administrator: Person;
let tranches = 0;

beforeAll(async () => {
	database = await testDatabase();
	({ db } = database);
	office = await anOffice(db);
	administrator = await aPerson(db, { roles: ['administrator'] });
});
afterAll(() => database.drop());

const weeks = (on: string, count: number) => Temporal.PlainDate.from(on).add({ weeks: count }).toString();

async function awarded() {
	const { application, vouchers } = await anAward(db, administrator, office, `T${++tranches}`);
	const { id: voucher_id = '' } = vouchers[0] ?? {};
	const voucher = await db
		.selectFrom('voucher')
		.where('id', '=', voucher_id)
		.select(['id', 'application_id', 'valid_until'])
		.executeTakeFirstOrThrow();
	return { applicant: application.applicant, voucher };
}

test('a claim is due eight weeks after its last delivery, and never later than the voucher can be claimed', async () => {
	const { voucher } = await awarded();
	const until_on = await claimUntil(db, voucher);
	const on = await today(db);
	expect(await claimDueOn(db, voucher, [])).toBe(until_on);
	expect(await claimDueOn(db, voucher, [null])).toBe(until_on);
	const last = weeks(on, 3);
	const due_on = await claimDueOn(db, voucher, [last, on, null]);
	expect(due_on >= weeks(last, 8) && due_on < until_on).toBe(true);
	expect(await claimDueOn(db, voucher, [on, voucher.valid_until])).toBe(until_on);
});

test('a claim after that day is still taken in, says so, and lets an officer look', async () => {
	const { applicant, voucher } = await awarded();
	const claim_id = await aDraftClaim(db, applicant, { voucher_id: voucher.id });
	const { claim_due_on, claim_until, claim_late } = await ownVoucher(db, applicant, voucher.id);
	expect(claim_due_on < claim_until).toBe(true);
	expect(claim_late).toBe(false);
	expect((await claimFile(db, claim_id)).until_on).toBe(claim_due_on);
	await moveClockTo(db, daysAfter(claim_due_on, 1));
	expect((await ownVoucher(db, applicant, voucher.id)).claim_late).toBe(true);
	await submitClaim(db, applicant, { claim_id, final: true, accepted_delivery: true });
	const trace = await latestTrace(db, voucher.application_id, ['claim']);
	const late = trace?.results.find(({ rule_id }) => rule_id === 'E-CLM-01');
	expect(late).toMatchObject({ result: false, severity: 'check' });
	expect(late?.reason.en).toContain('up to and including');
});

test('a later delivery in the same claim moves the day', async () => {
	const { applicant, voucher } = await awarded();
	const claim_id = await aDraftClaim(db, applicant, { voucher_id: voucher.id });
	const before = (await ownVoucher(db, applicant, voucher.id)).claim_due_on;
	await moveClockTo(db, daysAfter(await today(db), 14));
	const line = await db
		.selectFrom('claim_line')
		.where('claim_id', '=', claim_id)
		.select([
			'application_line_id',
			'invoice_number',
			'invoiced_on',
			'paid_on',
			'net_cents',
			'vat_cents',
			'vat_recoverable_percent'
		])
		.executeTakeFirstOrThrow();
	const { application_line_id, ...known } = line;
	await saveClaimLine(db, applicant, {
		claim_id,
		application_line_id,
		version: await versionOf(db, claim_id),
		line: { ...known, delivered_on: await today(db) }
	});
	expect((await ownVoucher(db, applicant, voucher.id)).claim_due_on > before).toBe(true);
});
