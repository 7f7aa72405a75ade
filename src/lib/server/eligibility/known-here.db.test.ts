import { afterAll, beforeAll, expect, test } from 'vitest';
import { findComplete } from '../application/find-complete.ts';
import { now } from '../clock.ts';
import type { Database } from '../db/connect.ts';
import { testDatabase, type TestDatabase } from '../db/testing.ts';
import { resolveFinding } from '../finding/resolve.ts';
import type { Person } from '../person/person.ts';
import { wholeAnswers } from '../testing/answers.ts';
import { aPerson } from '../testing/a-person.ts';
import { aTranche } from '../testing/a-tranche.ts';
import { anApplication, type ApplicationWishes } from '../testing/an-application.ts';
import { aDecision, anAward } from '../testing/an-award.ts';
import { anOffice, type Office } from '../testing/an-office.ts';
import { anOrganisation } from '../testing/an-organisation.ts';
import { moveClockTo } from '../testing/move-clock.ts';
import { REFERENCE_SCHEME } from '../scheme/reference/index.ts';
import { caseFile } from './case-file.ts';
import { wasRejected } from './known-here.ts';
import { runRules } from './run.ts';
import { latestTrace } from './trace.ts';

let test_database: TestDatabase;
let db: Database;
let administrator: Person;
let office: Office;

beforeAll(async () => {
	test_database = await testDatabase();
	({ db } = test_database);
	administrator = await aPerson(db, { roles: ['administrator'] });
	office = await anOffice(db);
});
afterAll(() => test_database.drop());

const WHOLE = wholeAnswers(REFERENCE_SCHEME, 'Huisartsenpraktijk De Linde');

/** An application in a tranche of its own. */
async function applied(person: Person, organisation_id: string, wishes: Partial<ApplicationWishes> = {}) {
	const tranche_id = await aTranche(db, administrator, { code: crypto.randomUUID().slice(0, 8) });
	await moveClockTo(db, 2 * 3600);
	return anApplication(db, person, { tranche_id, organisation_id, ...wishes });
}

async function answerOf(application_id: string, rule_id: string) {
	const trace = await latestTrace(db, application_id);
	return trace?.results.find((one) => one.rule_id === rule_id)?.result;
}

test('after a rejection because of a rule a new application has to say what is different', async () => {
	const applicant = await aPerson(db);
	const organisation_id = await anOrganisation(db, applicant);
	const declarations = { ...WHOLE.declarations, no_insolvency: false };
	const { id: first } = await applied(applicant, organisation_id, { answers: { declarations } });
	expect(await answerOf(first, 'E-GEN-09')).toBe(true);
	await findComplete(db, office.officer, first);
	const finding = await db
		.selectFrom('finding')
		.where('application_id', '=', first)
		.select('id')
		.executeTakeFirstOrThrow();
	await resolveFinding(db, office.officer, { finding_id: finding.id, event: 'confirm', reason: 'Failliet.' });
	await aDecision(db, office, first);

	const { id: again } = await applied(applicant, organisation_id);
	expect(await wasRejected(db, again)).toBe(true);
	expect(await answerOf(again, 'E-GEN-09')).toBe(false);
	const plan = { ...WHOLE.plan, new_facts: 'Het faillissement is vernietigd.' };
	const { id: explained } = await applied(applicant, organisation_id, { answers: { plan } });
	expect(await answerOf(explained, 'E-GEN-09')).toBe(true);
});

test('that there was no outage on the last day is known once the window has closed', async () => {
	const applicant = await aPerson(db);
	const { id } = await applied(applicant, await anOrganisation(db, applicant));
	expect(await answerOf(id, 'E-GEN-02')).toBe(null);
	await moveClockTo(db, 31 * 24 * 3600);
	const results = await db.transaction().execute((tx) => runRules(tx, id, 'decision'));
	expect(results.find(({ rule_id }) => rule_id === 'E-GEN-02')?.result).toBe(true);
});

test('a voucher that was withdrawn before is a sign to look at', async () => {
	const { application, vouchers } = await anAward(db, administrator, office, 'before');
	const { organisation_id } = await db
		.selectFrom('application')
		.where('id', '=', application.id)
		.select('organisation_id')
		.executeTakeFirstOrThrow();
	for (const { id } of vouchers)
		await db.updateTable('voucher').set({ state: 'withdrawn' }).where('id', '=', id).execute();
	const { id } = await applied(application.applicant, organisation_id);
	expect(await answerOf(id, 'E-GEN-06')).toBe(false);
});

test('who does the scan of an earlier award is known to a later application without a scan', async () => {
	const { application, vouchers } = await anAward(db, administrator, office, 'scan');
	expect(vouchers.map(({ kind }) => kind)).toContain('S');
	const { organisation_id, supplier_kvk } = await db
		.selectFrom('application_line')
		.innerJoin('application', 'application.id', 'application_line.application_id')
		.where('application.id', '=', application.id)
		.where('application_line.kind', '=', 'S')
		.select(['organisation_id', 'supplier_kvk'])
		.executeTakeFirstOrThrow();
	const { id } = await applied(application.applicant, organisation_id);
	expect((await caseFile(db, id)).earlier_scan_kvks).toEqual([supplier_kvk]);
	expect((await caseFile(db, application.id)).earlier_scan_kvks).toEqual([]);
});

test('somebody who handled the case and turns out to have an interest is found before the decision', async () => {
	const applicant = await aPerson(db);
	const organisation_id = await anOrganisation(db, applicant, { register: null });
	const { id } = await applied(applicant, organisation_id);
	const finding = await db
		.selectFrom('finding')
		.where('application_id', '=', id)
		.select('id')
		.executeTakeFirstOrThrow();
	await resolveFinding(db, office.officer, { finding_id: finding.id, event: 'accept', reason: 'Gebeld.' });
	const decide = () => db.transaction().execute((tx) => runRules(tx, id, 'decision'));
	const said = async () => (await decide()).find(({ rule_id }) => rule_id === 'E-COI-01')?.result;
	expect(await said()).toBe(true);
	await db
		.insertInto('interest')
		.values({ person_id: office.officer.id, organisation_id, reason: 'Buren', declared_at: await now(db) })
		.execute();
	expect(await said()).toBe(false);
});
