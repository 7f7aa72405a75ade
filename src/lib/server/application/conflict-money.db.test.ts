import { afterAll, beforeAll, expect, test } from 'vitest';
import { NotFound } from '#lib/domain/refusal.ts';
import type { StaffRole } from '#lib/domain/roles.ts';
import { claimList, financeClaim } from '../claim/work-list.ts';
import type { Database } from '../db/connect.ts';
import { testDatabase, type TestDatabase } from '../db/testing.ts';
import { decisionList } from '../decision/queries.ts';
import { download } from '../documents/queries.ts';
import { prepareBatch } from '../payment/prepare-batch.ts';
import { batches, batchFile, duePayments, financeCounts } from '../payment/queries.ts';
import { releaseBatch } from '../payment/release-batch.ts';
import { aClaim } from '../testing/a-claim.ts';
import { aFinance, aGrantorAccount, type Finance } from '../testing/a-finance.ts';
import { aPerson } from '../testing/a-person.ts';
import { aProposedSettlement, aSettlement } from '../testing/a-settlement.ts';
import { anAward } from '../testing/an-award.ts';
import { anInterest } from '../testing/an-interest.ts';
import { anOffice, type Office } from '../testing/an-office.ts';

let test_database: TestDatabase;
let db: Database;
let office: Office;
let finance: Finance;
let award: Awaited<ReturnType<typeof anAward>>;
let claim_id: string;

beforeAll(async () => {
	test_database = await testDatabase();
	db = test_database.db;
	office = await anOffice(db);
	finance = await aFinance(db);
	await aGrantorAccount(db);
	award = await anAward(db, await aPerson(db, { roles: ['administrator'] }), office);
	claim_id = await aClaim(db, award.application.applicant, { voucher_id: award.vouchers[0]?.id ?? '' });
}, 180_000);
afterAll(() => test_database.drop());

const wishes = { states: ['submitted', 'complete', 'assessed'], search: '', page: 1 } as const;
const tied = async (role: StaffRole) => {
	const person = await aPerson(db, { roles: [role] });
	await anInterest(db, person, award.application.id);
	return person;
};

test('a claim of an organisation one worked for is in no list, search or page, and opens no invoice', async () => {
	const { document_id } = await db
		.selectFrom('attachment')
		.where('application_id', '=', award.application.id)
		.where('place', '=', 'invoice')
		.select('document_id')
		.limit(1)
		.executeTakeFirstOrThrow();
	expect((await claimList(db, finance.claims_officer, wishes)).total).toBe(1);
	expect(await download(db, finance.claims_officer, document_id)).not.toBeNull();
	const person = await tied('claims_officer');
	expect((await claimList(db, person, wishes)).total).toBe(0);
	expect((await claimList(db, person, { ...wishes, search: 'Praktijk' })).total).toBe(0);
	await expect(financeClaim(db, person, 'claims_officer', claim_id)).rejects.toThrow(NotFound);
	await expect(aProposedSettlement(db, person, { claim_id })).rejects.toThrow(NotFound);
	expect(await download(db, person, document_id)).toBeNull();
	expect(await financeCounts(db, person)).toMatchObject({ claims: 0 });
});

test('its payment is in no list, sum or batch that they see, and is neither prepared nor released by them', async () => {
	await aSettlement(db, { ...finance, decision_maker: office.decision_maker }, { claim_id });
	const [due] = await duePayments(db, finance.preparer);
	const payment_ids = [due?.id ?? ''];
	const preparer = await tied('payment_preparer');
	expect(await duePayments(db, preparer)).toEqual([]);
	await expect(prepareBatch(db, preparer, { payment_ids })).rejects.toThrow();
	const batch_id = await prepareBatch(db, finance.preparer, { payment_ids });
	const releaser = await tied('payment_releaser');
	for (const person of [preparer, releaser]) {
		expect(await batches(db, person)).toMatchObject([{ payments: 0, total_cents: 0 }]);
		expect((await batchFile(db, person, batch_id)).payments).toEqual([]);
	}
	await expect(releaseBatch(db, releaser, batch_id)).rejects.toThrow();
	expect(await batches(db, finance.releaser)).toMatchObject([{ payments: 1 }]);
});

test('its decisions are in no list or search of a decision maker', async () => {
	const all = { states: ['announced'], limit: 10, offset: 0 } as const;
	expect((await decisionList(db, office.decision_maker, all)).length).toBeGreaterThan(0);
	const person = await tied('decision_maker');
	expect(await decisionList(db, person, all)).toEqual([]);
	expect(await decisionList(db, person, { ...all, search: 'Praktijk' })).toEqual([]);
});
