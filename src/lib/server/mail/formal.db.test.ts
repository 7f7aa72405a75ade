import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Database } from '../db/connect.ts';
import { testDatabase, type TestDatabase } from '../db/testing.ts';
import type { Person } from '../person/person.ts';
import { aMailServer, type MailServer } from '../testing/a-mail-server.ts';
import { aPerson } from '../testing/a-person.ts';
import { aTranche } from '../testing/a-tranche.ts';
import { anApplication } from '../testing/an-application.ts';
import { anOrganisation } from '../testing/an-organisation.ts';
import { moveClockTo } from '../testing/move-clock.ts';
import { chooseChannel } from './channel.ts';
import { formalMessages, ownPost, unreadPost } from './formal-queries.ts';
import { markPosted } from './handle-undelivered.ts';
import { mailApplicant } from './applicant.ts';
import { markOpened } from './open-message.ts';
import { sendMail } from './send.ts';
import { toPost } from './undelivered.ts';

let test_database: TestDatabase;
let db: Database;
let server: MailServer;
let tranche_id: string;
let applicant: Person;
let application: { id: string; number: string };

beforeAll(async () => {
	test_database = await testDatabase();
	({ db } = test_database);
	server = await aMailServer();
	tranche_id = await aTranche(db, await aPerson(db, { roles: ['administrator'] }));
	await moveClockTo(db, 2 * 3600);
});
afterAll(async () => {
	server.forget();
	await server.close();
	await test_database.drop();
});
beforeEach(async () => {
	server.use();
	applicant = await aPerson(db, { name: 'Noor van Dalen' });
	application = await anApplication(db, applicant, {
		tranche_id,
		organisation_id: await anOrganisation(db, applicant)
	});
});

const extended = () =>
	db.transaction().execute((tx) =>
		mailApplicant(tx, application.id, {
			kind: 'decision_late',
			values: ({ number }) => ({ number, until: '1 mei' })
		})
	);

test('a formal message keeps consent, portal, notice and first opening', async () => {
	const [message, ...others] = await formalMessages(db, application.id);
	expect(others).toEqual([]);
	expect(message).toMatchObject({
		kind: 'application_received',
		subject: `Aanvraag ${application.number} is ontvangen`,
		channel: 'portal',
		consent_by: 'Noor van Dalen',
		accepted_at: null,
		first_opened_at: null
	});
	expect(message?.consent_at).toBeInstanceOf(Date);
	const { id } = await db
		.selectFrom('mail')
		.where('application_id', '=', application.id)
		.select('id')
		.executeTakeFirstOrThrow();
	await sendMail(db, id);
	const opened = { application_id: application.id, records: ['application'] };
	await markOpened(db, await aPerson(db), opened);
	expect(await unreadPost(db, applicant)).toBe(1);
	await markOpened(db, applicant, opened);
	const [read] = await formalMessages(db, application.id);
	expect(read?.accepted_at).toBeInstanceOf(Date);
	await moveClockTo(db, 3600);
	await markOpened(db, applicant, opened);
	expect((await formalMessages(db, application.id))[0]?.first_opened_at).toEqual(read?.first_opened_at);
	expect(await unreadPost(db, applicant)).toBe(0);
});

test('the proof of a first opening can be neither changed nor removed', async () => {
	await markOpened(db, applicant, { application_id: application.id, records: ['application'] });
	const proof = db.updateTable('formal_message').where('application_id', '=', application.id);
	await expect(proof.set({ first_opened_at: new Date() }).execute()).rejects.toThrow('proof');
	await expect(db.deleteFrom('formal_message').execute()).rejects.toThrow('proof');
});

test('who withdrew the consent to the portal gets no mail: an officer sends it by post', async () => {
	const officer = await aPerson(db, { roles: ['grant_officer'] });
	await chooseChannel(db, applicant, 'post');
	await extended();
	const letters = (await toPost(db, officer, 'grant_officer')).filter(
		({ application_id }) => application_id === application.id
	);
	expect(letters).toMatchObject([{ to_name: 'Noor van Dalen', number: application.number }]);
	const late = await db.selectFrom('mail').where('kind', '=', 'decision_late').select('id').execute();
	expect(late).toEqual([]);
	await markPosted(db, officer, letters[0]?.id ?? '');
	await expect(markPosted(db, officer, letters[0]?.id ?? '')).rejects.toThrow();
	expect(await toPost(db, officer, 'grant_officer')).toEqual([]);
	const { messages } = await ownPost(db, applicant, 1);
	expect(messages.map(({ channel }) => channel)).toEqual(['post', 'portal']);
	await chooseChannel(db, applicant, 'portal');
	await extended();
	expect(await unreadPost(db, applicant)).toBe(3);
});

test('an address that nobody has proved to own gets nothing formal, and nobody left at all is a task by post', async () => {
	const officer = await aPerson(db, { roles: ['grant_officer'] });
	await db.updateTable('person').set({ email_verified: false }).where('id', '=', applicant.id).execute();
	await extended();
	await db.deleteFrom('organisation_member').where('person_id', '=', applicant.id).execute();
	await extended();
	const names = (await toPost(db, officer, 'grant_officer')).map(({ to_name }) => to_name);
	expect(names).toEqual(['Noor van Dalen', null]);
});
