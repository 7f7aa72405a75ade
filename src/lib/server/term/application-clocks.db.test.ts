import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { askApplicant } from '../application/ask.ts';
import { findComplete } from '../application/find-complete.ts';
import { withdrawApplication } from '../application/withdraw.ts';
import { dateInAmsterdam, today } from '../clock.ts';
import type { Database } from '../db/connect.ts';
import { testDatabase, type TestDatabase } from '../db/testing.ts';
import { decide } from '../decision/decide.ts';
import { proposeDecisions } from '../decision/propose.ts';
import announceDecision from '../jobs/handlers/announce-decision.ts';
import followUp from '../jobs/handlers/follow-up.ts';
import type { Person } from '../person/person.ts';
import { aPerson } from '../testing/a-person.ts';
import {
	aCompleteApplication,
	aSubmittedApplication,
	type SubmittedCase
} from '../testing/a-scored-application.ts';
import { anAnswer } from '../testing/an-answer.ts';
import { aTranche } from '../testing/a-tranche.ts';
import { anOffice, type Office } from '../testing/an-office.ts';
import { moveClockTo } from '../testing/move-clock.ts';
import { daysAfter, termsOf } from '../testing/open-terms.ts';
import { reasonsOf } from '../testing/reasons-of.ts';
import { extendDecisionTerm } from './extend.ts';
import { remindOfTerms } from './remind.ts';

let database: TestDatabase;
let db: Database;
let office: Office;
let administrator: Person;
let tranche_id: string;
let closes_on: string;
let tranches = 0;

beforeAll(async () => {
	database = await testDatabase();
	({ db } = database);
	office = await anOffice(db);
	administrator = await aPerson(db, { roles: ['administrator'] });
});
afterAll(() => database.drop());

/** Each story has an open tranche of its own, because the clock only moves forward. */
beforeEach(async () => {
	tranche_id = await aTranche(db, administrator, { code: `T${++tranches}` });
	await moveClockTo(db, 2 * 3600);
	const { closes_at } = await db
		.selectFrom('tranche')
		.where('id', '=', tranche_id)
		.select('closes_at')
		.executeTakeFirstOrThrow();
	closes_on = dateInAmsterdam(closes_at);
});

const mailsOf = async (application_id: string) =>
	(
		await db
			.selectFrom('mail')
			.where('application_id', '=', application_id)
			.orderBy('created_at')
			.select('kind')
			.execute()
	).map(({ kind }) => kind);
const weeksAfter = (on: string, weeks: number) => Temporal.PlainDate.from(on).add({ weeks }).toString();
const ask = ({ id }: SubmittedCase, kind: 'completion' | 'view' = 'completion') =>
	askApplicant(db, office.officer, {
		application_id: id,
		kind,
		items: [{ text: 'Welke back-up bedoelt u?' }]
	});

/** Runs the job twice and says whether the second time changed a clock. */
async function followUpTwice() {
	await followUp(db);
	const once = await db.selectFrom('term').selectAll().orderBy('id').execute();
	const events = await db
		.selectFrom('audit_event')
		.select(({ fn }) => fn.countAll().as('n'))
		.executeTakeFirst();
	await followUp(db);
	expect(await db.selectFrom('term').selectAll().orderBy('id').execute()).toEqual(once);
	expect(
		await db
			.selectFrom('audit_event')
			.select(({ fn }) => fn.countAll().as('n'))
			.executeTakeFirst()
	).toEqual(events);
}

describe('the clock to decide', () => {
	test('starts at the receipt, runs 13 weeks from the closing, and stays open when it is late', async () => {
		const { id } = await aSubmittedApplication(db, { tranche_id });
		const end_on = weeksAfter(closes_on, 13);
		expect((await termsOf(db, id)).decision).toMatchObject({ end_on, state: 'running' });
		await moveClockTo(db, daysAfter(end_on, 0));
		await followUpTwice();
		expect((await termsOf(db, id)).decision).toMatchObject({ state: 'running' });
		await moveClockTo(db, daysAfter(end_on, 1));
		await followUpTwice();
		expect((await termsOf(db, id)).decision).toMatchObject({ state: 'passed', stopped_on: null });
	});

	test('runs eight weeks from the receipt in a tranche that is decided in order of arrival', async () => {
		await db.updateTable('tranche').set({ method: 'arrival' }).where('id', '=', tranche_id).execute();
		const { id } = await aSubmittedApplication(db, { tranche_id });
		const { decision } = await termsOf(db, id);
		expect(decision?.because.nl).toMatch(/^8 weken na de ontvangst op /);
		expect(decision && decision.end_on >= weeksAfter(await today(db), 8)).toBe(true);
	});

	test('loses its purpose when the application is withdrawn', async () => {
		const { id, applicant } = await aSubmittedApplication(db, { tranche_id });
		await withdrawApplication(db, applicant, id);
		expect((await termsOf(db, id)).decision).toMatchObject({ state: 'ended', stopped_on: await today(db) });
	});

	test('is extended once by a decision maker, before its end, not too far, with a mail that says why', async () => {
		const { id } = await aSubmittedApplication(db, { tranche_id });
		const term = (await termsOf(db, id)).decision;
		const until_on = weeksAfter(term?.end_on ?? '', 4);
		const extension = { term_id: term?.id ?? '', until_on, reason: 'Wij wachten op een advies.' };
		const far = { ...extension, until_on: weeksAfter(until_on, 10) };
		expect(await reasonsOf(extendDecisionTerm(db, office.decision_maker, far))).toEqual([
			expect.stringContaining('no later than')
		]);
		expect(await reasonsOf(extendDecisionTerm(db, office.officer, extension))).toHaveLength(1);
		await extendDecisionTerm(db, office.decision_maker, extension);
		expect((await termsOf(db, id)).decision).toMatchObject({ end_on: until_on, state: 'running' });
		expect((await termsOf(db, id)).decision?.because.en).toContain('. Extended on ');
		expect(await mailsOf(id)).toContain('decision_extended');
		expect(
			await reasonsOf(
				extendDecisionTerm(db, office.decision_maker, { ...extension, until_on: weeksAfter(until_on, 1) })
			)
		).toEqual([expect.stringContaining('extended once already')]);
	});
});

