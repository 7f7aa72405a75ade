import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { NotFound } from '#lib/domain/refusal.ts';
import { aDraft } from '../testing/an-application.ts';
import type { Database } from '../db/connect.ts';
import { testDatabase, type TestDatabase } from '../db/testing.ts';
import type { Person } from '../person/person.ts';
import { anOffice, type Office } from '../testing/an-office.ts';
import { anOrganisation } from '../testing/an-organisation.ts';
import { aPerson } from '../testing/a-person.ts';
import { aScoredApplication, type SubmittedCase } from '../testing/a-scored-application.ts';
import { aTranche } from '../testing/a-tranche.ts';
import { moveClockTo } from '../testing/move-clock.ts';
import { reasonsOf } from '../testing/reasons-of.ts';
import { unreadMessages, type Side } from './queries.ts';
import { readMessages } from './read.ts';
import { sendMessage } from './send.ts';

let database: TestDatabase;
let db: Database;
let office: Office;
let tranche_id: string;
let its: SubmittedCase;

beforeAll(async () => {
	database = await testDatabase();
	({ db } = database);
	office = await anOffice(db);
	tranche_id = await aTranche(db, await aPerson(db, { roles: ['administrator'] }));
	await moveClockTo(db, 2 * 3600);
	its = await aScoredApplication(db, office, { tranche_id });
});
afterAll(() => database.drop());

const send = (person: Person, side: Side, text = 'Wanneer hoor ik iets?', id: string = randomUUID()) =>
	sendMessage(db, person, side, { id, application_id: its.id, text });

test('goes to the other side, is unread until opened there, and is mailed to the applicant without its content', async () => {
	await send(its.applicant, 'applicant');
	expect(await unreadMessages(db, office.officer, 'office')).toEqual([{ application_id: its.id, count: 1 }]);
	await readMessages(db, its.applicant, 'applicant', its.id);
	expect(await unreadMessages(db, office.officer, 'office')).toHaveLength(1);
	await readMessages(db, office.officer, 'office', its.id);
	expect(await unreadMessages(db, office.officer, 'office')).toEqual([]);
	await send(office.officer, 'office', 'Voor het einde van de maand.');
	expect(await unreadMessages(db, its.applicant, 'applicant')).toHaveLength(1);
	const mail = await db
		.selectFrom('mail')
		.where('kind', '=', 'message_received')
		.where('person_id', '=', its.applicant.id)
		.selectAll()
		.executeTakeFirstOrThrow();
	expect(mail.body).not.toContain('einde van de maand');
	const [, answer] = await readMessages(db, its.applicant, 'applicant', its.id);
	expect(answer).toMatchObject({ side: 'office', text: 'Voor het einde van de maand.' });
});

test('sent twice is sent once', async () => {
	const id = randomUUID();
	await Promise.all([
		send(its.applicant, 'applicant', 'Eén keer.', id),
		send(its.applicant, 'applicant', 'Eén keer.', id)
	]);
	const rows = await db.selectFrom('message').where('id', '=', id).select('id').execute();
	expect(rows).toHaveLength(1);
});

test('is not for reviewers, deciders or strangers', async () => {
	const stranger = await aPerson(db);
	for (const person of [...office.reviewers, office.decision_maker, stranger]) {
		await expect(send(person, 'applicant')).rejects.toThrow(NotFound);
		await expect(send(person, 'office')).rejects.toThrow(NotFound);
		await expect(readMessages(db, person, 'office', its.id)).rejects.toThrow(NotFound);
		await expect(readMessages(db, person, 'applicant', its.id)).rejects.toThrow(NotFound);
	}
});

test('is never changed or deleted', async () => {
	const id = randomUUID();
	await send(its.applicant, 'applicant', 'Blijft staan.', id);
	await expect(sql`update message set text = 'anders' where id = ${id}`.execute(db)).rejects.toThrow(
		'never changed'
	);
	await expect(sql`delete from message where id = ${id}`.execute(db)).rejects.toThrow('never changed');
});

test('has words, not too many, not twenty-one a day, and is about a submitted application', async () => {
	const { applicant } = its;
	expect(await reasonsOf(send(applicant, 'applicant', ' '))).toEqual(['Write your message.']);
	expect(await reasonsOf(send(applicant, 'applicant', 'x'.repeat(4001)))).toHaveLength(1);
	const organisation_id = await anOrganisation(db, applicant);
	const draft = await aDraft(db, applicant, { tranche_id, organisation_id });
	const early = sendMessage(db, applicant, 'applicant', {
		id: randomUUID(),
		application_id: draft,
		text: 'Hallo'
	});
	expect(await reasonsOf(early)).toEqual([expect.stringContaining('not been submitted')]);
	for (let count = 0; count < 20; count++) await reasonsOf(send(applicant, 'applicant', `Nog ${count}`));
	expect(await reasonsOf(send(applicant, 'applicant'))).toEqual([expect.stringContaining('20 messages')]);
	await moveClockTo(db, 25 * 3600);
	expect(await reasonsOf(send(applicant, 'applicant'))).toEqual([]);
});
