import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '../db/connect.ts';
import { testDatabase, type TestDatabase } from '../db/testing.ts';
import type { Person } from '../person/person.ts';
import { aMailServer, type MailServer } from '../testing/a-mail-server.ts';
import { aPerson } from '../testing/a-person.ts';
import { aCaseInReview } from '../testing/a-review.ts';
import { aTranche } from '../testing/a-tranche.ts';
import { aDraft } from '../testing/an-application.ts';
import { anOffice } from '../testing/an-office.ts';
import { anOrganisation } from '../testing/an-organisation.ts';
import { moveClockTo } from '../testing/move-clock.ts';
import { sendDigests } from './digest.ts';
import { savePreference, switchOff } from './preference.ts';
import { queueMail } from './queue.ts';
import { sendMail } from './send.ts';

const HOUR = 3600;
let test_database: TestDatabase;
let db: Database;
let server: MailServer;
let person: Person;

beforeAll(async () => {
	test_database = await testDatabase();
	({ db } = test_database);
	server = await aMailServer();
});
afterAll(async () => {
	await server.close();
	await test_database.drop();
});
beforeEach(async () => {
	server.use();
	person = await aPerson(db, { language: 'en' });
});
afterEach(() => {
	server.forget();
});

type Event = 'voucher_reminder' | 'review_assigned' | 'decision_announced';
const VALUES = { number: 'D-1', until: '1 May 2027' };

/** What happens and is mailed at once, as the job would. */
async function happens(kind: Event, application_id?: string): Promise<string> {
	const id = await db.transaction().execute((tx) =>
		queueMail(tx, {
			person_id: person.id,
			kind,
			values: VALUES,
			link: '/my',
			...(application_id ? { application_id } : {})
		})
	);
	await sendMail(db, id);
	return id;
}

/** The job that runs every five minutes, and what it puts in the queue. */
async function later(seconds: number): Promise<void> {
	await moveClockTo(db, seconds);
	await sendDigests(db);
	const queued = await db.selectFrom('mail').where('state', '=', 'queued').select('id').execute();
	for (const { id } of queued) await sendMail(db, id);
}
const subjects = () => server.received.map(({ subject }) => subject);
const states = async () =>
	(
		await db
			.selectFrom('mail')
			.where('person_id', '=', person.id)
			.orderBy('created_at')
			.select('state')
			.execute()
	).map(({ state }) => state);

describe('one mail instead of five', () => {
	test('of five events in an hour the first is mailed at once, and the others in one digest', async () => {
		for (let event = 0; event < 5; event++) await happens('review_assigned');
		expect(subjects()).toEqual(['A review is waiting for you']);
		await later(HOUR - 60);
		expect(subjects()).toHaveLength(1);
		await later(120);
		expect(subjects()).toEqual(['A review is waiting for you', '4 messages from Weerbaar']);
		expect(server.received[1]?.text).toContain('– A review is waiting for you');
		await later(2 * HOUR);
		expect(subjects()).toHaveLength(2);
		expect((await states()).filter((state) => state === 'digested')).toHaveLength(4);
	});

	test('formal mails never wait and never merge', async () => {
		await happens('decision_announced');
		await happens('decision_announced');
		await happens('review_assigned');
		expect(subjects()).toEqual(['Decision on D-1', 'Decision on D-1']);
		await later(HOUR + 60);
		expect(subjects()[2]).toBe('A review is waiting for you');
	});

	test('one that stayed alone goes as itself', async () => {
		await happens('review_assigned');
		await happens('voucher_reminder');
		await later(HOUR + 60);
		expect(subjects()).toEqual(['A review is waiting for you', 'Voucher D-1 is valid until 1 May 2027']);
	});

	test('who wants each mail by itself gets each at once', async () => {
		await savePreference(db, person, { news: true, reminders: true, bundled: false });
		await happens('review_assigned');
		await happens('voucher_reminder');
		expect(subjects()).toHaveLength(2);
	});
});

describe('off is off', () => {
	test('news and reminders that were switched off are not sent, formal mails are', async () => {
		await savePreference(db, person, { news: false, reminders: false, bundled: true });
		await happens('review_assigned');
		await happens('voucher_reminder');
		await happens('decision_announced');
		expect(subjects()).toEqual(['Decision on D-1']);
		expect((await states()).sort()).toEqual(['sent', 'withheld', 'withheld']);
	});

	test('what was waiting for the digest when it was switched off stays out of it', async () => {
		await happens('decision_announced');
		await happens('review_assigned');
		await happens('voucher_reminder');
		await happens('voucher_reminder');
		await switchOff(db, person.id, 'news');
		await later(HOUR + 60);
		expect(subjects()).toEqual(['Decision on D-1', '2 messages from Weerbaar']);
		expect(server.received[1]?.text).not.toContain('review');
	});

	test('news of a case goes to nobody who may no longer see it', async () => {
		const tranche_id = await aTranche(db, await aPerson(db, { roles: ['administrator'] }));
		await moveClockTo(db, 2 * HOUR);
		const organisation_id = await anOrganisation(db, person);
		const application_id = await aDraft(db, person, { tranche_id, organisation_id });
		await happens('voucher_reminder', application_id);
		await happens('voucher_reminder', application_id);
		await happens('voucher_reminder');
		await db.deleteFrom('organisation_member').where('person_id', '=', person.id).execute();
		await later(HOUR + 60);
		expect((await states()).sort()).toEqual(['sent', 'sent', 'withheld']);
	});
});

describe('a digest for a reviewer', () => {
	test('about one case that somebody reviews does not name it: its scheme may keep the number from them', async () => {
		const office = await anOffice(db);
		const tranche_id = await aTranche(db, await aPerson(db, { roles: ['administrator'] }), { code: 'DR' });
		await moveClockTo(db, 2 * HOUR);
		const { id } = await aCaseInReview(db, office, { tranche_id });
		const { number } = await db
			.selectFrom('application')
			.where('id', '=', id)
			.select('number')
			.executeTakeFirstOrThrow();
		[person] = office.reviewers;
		for (let event = 0; event < 3; event++) await happens('review_assigned', id);
		await later(4 * HOUR);
		const [digest, ...none] = await db
			.selectFrom('mail')
			.where('person_id', '=', person.id)
			.where('kind', 'like', 'digest%')
			.select(['kind', 'subject', 'body'])
			.execute();
		expect(none).toEqual([]);
		expect(digest?.kind).toBe('digest');
		expect(JSON.stringify(digest)).not.toContain(number);
	});
});
