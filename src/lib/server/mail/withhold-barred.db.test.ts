import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Database } from '../db/connect.ts';
import { testDatabase, type TestDatabase } from '../db/testing.ts';
import type { Person } from '../person/person.ts';
import { aMailServer, type MailServer } from '../testing/a-mail-server.ts';
import { aPerson } from '../testing/a-person.ts';
import { aSubmittedApplication } from '../testing/a-scored-application.ts';
import { anOpenTranche } from '../testing/an-open-tranche.ts';
import { moveClockTo } from '../testing/move-clock.ts';
import { sendDigests } from './digest.ts';
import { queueMail } from './queue.ts';
import { sendMail } from './send.ts';

const HOUR = 3600;
let test_database: TestDatabase;
let db: Database;
let server: MailServer;
let reviewer: Person;
let one: Case;
let other: Case;

type Case = Awaited<ReturnType<typeof aSubmittedApplication>>;

beforeAll(async () => {
	test_database = await testDatabase();
	({ db } = test_database);
	server = await aMailServer();
	const tranche_id = await anOpenTranche(db);
	one = await aSubmittedApplication(db, { tranche_id });
	other = await aSubmittedApplication(db, { tranche_id });
});
afterAll(async () => {
	await server.close();
	await test_database.drop();
});
beforeEach(async () => {
	server.forget();
	server.use();
	reviewer = await aPerson(db, { roles: ['reviewer', 'grant_officer'] });
});

const queue = (kind: 'review_assigned' | 'decision_announced', { id }: Case, person = reviewer) =>
	db
		.transaction()
		.execute((tx) =>
			queueMail(tx, { person_id: person.id, kind, values: { number: 'X' }, link: '/', application_id: id })
		);
const stateOf = async (id: string) =>
	(await db.selectFrom('mail').select('state').where('id', '=', id).executeTakeFirstOrThrow()).state;

/** The digest that waits for the mail server. */
const waiting = async () =>
	(
		await db
			.selectFrom('mail')
			.where('person_id', '=', reviewer.id)
			.where('state', '=', 'queued')
			.select('id')
			.executeTakeFirstOrThrow()
	).id;

/** It becomes known that the reviewer has an interest in a case. */
const tied = async ({ id }: Case) =>
	db
		.insertInto('interest')
		.expression((eb) =>
			eb
				.selectFrom('application')
				.where('id', '=', id)
				.select((of) => [
					of.val(reviewer.id).as('person_id'),
					'organisation_id',
					of.val('Familie').as('reason'),
					of.val(new Date()).as('declared_at')
				])
		)
		.columns(['person_id', 'organisation_id', 'reason', 'declared_at'])
		.execute();

test('a mail about a case goes to who works on it, and not once they turn out to have an interest in it', async () => {
	const [about_one, about_other] = [
		await queue('review_assigned', one),
		await queue('review_assigned', other)
	];
	await tied(one);
	await sendMail(db, about_one);
	expect(await stateOf(about_one)).toBe('withheld');
	await sendMail(db, about_other);
	expect(await stateOf(about_other)).not.toBe('withheld');
	expect(server.received).toHaveLength(1);
});

test('an applicant always hears of their own case', async () => {
	const id = await queue('decision_announced', one, one.applicant);
	await sendMail(db, id);
	expect(await stateOf(id)).toBe('sent');
});

test('a digest that would name such a case stays, and what else it held comes in the next', async () => {
	await sendMail(db, await queue('review_assigned', one));
	const held = [
		await queue('review_assigned', one),
		await queue('review_assigned', other),
		await queue('review_assigned', other)
	];
	for (const id of held) await sendMail(db, id);
	expect(await Promise.all(held.map(stateOf))).toEqual(['held', 'held', 'held']);
	await moveClockTo(db, 2 * HOUR);
	await sendDigests(db);
	const digest = await waiting();
	await tied(one);
	await sendMail(db, digest);
	expect(server.received).toHaveLength(1);
	expect(await stateOf(digest)).toBe('withheld');
	expect(await Promise.all(held.map(stateOf))).toEqual(['withheld', 'held', 'held']);
	await sendDigests(db);
	await sendMail(db, await waiting());
	expect(server.received[1]?.text?.match(/– /g)).toHaveLength(2);
});
