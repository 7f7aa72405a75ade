import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { today } from '../clock.ts';
import type { Database } from '../db/connect.ts';
import { testDatabase, type TestDatabase } from '../db/testing.ts';
import { openInvitations } from '../invitation/queries.ts';
import { giveMandate } from '../mandate/give.ts';
import type { Person } from '../person/person.ts';
import { aMailServer, type MailServer } from '../testing/a-mail-server.ts';
import { aPerson } from '../testing/a-person.ts';
import { aTranche } from '../testing/a-tranche.ts';
import { anApplication, inTwoMonths } from '../testing/an-application.ts';
import { anOrganisation } from '../testing/an-organisation.ts';
import { moveClockTo } from '../testing/move-clock.ts';
import { reasonsOf } from '../testing/reasons-of.ts';
import { mailApplicant } from './applicant.ts';
import { LARGEST_BOUNCE, takeBounce } from './bounce.ts';
import { sendDigests } from './digest.ts';
import { handleUndelivered, resendMail } from './handle-undelivered.ts';
import { sendMail } from './send.ts';
import { bouncing, undelivered, undeliveredCount } from './undelivered.ts';

let test_database: TestDatabase;
let db: Database;
let server: MailServer;
let applicant: Person;
let officer: Person;
let tranche_id: string;
let application_id: string;

beforeAll(async () => {
	test_database = await testDatabase();
	({ db } = test_database);
	server = await aMailServer();
	officer = await aPerson(db, { roles: ['grant_officer'] });
	tranche_id = await aTranche(db, await aPerson(db, { roles: ['administrator'] }));
	await moveClockTo(db, 2 * 3600);
	applicant = await aPerson(db);
	({ id: application_id } = await anApplication(db, applicant, {
		tranche_id,
		organisation_id: await anOrganisation(db, applicant)
	}));
});
afterAll(async () => {
	await server.close();
	await test_database.drop();
});
beforeEach(async () => {
	server.use();
	process.env.MAIL_BOUNCES = 'terug@portaal.example';
	await db.updateTable('formal_message').set({ mail_id: null }).execute();
	await db.deleteFrom('mail').execute();
});
afterEach(() => {
	delete process.env.MAIL_BOUNCES;
	server.forget();
});

async function aMail(): Promise<string> {
	await db.transaction().execute((tx) =>
		mailApplicant(tx, application_id, {
			kind: 'request_lapsed',
			values: () => ({ number: 'A-1', until: 'x' })
		})
	);
	const { id } = await db.selectFrom('mail').select('id').executeTakeFirstOrThrow();
	await sendMail(db, id).catch(() => {});
	return id;
}
const mailOf = (id: string) =>
	db.selectFrom('mail').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

type Report = {
	readonly to?: string;
	readonly action?: string;
	readonly message_id?: string;
	/** The Message-ID of the report itself. */
	readonly own_id?: string;
};
const report = ({
	to = 'loket@portaal.example',
	action = 'failed',
	message_id = '',
	own_id = '<1@x>'
}: Report) =>
	new TextEncoder().encode(
		[
			'From: Mail Delivery <mailer-daemon@elders.example>',
			`To: ${to}`,
			`Message-ID: ${own_id}`,
			'Subject: Undelivered Mail Returned to Sender',
			'MIME-Version: 1.0',
			'Content-Type: multipart/report; report-type=delivery-status; boundary="grens"',
			'',
			'--grens',
			'Content-Type: text/plain; charset=us-ascii',
			'',
			'I am sorry. Action: failed, says this sentence as well.',
			'--grens',
			'Content-Type: message/delivery-status',
			'',
			'Reporting-MTA: dns; mx.elders.example',
			'',
			'Final-Recipient: rfc822; weg@elders.example',
			`Action: ${action}`,
			'Status: 5.1.1',
			'Diagnostic-Code: smtp; 550 5.1.1 <weg@elders.example> unknown',
			'',
			'--grens',
			'Content-Type: text/rfc822-headers',
			'',
			`Message-ID: ${message_id}`,
			'Subject: hallo',
			'',
			'--grens--',
			''
		].join('\r\n')
	);

