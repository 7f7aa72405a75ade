import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Database } from '../db/connect.ts';
import { testDatabase, type TestDatabase } from '../db/testing.ts';
import { runJobs } from '../jobs/run.ts';
import type { Person } from '../person/person.ts';
import { aPerson } from '../testing/a-person.ts';
import { mailTrouble } from './queries.ts';
import { queueMail } from './queue.ts';
import { MOST_ATTEMPTS, sendMail } from './send.ts';
import { tryFailedAgain } from './try-failed-again.ts';

let test_database: TestDatabase;
let db: Database;
let person: Person;
let smtp: SMTPServer;
let url: string;
let received: Email[] = [];
/** What the mail server answers instead of taking the mail. */
let refusal: { responseCode: number } | null = null;

beforeAll(async () => {
	test_database = await testDatabase();
	db = test_database.db;
	person = await aPerson(db, {
		name: 'Noor <b>van</b> Dalen',
		email: 'noor@praktijk.example',
		language: 'en'
	});
	smtp = new SMTPServer({
		authOptional: true,
		disabledCommands: ['STARTTLS'],
		onData: (stream, _session, done) =>
			void stream
				.toArray()
				.then((parts: Buffer[]) => PostalMime.parse(Buffer.concat(parts)))
				.then((mail) => {
					if (refusal) return done(Object.assign(new Error('Not now'), refusal));
					received.push(mail);
					done();
				}, done)
	});
	const listening = once(smtp.server, 'listening');
	smtp.listen(0, '127.0.0.1');
	await listening;
	url = `smtp://127.0.0.1:${(smtp.server.address() as AddressInfo).port}`;
});
afterAll(async () => {
	await new Promise<void>((resolve) => smtp.close(resolve));
	await test_database.drop();
});
beforeEach(() => {
	Object.assign(process.env, {
		ORIGIN: 'https://portaal.example',
		SMTP_URL: url,
		MAIL_FROM: 'Loket <loket@portaal.example>'
	});
	received = [];
	refusal = null;
});
afterEach(async () => {
	for (const name of ['SMTP_URL', 'MAIL_FROM', 'ORIGIN', 'DEMO']) delete process.env[name];
	await db.deleteFrom('mail').execute();
});

const queue = () =>
	db.transaction().execute((tx) =>
		queueMail(tx, {
			person_id: person.id,
			kind: 'decision_announced',
			values: { number: 'WB-00418' },
			link: '/my/applications/1'
		})
	);
const stored = (id: string) =>
	db.selectFrom('mail').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

test('a mail goes out as text and as simple HTML, in the reader’s language, with a link to the portal', async () => {
	const id = await queue();
	await sendMail(db, id);
	const [mail] = received;
	expect(mail).toMatchObject({
		subject: 'Decision on WB-00418',
		messageId: `<${id}@portaal.example>`,
		from: { name: 'Loket', address: 'loket@portaal.example' },
		to: [{ address: 'noor@praktijk.example' }]
	});
	expect(mail?.text).toContain('Read the decision:\nhttps://portaal.example/en/my/applications/1');
	expect(mail?.html).toMatch(
		/<a class="button" href="https:\/\/portaal\.example\/en\/my\/applications\/1"[^>]*>Read the decision<\/a>/
	);
	expect(mail?.html).toContain('Dear Noor &lt;b&gt;van&lt;/b&gt; Dalen,');
	expect(await stored(id)).toMatchObject({ state: 'sent', attempts: 1 });
});

test('sent twice or by two at once, a mail goes out once', async () => {
	const id = await queue();
	await Promise.all([sendMail(db, id), sendMail(db, id)]);
	await sendMail(db, id);
	expect(received).toHaveLength(1);
});

test('the job sends what was queued when the transaction committed, and nothing of one that rolled back', async () => {
	const gone = db.transaction().execute(async (tx) => {
		await queueMail(tx, {
			person_id: person.id,
			kind: 'reset_password',
			values: {},
			link: '/reset-password'
		});
		throw new Error('changed my mind');
	});
	await expect(gone).rejects.toThrow('changed my mind');
	const jobs = await runJobs(test_database.url);
	const id = await queue();
	await expect.poll(async () => (await stored(id)).state, { timeout: 10_000 }).toBe('sent');
	await jobs.stop();
	expect(received.map(({ subject }) => subject)).toEqual(['Decision on WB-00418']);
});

test('while the mail server is busy a mail is tried again, until it has failed and the administrator is told', async () => {
	const id = await queue();
	refusal = { responseCode: 451 };
	for (let attempt = 1; attempt < MOST_ATTEMPTS; attempt++)
		await expect(sendMail(db, id)).rejects.toThrow('Not now');
	expect(await stored(id)).toMatchObject({ state: 'queued', attempts: MOST_ATTEMPTS - 1 });
	await sendMail(db, id);
	expect(await stored(id)).toMatchObject({ state: 'failed', last_error: 'EMESSAGE 451' });
	expect(await mailTrouble(db)).toMatchObject({ queued: 0, failed: 1 });
	const administrator = await aPerson(db, { roles: ['administrator'] });
	refusal = null;
	expect(await tryFailedAgain(db, administrator)).toBe(1);
	await sendMail(db, id);
	expect((await stored(id)).state).toBe('sent');
});

test('a mail the server refuses for good has bounced at once', async () => {
	const id = await queue();
	refusal = { responseCode: 550 };
	await sendMail(db, id);
	expect(await stored(id)).toMatchObject({ state: 'bounced', attempts: 1 });
});

test('the secret of a link is forgotten as soon as its mail is out, or came back', async () => {
	const secret = () =>
		db.transaction().execute((tx) =>
			queueMail(tx, {
				person_id: person.id,
				kind: 'reset_password',
				values: {},
				link: '/reset-password?token=geheim'
			})
		);
	const id = await secret();
	refusal = { responseCode: 451 };
	await expect(sendMail(db, id)).rejects.toThrow('Not now');
	expect(await stored(id)).toMatchObject({ state: 'queued', link: '/en/reset-password?token=geheim' });
	refusal = null;
	await sendMail(db, id);
	expect(received[0]?.text).toContain('token=geheim');
	expect(await stored(id)).toMatchObject({ state: 'sent', link: null, body: '' });
	refusal = { responseCode: 550 };
	const back = await secret();
	await sendMail(db, back);
	expect(await stored(back)).toMatchObject({ state: 'bounced', link: null, body: '' });
});

test('without a mail server a mail waits, unseen; a restart with one sends it', async () => {
	delete process.env.SMTP_URL;
	const id = await queue();
	await sendMail(db, id);
	expect(await stored(id)).toMatchObject({ state: 'queued', attempts: 0 });
	expect(await mailTrouble(db)).toMatchObject({ queued: 1, failed: 0 });
	process.env.SMTP_URL = url;
	const jobs = await runJobs(test_database.url);
	await expect.poll(async () => (await stored(id)).state, { timeout: 10_000 }).toBe('sent');
	await jobs.stop();
});

test('in the demonstration a mail arrives in its mailbox, and nothing leaves', async () => {
	delete process.env.SMTP_URL;
	process.env.DEMO = '1';
	const id = await queue();
	await sendMail(db, id);
	expect((await stored(id)).state).toBe('sent');
	expect(received).toEqual([]);
});
