import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApplication } from '../testing/start-application.ts';
import { now } from '../clock.ts';
import type { Database } from '../db/connect.ts';
import { testDatabase, type TestDatabase } from '../db/testing.ts';
import { aPerson } from '../testing/a-person.ts';
import { aTranche } from '../testing/a-tranche.ts';
import { aDraft, anApplication } from '../testing/an-application.ts';
import { anOrganisation } from '../testing/an-organisation.ts';
import { moveClockTo } from '../testing/move-clock.ts';
import { remindOfClosing } from './remind-of-closing.ts';

let test_database: TestDatabase;
let db: Database;
let tranche_id: string;

beforeAll(async () => {
	test_database = await testDatabase();
	({ db } = test_database);
	tranche_id = await aTranche(db, await aPerson(db, { roles: ['administrator'] }));
	await moveClockTo(db, 2 * 3600);
});
afterAll(() => test_database.drop());

const DAY = 24 * 3600;
const reminders = (person_id: string) =>
	db
		.selectFrom('mail')
		.where('person_id', '=', person_id)
		.where('kind', '=', 'draft_closing')
		.orderBy('created_at')
		.select(['subject', 'body'])
		.execute();

test('a draft is reminded of a week and a day before the closing, once each, with what is missing', async () => {
	const begun = await aPerson(db, { language: 'en' });
	const organisation_id = await anOrganisation(db, begun);
	await startApplication(db, begun, { tranche_id, organisation_id, language: 'en' });
	const whole = await aPerson(db);
	await aDraft(db, whole, { tranche_id, organisation_id: await anOrganisation(db, whole) });
	const sent = await aPerson(db);
	await anApplication(db, sent, { tranche_id, organisation_id: await anOrganisation(db, sent) });
	expect(await remindOfClosing(db)).toBe(0);

	const { closes_at } = await db
		.selectFrom('tranche')
		.where('id', '=', tranche_id)
		.select('closes_at')
		.executeTakeFirstOrThrow();
	await moveClockTo(db, new Date(closes_at.getTime() - 7 * DAY * 1000 + 1000));
	expect(await remindOfClosing(db)).toBe(2);
	expect(await remindOfClosing(db)).toBe(0);
	const [first] = await reminders(begun.id);
	expect(first?.body).toMatch(/This is still missing:\n– /);
	expect((await reminders(whole.id))[0]?.body).toContain('Alles is ingevuld');

	await moveClockTo(db, 6 * DAY);
	expect(await remindOfClosing(db)).toBe(2);
	expect(await remindOfClosing(db)).toBe(0);
	expect(await reminders(begun.id)).toHaveLength(2);
	expect(await reminders(sent.id)).toEqual([]);

	await moveClockTo(db, new Date(closes_at.getTime() + 1000));
	expect((await now(db)) > closes_at).toBe(true);
	expect(await remindOfClosing(db)).toBe(0);
});

test('whoever looks for the first time on the last day is reminded once', async () => {
	const late = await aTranche(db, await aPerson(db, { roles: ['administrator'] }), { code: 'T2' });
	await moveClockTo(db, 2 * 3600);
	const person = await aPerson(db);
	await startApplication(db, person, {
		tranche_id: late,
		organisation_id: await anOrganisation(db, person),
		language: 'nl'
	});
	await moveClockTo(db, 29 * DAY);
	expect(await remindOfClosing(db)).toBe(1);
	expect(await remindOfClosing(db)).toBe(0);
});