describe('a mail that comes back', () => {
	test('after it was sent is found by the return path it left with', async () => {
		const id = await aMail();
		expect(server.return_paths).toEqual([`terug+${id}@portaal.example`]);
		expect(await takeBounce(db, report({ to: `terug+${id}@portaal.example` }))).toBe(true);
		expect(await mailOf(id)).toMatchObject({ state: 'bounced', last_error: 'DSN 5.1.1' });
		expect(await takeBounce(db, report({ to: `terug+${id}@portaal.example` }))).toBe(false);
	});

	test('is found by the Message-ID of what is returned when there is no return path', async () => {
		delete process.env.MAIL_BOUNCES;
		const id = await aMail();
		expect(await takeBounce(db, report({ message_id: `<${id}@portaal.example>` }))).toBe(true);
		expect((await mailOf(id)).state).toBe('bounced');
	});

	test('is told from the report about it, which may carry an id of the same look', async () => {
		delete process.env.MAIL_BOUNCES;
		const id = await aMail();
		const own_id = `<${crypto.randomUUID()}@mail.elders.example>`;
		expect(await takeBounce(db, report({ own_id, message_id: `<${id}@elders.example>` }))).toBe(false);
		expect(await takeBounce(db, report({ own_id: `<${id}@portaal.example>` }))).toBe(false);
		expect(await takeBounce(db, report({ own_id, message_id: `<${id}@portaal.example>` }))).toBe(true);
	});

	test('is told from a delay, an automatic answer, nonsense and a flood', async () => {
		const id = await aMail();
		const to = `terug+${id}@portaal.example`;
		const answer = new TextEncoder().encode(`From: x@example.org\r\nTo: ${to}\r\n\r\nAction: failed\r\n`);
		expect(await takeBounce(db, report({ to, action: 'delayed' }))).toBe(false);
		expect(await takeBounce(db, answer)).toBe(false);
		expect(await takeBounce(db, new Uint8Array())).toBe(false);
		expect(await takeBounce(db, new Uint8Array(LARGEST_BOUNCE * 4).fill(65))).toBe(false);
		expect((await mailOf(id)).state).toBe('sent');
	});

	test('at the door is bounced at once, and on the list of the officers of its scheme', async () => {
		server.refuse(550, 'recipient');
		const id = await aMail();
		expect((await mailOf(id)).state).toBe('bounced');
		expect(await bouncing(db, applicant)).toContain('A-1');
		const list = await undelivered(db, officer, 'grant_officer', 1);
		expect(list).toMatchObject({ total: 1, rows: [{ id, reason: { en: 'this address does not exist' } }] });
		const elsewhere = await aPerson(db, { roles: ['reviewer'] });
		expect(await undeliveredCount(db, elsewhere, 'grant_officer')).toBe(0);
	});
});

describe('what is listed when', () => {
	test('a digest comes back, is each mail that it held, at its own case', async () => {
		const tell = async (application: string) => {
			await db.transaction().execute((tx) =>
				mailApplicant(tx, application, {
					kind: 'request_lapsed',
					values: ({ number }) => ({ number, until: 'x' })
				})
			);
			const { id } = await db
				.selectFrom('mail')
				.where('state', '=', 'queued')
				.where('kind', '=', 'request_lapsed')
				.select('id')
				.executeTakeFirstOrThrow();
			await sendMail(db, id);
		};
		const other = await anApplication(db, applicant, {
			tranche_id,
			organisation_id: await anOrganisation(db, applicant)
		});
		for (const application of [application_id, other.id]) await tell(application);
		await moveClockTo(db, 4 * 3600);
		await sendDigests(db);
		const digest = await db
			.selectFrom('mail')
			.where('kind', '=', 'digest')
			.selectAll()
			.executeTakeFirstOrThrow();
		await sendMail(db, digest.id);
		expect(await undeliveredCount(db, officer, 'grant_officer')).toBe(0);
		await takeBounce(db, report({ to: `terug+${digest.id}@portaal.example` }));
		const { rows } = await undelivered(db, officer, 'grant_officer', 1);
		expect(rows.map((row) => row.application_id).sort()).toEqual([application_id, other.id].sort());
		for (const { id } of rows) await handleUndelivered(db, officer, id);
		expect(await undeliveredCount(db, officer, 'grant_officer')).toBe(0);
	});

	test('an invitation comes back: the owners see it beside the invitation, and its secret link is not sent again', async () => {
		const email = 'weg@elders.example';
		const { organisation_id } = await db
			.selectFrom('application')
			.where('id', '=', application_id)
			.select('organisation_id')
			.executeTakeFirstOrThrow();
		const until_on = inTwoMonths(await today(db));
		await giveMandate(db, applicant, { application_id, email, until_on });
		const open = () => openInvitations(db, { organisation_id, application_id });
		expect(await open()).toMatchObject([{ email, lost: false }]);
		server.refuse(550, 'recipient');
		const { id } = await db.selectFrom('mail').select('id').executeTakeFirstOrThrow();
		await sendMail(db, id);
		expect(await open()).toMatchObject([{ email, lost: true }]);
		expect(await undelivered(db, officer, 'grant_officer', 1)).toMatchObject({ rows: [{ id }] });
		expect(await reasonsOf(resendMail(db, officer, id))).toEqual([expect.stringContaining('secret link')]);
	});
});

describe('what the officer does with it', () => {
	test('once the address was corrected, sends it again there', async () => {
		server.refuse(550, 'recipient');
		const id = await aMail();
		server.refuse(null);
		await db
			.updateTable('person')
			.set({ email: 'nieuw@example.org' })
			.where('id', '=', applicant.id)
			.execute();
		await resendMail(db, officer, id);
		await sendMail(db, id);
		expect(server.received[0]?.to).toEqual([expect.objectContaining({ address: 'nieuw@example.org' })]);
		expect(await bouncing(db, { id: applicant.id, email: 'nieuw@example.org' })).toBeNull();
		expect(await undeliveredCount(db, officer, 'grant_officer')).toBe(0);
	});

	test('having phoned, marks it, once; a colleague with an interest cannot', async () => {
		server.refuse(550, 'recipient');
		const id = await aMail();
		const { organisation_id } = await db
			.selectFrom('application')
			.where('id', '=', application_id)
			.select('organisation_id')
			.executeTakeFirstOrThrow();
		const biased = await aPerson(db, { roles: ['grant_officer'] });
		await db
			.insertInto('interest')
			.values({ person_id: biased.id, organisation_id, reason: 'familie', declared_at: new Date() })
			.execute();
		await expect(handleUndelivered(db, biased, id)).rejects.toThrow();
		await handleUndelivered(db, officer, id);
		expect(await undeliveredCount(db, officer, 'grant_officer')).toBe(0);
		expect(await reasonsOf(handleUndelivered(db, officer, id))).toHaveLength(1);
	});
});
