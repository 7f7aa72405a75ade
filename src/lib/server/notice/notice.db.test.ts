import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { today } from '../clock.ts';
import type { Database } from '../db/connect.ts';
import { testDatabase, type TestDatabase } from '../db/testing.ts';
import followUp from '../jobs/handlers/follow-up.ts';
import type { Person } from '../person/person.ts';
import { aPerson } from '../testing/a-person.ts';
import { aSubmittedApplication } from '../testing/a-scored-application.ts';
import { aTranche } from '../testing/a-tranche.ts';
import { anAward } from '../testing/an-award.ts';
import { anOffice, type Office } from '../testing/an-office.ts';
import { moveClockTo } from '../testing/move-clock.ts';
import { daysAfter, termsOf } from '../testing/open-terms.ts';
import { reasonsOf } from '../testing/reasons-of.ts';
import { closeNotice } from './close.ts';
import { registerNotice, type IncomingNotice } from './register.ts';

let database: TestDatabase;
let db: Database;
let office: Office;
let administrator: Person;

beforeAll(async () => {
	database = await testDatabase();
	({ db } = database);
	office = await anOffice(db);
	administrator = await aPerson(db, { roles: ['administrator'] });
});
afterAll(() => database.drop());

const after = (on: string, length: Temporal.DurationLike) =>
	Temporal.PlainDate.from(on).add(length).toString();
const register = async (notice: Partial<IncomingNotice> & { application_id: string }) =>
	registerNotice(db, office.officer, {
		kind: 'objection',
		decision_id: null,
		channel: 'portal',
		posted_on: null,
		received_on: await today(db),
		committee: false,
		...notice
	});

/** Whether it is in time; closed at once, so that the next one of this day can come in. */
async function timelyAlone(notice: Parameters<typeof register>[0]): Promise<boolean> {
	const { id, timely } = await register(notice);
	await closeNotice(db, office.officer, { notice_id: id, reason: 'Ingetrokken door de indiener.' });
	return timely;
}

describe('an objection', () => {
	test('that is sent in twice is registered once', async () => {
		const { application, decision_id } = await anAward(db, administrator, office, 'T0');
		const application_id = application.id;
		const twice = await Promise.all([1, 2].map(() => reasonsOf(register({ application_id, decision_id }))));
		expect(twice.flat()).toEqual([expect.stringContaining('registered already')]);
		const rows = await db
			.selectFrom('incoming_notice')
			.where('application_id', '=', application_id)
			.select('id')
			.execute();
		expect(rows).toHaveLength(1);
	});

	test('stops the term to object, and is decided six weeks after that term, twelve with a committee', async () => {
		const { application, decision_id } = await anAward(db, administrator, office, 'T1');
		const application_id = application.id;
		const until = (await termsOf(db, application_id)).objection?.end_on ?? '';
		const { id, timely } = await register({ application_id, decision_id });
		expect(timely).toBe(true);
		const first = await termsOf(db, application_id);
		expect(first.objection).toMatchObject({ state: 'met' });
		expect(first.objection_decision && first.objection_decision.end_on >= after(until, { weeks: 6 })).toBe(
			true
		);
		await closeNotice(db, office.officer, { notice_id: id, reason: 'Ingetrokken door de indiener.' });
		expect((await termsOf(db, application_id)).objection_decision).toMatchObject({ state: 'met' });
		await register({ application_id, decision_id, committee: true });
		const second = await termsOf(db, application_id);
		expect(second.objection_decision && second.objection_decision.end_on >= after(until, { weeks: 12 })).toBe(
			true
		);
		await moveClockTo(db, daysAfter(second.objection_decision?.end_on ?? '', 1));
		await followUp(db);
		expect((await termsOf(db, application_id)).objection_decision).toMatchObject({ stopped_on: null });
	});

	test('by post is in time when posted within the term and received within a week after it', async () => {
		const { application, decision_id } = await anAward(db, administrator, office, 'T2');
		const application_id = application.id;
		const until = (await termsOf(db, application_id)).objection?.end_on ?? '';
		await moveClockTo(db, daysAfter(until, 5));
		await followUp(db);
		const final = await db
			.selectFrom('audit_event')
			.where('record_id', '=', decision_id)
			.where('event', '=', 'decision.final')
			.select('id')
			.execute();
		expect(final).toHaveLength(1);
		const post = { application_id, decision_id, channel: 'post' as const };
		expect(await reasonsOf(register(post))).toEqual([expect.stringContaining('postmark')]);
		expect(await timelyAlone({ ...post, posted_on: until })).toBe(true);
		expect(await timelyAlone({ ...post, posted_on: after(until, { days: 1 }) })).toBe(false);
		expect(await timelyAlone({ application_id, decision_id })).toBe(false);
	});

	test('is registered by an officer, against a decision, on a day that has come', async () => {
		const { application, decision_id } = await anAward(db, administrator, office, 'T3');
		const application_id = application.id;
		expect(await reasonsOf(register({ application_id }))).toHaveLength(1);
		const tomorrow = after(await today(db), { days: 1 });
		expect(await reasonsOf(register({ application_id, decision_id, received_on: tomorrow }))).toHaveLength(1);
	});
});

