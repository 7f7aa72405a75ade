import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Database } from '../db/connect.ts';
import { testDatabase, type TestDatabase } from '../db/testing.ts';
import { drainJobs } from '../jobs/run.ts';
import { aMailServer, type MailServer } from '../testing/a-mail-server.ts';
import { aPerson } from '../testing/a-person.ts';
import { aTranche } from '../testing/a-tranche.ts';
import { anApplication } from '../testing/an-application.ts';
import { anOrganisation } from '../testing/an-organisation.ts';
import { moveClockTo } from '../testing/move-clock.ts';
import { withdrawApplication } from '../application/withdraw.ts';
import { mailTrouble } from './queries.ts';
import { queueAgain } from './queue-again.ts';
import { sendMail } from './send.ts';

let test_database: TestDatabase;
let db: Database;
let server: MailServer;

beforeAll(async () => {
	test_database = await testDatabase();
	({ db } = test_database);
	server = await aMailServer();
});
afterEach(() => {
	server.forget();
});
afterAll(() => test_database.drop());

test('while the mail server is down the work goes on, mail waits in order, the administrator is told, and later all of it arrives once', async () => {
	server.use();
	const url = process.env.SMTP_URL;
	process.env.SMTP_URL = 'smtp://127.0.0.1:9';
	const tranche_id = await aTranche(db, await aPerson(db, { roles: ['administrator'] }));
	await moveClockTo(db, 2 * 3600);
	const person = await aPerson(db);
	const { id } = await anApplication(db, person, {
		tranche_id,
		organisation_id: await anOrganisation(db, person)
	});
	await moveClockTo(db, 60);
	await withdrawApplication(db, person, id);
	const mails = await db.selectFrom('mail').orderBy('created_at').select(['id', 'state']).execute();
	expect(mails.map(({ state }) => state)).toEqual(['queued', 'queued']);
	const [first, second] = mails.map((mail) => mail.id);
	for (let attempt = 0; attempt < 12; attempt++)
		await expect(sendMail(db, second ?? '')).rejects.toThrow('ECONNREFUSED');
	expect(await mailTrouble(db)).toEqual({ queued: 2, late: 0, failed: 0, bounced: 0 });
	await moveClockTo(db, 3600);
	expect((await mailTrouble(db)).late).toBe(2);

	process.env.SMTP_URL = url;
	await Promise.all([sendMail(db, second ?? ''), sendMail(db, second ?? ''), sendMail(db, first ?? '')]);
	await db.transaction().execute(queueAgain);
	await drainJobs(db, test_database.url);
	expect(server.received.map(({ messageId }) => messageId)).toEqual([
		`<${first}@portaal.example>`,
		`<${second}@portaal.example>`
	]);
	await server.close();
});
