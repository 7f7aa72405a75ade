import { afterAll, beforeAll, expect, test } from 'vitest';
import { NotFound } from '#lib/domain/refusal.ts';
import { claimList, financeClaim } from '../claim/work-list.ts';
import type { StaffRole } from '#lib/domain/roles.ts';
import type { Database } from '../db/connect.ts';
import { testDatabase, type TestDatabase } from '../db/testing.ts';
import { download } from '../documents/queries.ts';
import { addInterest } from '../interest/add.ts';
import type { Person } from '../person/person.ts';
import { aClaim } from '../testing/a-claim.ts';
import { aFinance, aGrantorAccount } from '../testing/a-finance.ts';
import { aPerson } from '../testing/a-person.ts';
import { anAward } from '../testing/an-award.ts';
import { anExportedBatch, aSettlement } from '../testing/a-settlement.ts';
import { anOffice } from '../testing/an-office.ts';
import { SUPPLIERS } from '../testing/a-provider.ts';
import { batches, batchFile, duePayments, financeCounts } from './queries.ts';

let test_database: TestDatabase;
let db: Database;
beforeAll(async () => {
	test_database = await testDatabase();
	db = test_database.db;
});
afterAll(() => test_database.drop());

const partial = async (role: StaffRole) => {
	const person = await aPerson(db, { roles: [role] });
	await addInterest(db, person, {
		kind: 'supplier',
		kvk_number: SUPPLIERS.scan.kvk_number,
		name: null,
		email: null,
		postcode: null,
		house_number: null,
		iban: null,
		mail_domain: null,
		from_on: null,
		until_on: null,
		reason: 'Aandelen'
	});
	return person;
};

test('who has an interest in a supplier meets its claims, payments, batches and files nowhere', async () => {
	const office = await anOffice(db);
	const finance = await aFinance(db);
	const administrator = await aPerson(db, { roles: ['administrator'] });
	await aGrantorAccount(db);
	const { application, vouchers, tranche_id } = await anAward(db, administrator, office);
	const scan = vouchers.find(({ kind }) => kind === 'S');
	const claim_id = await aClaim(db, application.applicant, { voucher_id: scan?.id ?? '' });
	const claims_officer = await partial('claims_officer');
	const preparer = await partial('payment_preparer');
	const releaser = await partial('payment_releaser');
	const wishes = { states: ['submitted', 'complete', 'settled'] as const, search: '', page: 1 };

	const claims = async (person: Person) => (await claimList(db, person, wishes)).rows.length;
	expect([await claims(finance.claims_officer), await claims(claims_officer)]).toEqual([1, 0]);
	await expect(financeClaim(db, claims_officer, 'claims_officer', claim_id)).rejects.toThrow(NotFound);
	expect((await financeCounts(db, claims_officer)).claims).toBe(0);

	await aSettlement(db, { ...office, ...finance }, { claim_id });
	expect((await duePayments(db, finance.preparer)).length).toBe(1);
	expect(await duePayments(db, preparer)).toEqual([]);
	expect((await financeCounts(db, preparer)).payments).toBe(0);

	const { batch_id } = await anExportedBatch(db, finance, claim_id);
	expect(await batchFile(db, releaser, batch_id)).toMatchObject({ payments: [], hidden: 1 });
	const [seen] = await batches(db, finance.releaser);
	expect(seen).toMatchObject({ payments: 1 });
	const [unseen] = await batches(db, releaser);
	expect(unseen).toMatchObject({ payments: 0, total_cents: 0 });

	const { document_id } = await batchFile(db, finance.releaser, batch_id);
	expect(await download(db, finance.releaser, document_id ?? '')).not.toBeNull();
	for (const person of [preparer, releaser]) expect(await download(db, person, document_id ?? '')).toBeNull();

	const papers = await db
		.selectFrom('document')
		.where('application_id', '=', application.id)
		.select(['id', 'kind'])
		.execute();
	expect(papers.map(({ kind }) => kind)).toContain('invoice');
	for (const paper of papers)
		for (const person of [claims_officer, preparer, releaser])
			expect(await download(db, person, paper.id)).toBeNull();

	const ranking = await db
		.selectFrom('ranking')
		.where('tranche_id', '=', tranche_id)
		.select(['id', 'file_document_id'])
		.executeTakeFirstOrThrow();
	const officer = await partial('grant_officer');
	expect(await download(db, officer, ranking.file_document_id ?? '')).not.toBeNull();
	await db.updateTable('ranking').set({ state: 'fixed' }).where('id', '=', ranking.id).execute();
	expect(await download(db, officer, ranking.file_document_id ?? '')).toBeNull();
	expect(await download(db, office.officer, ranking.file_document_id ?? '')).not.toBeNull();
	const auditor = await partial('auditor');
	expect(await download(db, auditor, ranking.file_document_id ?? '')).not.toBeNull();
});