describe('a question to the applicant', () => {
	test('stops the clock to decide until the answer, which is confirmed and starts the four weeks', async () => {
		const application = await aSubmittedApplication(db, { tranche_id });
		await moveClockTo(db, daysAfter(closes_on, 10));
		await ask(application);
		const asked = await termsOf(db, application.id);
		expect(asked.decision).toMatchObject({ state: 'paused' });
		expect(asked.repair).toMatchObject({ state: 'running' });
		expect(await reasonsOf(ask(application))).toEqual([
			expect.stringContaining('question to answer already')
		]);
		expect(await reasonsOf(findComplete(db, office.officer, application.id))).toHaveLength(1);
		await moveClockTo(db, daysAfter(closes_on, 16));
		await anAnswer(db, application.applicant, application.id);
		const answered = await termsOf(db, application.id);
		const days = Temporal.PlainDate.from(weeksAfter(closes_on, 13)).add({ days: 5 }).toString();
		expect(answered.decision).toMatchObject({ state: 'running', end_on: days });
		expect(answered.decision?.because.en).toContain('plus 5 days during which the clock stood still');
		expect(answered.repair).toMatchObject({ state: 'met' });
		expect(answered.not_processed).toMatchObject({ state: 'running' });
		expect(await mailsOf(application.id)).toEqual([
			'application_received',
			'completion_asked',
			'answer_received'
		]);
		await findComplete(db, office.officer, application.id);
		expect((await termsOf(db, application.id)).not_processed).toMatchObject({ state: 'met' });
	});

	test('is reminded of a week before the end, once', async () => {
		const application = await aSubmittedApplication(db, { tranche_id });
		await ask(application);
		const { repair } = await termsOf(db, application.id);
		await moveClockTo(db, daysAfter(repair?.end_on ?? '', -8));
		await followUp(db);
		expect(await mailsOf(application.id)).not.toContain('request_reminder');
		await moveClockTo(db, daysAfter(repair?.end_on ?? '', -7));
		await followUp(db);
		await followUp(db);
		expect((await mailsOf(application.id)).filter((kind) => kind === 'request_reminder')).toHaveLength(1);
	});

	test('lapses unused: the clock runs again, and the application is not processed by two people, with a letter', async () => {
		const application = await aSubmittedApplication(db, { tranche_id });
		const { id } = application;
		await moveClockTo(db, daysAfter(closes_on, 3));
		await ask(application);
		const until_on = (await termsOf(db, id)).repair?.end_on ?? '';
		await moveClockTo(db, daysAfter(until_on, 4));
		await followUpTwice();
		const lapsed = await termsOf(db, id);
		expect(lapsed.repair).toMatchObject({ state: 'passed' });
		expect(lapsed.decision).toMatchObject({ state: 'running' });
		expect(lapsed.decision && lapsed.decision.end_on > weeksAfter(closes_on, 13)).toBe(true);
		expect(lapsed.not_processed?.because.nl).toContain(
			'4 weken na de aanvulling of het einde van de termijn'
		);
		expect(await mailsOf(id)).toContain('request_lapsed');
		const [outcome] = await proposeDecisions(db, office.officer, { application_ids: [id] });
		expect(outcome?.done?.kind).toBe('not_processed');
		const decision_id = outcome?.done?.decision_id ?? '';
		await decide(db, office.decision_maker, decision_id);
		await announceDecision(db, { decision_id });
		const { state } = await db
			.selectFrom('application')
			.where('id', '=', id)
			.select('state')
			.executeTakeFirstOrThrow();
		expect(state).toBe('not_processed');
		const end = await termsOf(db, id);
		expect(end.not_processed).toMatchObject({ state: 'met' });
		expect(end.decision).toMatchObject({ state: 'met' });
		const { letter, objection_until } = await db
			.selectFrom('decision')
			.where('id', '=', decision_id)
			.select(['letter', 'objection_until'])
			.executeTakeFirstOrThrow();
		expect(letter).toMatchObject({ asked: { until_on, what: 'Welke back-up bedoelt u?' } });
		expect(end.objection?.end_on).toBe(objection_until);
	});

	test('after four weeks the application can no longer be left unprocessed', async () => {
		const application = await aSubmittedApplication(db, { tranche_id });
		await ask(application);
		const until_on = (await termsOf(db, application.id)).repair?.end_on ?? '';
		await moveClockTo(db, daysAfter(until_on, 40));
		await followUpTwice();
		expect((await termsOf(db, application.id)).not_processed).toMatchObject({ state: 'passed' });
		const [outcome] = await proposeDecisions(db, office.officer, { application_ids: [application.id] });
		expect(outcome?.refused?.en).toContain('No decision can be proposed now');
	});

	test('mends nothing when the clock to decide is late already', async () => {
		const late = await aSubmittedApplication(db, { tranche_id });
		const marked = await aSubmittedApplication(db, { tranche_id });
		const end_on = weeksAfter(closes_on, 13);
		await moveClockTo(db, daysAfter(end_on, 2));
		await ask(late);
		await followUpTwice();
		await ask(marked);
		for (const { id, applicant } of [late, marked]) {
			expect((await termsOf(db, id)).decision).toMatchObject({ state: 'passed', end_on });
			await anAnswer(db, applicant, id);
			expect((await termsOf(db, id)).decision).toMatchObject({ state: 'passed', end_on, stopped_on: null });
		}
	});

	test('is not answered any more once the application is withdrawn', async () => {
		const application = await aSubmittedApplication(db, { tranche_id });
		await ask(application);
		await withdrawApplication(db, application.applicant, application.id);
		expect(await reasonsOf(anAnswer(db, application.applicant, application.id))).toEqual([
			expect.stringContaining('has been withdrawn')
		]);
		expect((await termsOf(db, application.id)).not_processed).toBeUndefined();
	});

	test('left unanswered keeps the application from being found complete once not processing is proposed', async () => {
		const application = await aSubmittedApplication(db, { tranche_id });
		const { id } = application;
		await ask(application);
		await moveClockTo(db, daysAfter((await termsOf(db, id)).repair?.end_on ?? '', 1));
		await followUp(db);
		const [outcome] = await proposeDecisions(db, office.officer, { application_ids: [id] });
		const decision_id = outcome?.done?.decision_id ?? '';
		const complete = () => reasonsOf(findComplete(db, office.officer, id));
		expect(await complete()).toEqual([expect.stringContaining('proposed or taken already')]);
		await decide(db, office.decision_maker, decision_id);
		expect(await complete()).toHaveLength(1);
		await announceDecision(db, { decision_id });
		expect(
			await db.selectFrom('application').where('id', '=', id).select('state').executeTakeFirstOrThrow()
		).toEqual({ state: 'not_processed' });
	});

	test('is reminded of also when another reminder fails', async () => {
		const application = await aSubmittedApplication(db, { tranche_id });
		await ask(application);
		const { repair } = await termsOf(db, application.id);
		await moveClockTo(db, daysAfter(repair?.end_on ?? '', -2));
		const { id: broken } = await db
			.insertInto('term')
			.values({
				application_id: application.id,
				kind: 'voucher',
				record: 'voucher',
				record_id: randomUUID(),
				started_on: await today(db),
				end_on: await today(db),
				raw_on: await today(db),
				because: JSON.stringify({ nl: '', en: '' }),
				story: JSON.stringify({ count: null, pauses: [], extension: null })
			})
			.returning('id')
			.executeTakeFirstOrThrow();
		await expect(remindOfTerms(db)).rejects.toThrow(AggregateError);
		expect(await mailsOf(application.id)).toContain('request_reminder');
		await db.deleteFrom('term').where('id', '=', broken).execute();
	});

	test('for a view is asked of a complete application, and lapses without the four weeks', async () => {
		const application = await aCompleteApplication(db, office, { tranche_id });
		expect(await reasonsOf(ask(application))).toEqual([expect.stringContaining('cannot be asked now')]);
		await moveClockTo(db, daysAfter(closes_on, 3));
		await ask(application, 'view');
		const { view } = await termsOf(db, application.id);
		await moveClockTo(db, daysAfter(view?.end_on ?? '', 1));
		await followUpTwice();
		const lapsed = await termsOf(db, application.id);
		expect(lapsed.view).toMatchObject({ state: 'passed' });
		expect(lapsed.decision).toMatchObject({ state: 'running' });
		expect(lapsed.not_processed).toBeUndefined();
	});
});
