import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../db/connect.ts';
import { testDatabase, type TestDatabase } from '../db/testing.ts';
import { download } from '../documents/queries.ts';
import drawSubmission from '../jobs/handlers/draw-submission.ts';
import { aPerson } from '../testing/a-person.ts';
import { aTranche } from '../testing/a-tranche.ts';
import { anApplication } from '../testing/an-application.ts';
import { anOrganisation } from '../testing/an-organisation.ts';
import { moveClockTo } from '../testing/move-clock.ts';
import { composeSubmission } from './compose-submission.ts';
import { submissionDocument } from './keep-submission.ts';

let test_database: TestDatabase;
let db: Database;
beforeAll(async () => {
	test_database = await testDatabase();
	({ db } = test_database);
});
afterAll(() => test_database.drop());

test('what was submitted is kept once as a document with every answer, for its applicant and nobody else’s', async () => {
	const tranche_id = await aTranche(db, await aPerson(db, { roles: ['administrator'] }));
	await moveClockTo(db, 2 * 3600);
	const [applicant, stranger] = [await aPerson(db), await aPerson(db)];
	const organisation_id = await anOrganisation(db, applicant);
	const { id, number } = await anApplication(db, applicant, { tranche_id, organisation_id, language: 'en' });
	const said = JSON.stringify(await composeSubmission(db, id));
	for (const part of [number, 'NL91 ABNA 0417 1643 00', '4.5', '€650,000', 'Attachments', applicant.name])
		expect(said).toContain(part);
	await drawSubmission(db, { application_id: id });
	const first = await submissionDocument(db, id);
	await drawSubmission(db, { application_id: id });
	expect(await submissionDocument(db, id)).toEqual(first);
	expect((await download(db, applicant, first?.id ?? ''))?.bytes.toString('latin1')).toMatch(/^%PDF/);
	expect(await download(db, stranger, first?.id ?? '')).toBe(null);
});
