import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SYSTEM, type StaffRole } from '#lib/domain/roles.ts';
import type { Database } from '../db/connect.ts';
import { testDatabase, type TestDatabase } from '../db/testing.ts';
import type { Tables } from '../db/tables.ts';
import type { Person } from '../person/person.ts';
import { aPdf } from '../testing/a-file.ts';
import { aPerson } from '../testing/a-person.ts';
import { aTranche } from '../testing/a-tranche.ts';
import { aDraft, anApplication } from '../testing/an-application.ts';
import { anOrganisation } from '../testing/an-organisation.ts';
import { moveClockTo } from '../testing/move-clock.ts';
import { download } from './queries.ts';
import { store } from './store.ts';

let test_database: TestDatabase;
let db: Database;
let applicant: Person;
let application_id: string;
let quote_id: string;

beforeAll(async () => {
	test_database = await testDatabase();
	({ db } = test_database);
	const tranche_id = await aTranche(db, await aPerson(db, { roles: ['administrator'] }));
	await moveClockTo(db, 2 * 3600);
	applicant = await aPerson(db);
	const organisation_id = await anOrganisation(db, applicant);
	({ id: application_id } = await anApplication(db, applicant, { tranche_id, organisation_id }));
	({ document_id: quote_id } = await db
		.selectFrom('attachment')
		.where('application_id', '=', application_id)
		.select('document_id')
		.executeTakeFirstOrThrow());
});
afterAll(() => test_database.drop());

const staff = (role: StaffRole) => aPerson(db, { roles: [role] });
const opens = async (person: Person, id = quote_id) => (await download(db, person, id)) !== null;
type Kind = Tables['document']['kind'];
const aDocument = async (kind: Kind, of: string | null) => {
	const bytes = new Uint8Array(await aPdf(kind).arrayBuffer());
	const media_type = 'application/pdf' as const;
	return db.transaction().execute((tx) =>
		store(tx, {
			bytes,
			kind,
			media_type,
			file_name: `${kind}.pdf`,
			application_id: of,
			created_by: SYSTEM.person_id
		})
	);
};

describe('a quote', () => {
	test('opens for its applicant with its bytes, and for nobody else’s', async () => {
		const file = await download(db, applicant, quote_id);
		expect(file?.bytes.toString()).toMatch(/^%PDF/);
		expect(await opens(await aPerson(db))).toBe(false);
	});

	test('opens for the grant officer, not for the funder, the administrator or finance before an award', async () => {
		expect(await opens(await staff('grant_officer'))).toBe(true);
		for (const role of ['administrator', 'claims_officer', 'payment_preparer', 'funder'] as const)
			expect(await opens(await staff(role))).toBe(false);
	});

	test('stays closed for an officer with an interest', async () => {
		const officer = await staff('grant_officer');
		const { organisation_id } = await db
			.selectFrom('application')
			.where('id', '=', application_id)
			.select('organisation_id')
			.executeTakeFirstOrThrow();
		await db
			.insertInto('interest')
			.values({ person_id: officer.id, organisation_id, reason: 'Familie', declared_at: new Date() })
			.execute();
		expect(await opens(officer)).toBe(false);
	});

	test('opens for an assigned reviewer only after declaring no interest', async () => {
		const [reviewer, officer] = [await staff('reviewer'), await staff('grant_officer')];
		expect(await opens(reviewer)).toBe(false);
		const review = { application_id, reviewer_id: reviewer.id, assigned_by: officer.id };
		await db
			.insertInto('review')
			.values({ ...review, assigned_at: new Date() })
			.execute();
		expect(await opens(reviewer)).toBe(false);
		await db
			.updateTable('review')
			.set({ state: 'declared', declared_at: new Date() })
			.where('reviewer_id', '=', reviewer.id)
			.execute();
		expect(await opens(reviewer)).toBe(true);
		expect(await opens(reviewer, await aDocument('letter', application_id))).toBe(false);
	});

	test('of a draft stays with the applicant', async () => {
		const person = await aPerson(db);
		const organisation_id = await anOrganisation(db, person);
		const { tranche_id } = await db
			.selectFrom('application')
			.where('id', '=', application_id)
			.select('tranche_id')
			.executeTakeFirstOrThrow();
		const draft = await aDraft(db, person, { tranche_id, organisation_id });
		const { id } = await db
			.selectFrom('document')
			.where('application_id', '=', draft)
			.select('id')
			.executeTakeFirstOrThrow();
		expect(await opens(person, id)).toBe(true);
		expect(await opens(await staff('grant_officer'), id)).toBe(false);
		expect(await opens(await staff('auditor'), id)).toBe(false);
	});
});

test('an invoice is not for the grant officer', async () => {
	const invoice = await aDocument('invoice', application_id);
	expect(await opens(await staff('grant_officer'), invoice)).toBe(false);
	expect(await opens(applicant, invoice)).toBe(true);
});

test('what an applicant adds later is for who handles the application, and of that a reviewer reads only what goes with the scheme’s own questions', async () => {
	const reviewer = await staff('reviewer');
	const officer = await staff('grant_officer');
	const review = {
		application_id,
		reviewer_id: reviewer.id,
		assigned_by: officer.id,
		assigned_at: new Date()
	};
	await db
		.insertInto('review')
		.values({ ...review, state: 'declared', declared_at: new Date() })
		.execute();
	expect(await opens(reviewer, await aDocument('question', application_id))).toBe(true);
	for (const kind of ['answer', 'message', 'objection', 'submission'] as const) {
		const id = await aDocument(kind, application_id);
		expect([await opens(applicant, id), await opens(officer, id)]).toEqual([true, true]);
		expect([await opens(reviewer, id), await opens(await staff('funder'), id)]).toEqual([false, false]);
	}
});

test('the payment file is for those who pay, the ranking file for those who rank', async () => {
	const payment_file = await aDocument('payment_file', null);
	const ranking_file = await aDocument('ranking_file', null);
	const may = async (role: StaffRole) => {
		const person = await staff(role);
		return [await opens(person, payment_file), await opens(person, ranking_file)];
	};
	expect(await may('payment_releaser')).toEqual([true, false]);
	expect(await may('decision_maker')).toEqual([false, true]);
	expect(await may('claims_officer')).toEqual([false, false]);
	expect(await may('auditor')).toEqual([true, true]);
	expect([await opens(applicant, payment_file), await opens(applicant, ranking_file)]).toEqual([
		false,
		false
	]);
});

test('what the auditor opens is logged', async () => {
	const auditor = await staff('auditor');
	expect(await opens(auditor)).toBe(true);
	const events = await db
		.selectFrom('audit_event')
		.where('event', '=', 'document.viewed')
		.where('person_id', '=', auditor.id)
		.select(['record_id', 'application_id'])
		.execute();
	expect(events).toEqual([{ record_id: quote_id, application_id }]);
});