describe('a notice of default', () => {
	test('before the end of the term is premature and starts nothing', async () => {
		const tranche_id = await aTranche(db, administrator, { code: 'T4' });
		await moveClockTo(db, 2 * 3600);
		const { id: application_id } = await aSubmittedApplication(db, { tranche_id });
		expect((await register({ application_id, kind: 'default' })).timely).toBe(false);
		expect((await termsOf(db, application_id)).default).toBeUndefined();
	});

	test('gives two weeks, then the penalty runs 42 days, once, and ends with the notice', async () => {
		const tranche_id = await aTranche(db, administrator, { code: 'T5' });
		await moveClockTo(db, 2 * 3600);
		const { id: application_id } = await aSubmittedApplication(db, { tranche_id });
		await moveClockTo(db, daysAfter((await termsOf(db, application_id)).decision?.end_on ?? '', 3));
		await followUp(db);
		const received_on = await today(db);
		const { timely } = await register({ application_id, kind: 'default' });
		expect(timely).toBe(true);
		expect((await termsOf(db, application_id)).default?.end_on).toBe(after(received_on, { weeks: 2 }));
		await moveClockTo(db, daysAfter(received_on, 15));
		await followUp(db);
		await followUp(db);
		const late = await termsOf(db, application_id);
		expect(late.default).toMatchObject({ state: 'passed' });
		expect(late.penalty).toMatchObject({ state: 'running', end_on: after(received_on, { days: 14 + 42 }) });
		expect((await register({ application_id, kind: 'default' })).timely).toBe(true);
		await moveClockTo(db, daysAfter(received_on, 57));
		await followUp(db);
		await followUp(db);
		const end = await termsOf(db, application_id);
		expect(end.penalty).toMatchObject({ state: 'passed', stopped_on: await today(db) });
		expect(end.decision).toMatchObject({ state: 'passed', stopped_on: null });
	});
	test('that was closed as a mistake does not keep the real one from its clocks', async () => {
		const tranche_id = await aTranche(db, administrator, { code: 'T6' });
		await moveClockTo(db, 2 * 3600);
		const { id: application_id } = await aSubmittedApplication(db, { tranche_id });
		const notice = { application_id, kind: 'default' as const };
		await moveClockTo(db, daysAfter((await termsOf(db, application_id)).decision?.end_on ?? '', 3));
		await followUp(db);
		expect(await timelyAlone(notice)).toBe(true);
		expect((await termsOf(db, application_id)).default).toMatchObject({ state: 'ended' });
		const { id } = await register(notice);
		expect((await termsOf(db, application_id)).default).toMatchObject({ state: 'running' });
		await moveClockTo(db, daysAfter(await today(db), 15));
		await followUp(db);
		await closeNotice(db, office.officer, { notice_id: id, reason: 'Van een andere zaak.' });
		expect((await termsOf(db, application_id)).penalty).toMatchObject({ state: 'ended' });
		await register(notice);
		expect((await termsOf(db, application_id)).default).toMatchObject({ state: 'running' });
	});
});
