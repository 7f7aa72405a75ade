import { afterAll, beforeAll, expect, test } from 'vitest';
import { randomUUID } from 'node:crypto';
import { NotFound } from '#lib/domain/refusal.ts';
import { now } from '../clock.ts';
import type { Database } from '../db/connect.ts';
import { testDatabase, type TestDatabase } from '../db/testing.ts';
import { addFile } from '../documents/add-file.ts';
import { attachmentsOf } from '../documents/attachments.ts';
import { detach } from '../documents/detach.ts';
import { aPdf } from '../testing/a-file.ts';
import { anOffice, type Office } from '../testing/an-office.ts';
import { aPerson } from '../testing/a-person.ts';
import { aSubmittedApplication } from '../testing/a-scored-application.ts';
import { aTranche } from '../testing/a-tranche.ts';
import { moveClockTo } from '../testing/move-clock.ts';
import { termsOf } from '../testing/open-terms.ts';
import { reasonsOf } from '../testing/reasons-of.ts';
import { answerRequest } from './answer.ts';
import { askApplicant } from './ask.ts';
import { filledIn } from './filled.ts';
import { lapseRequest } from './lapse.ts';
import { itemsOf, openRequest } from './requests.ts';
import { saveAnswers } from './save-answers.ts';
import { saveLine } from './save-line.ts';
import { saveSection } from './save-section.ts';

let database: TestDatabase;
let db: Database;
let office: Office;
let tranche_id: string;

beforeAll(async () => {
	database = await testDatabase();
	({ db } = database);
	office = await anOffice(db);
	tranche_id = await aTranche(db, await aPerson(db, { roles: ['administrator'] }));
	await moveClockTo(db, 2 * 3600);
});
afterAll(() => database.drop());

/** A case of which two things are asked: one about the plan, one on its own. */
async function asked() {
	const { id, applicant } = await aSubmittedApplication(db, { tranche_id });
	await askApplicant(db, office.officer, {
		application_id: id,
		kind: 'completion',
		items: [{ text: 'Wie let op de back-up?', section: 'plan' }, { text: '  ' }, { text: 'Wat kost het?' }]
	});
	return { id, applicant, items: await itemsNow(id) };
}
const itemsNow = async (id: string) => itemsOf(db, [(await openRequest(db, id))?.id ?? '']);
const plan = async (id: string) =>
	(await filledIn(db, id)).sections.plan ?? { problem: '', approach: '', effect: '' };
const version = async (id: string) => (await filledIn(db, id)).stamps.plan?.version ?? null;
/** Answers a section that had no answers at the submission. */
async function answerAnew(application_id: string, saved_by: string) {
	await db
		.deleteFrom('application_section')
		.where('application_id', '=', application_id)
		.where('section', '=', 'extra')
		.execute();
	await db
		.insertInto('application_section')
		.values({ application_id, section: 'extra', answers: '{}', saved_by, saved_at: await now(db) })
		.execute();
}

test('a request has its items in order, without the empty ones, and is refused when nothing is asked', async () => {
	const { items } = await asked();
	expect(items.map(({ text, section }) => [text, section])).toEqual([
		['Wie let op de back-up?', 'plan'],
		['Wat kost het?', null]
	]);
	const { id } = await aSubmittedApplication(db, { tranche_id });
	const ask = askApplicant(db, office.officer, {
		application_id: id,
		kind: 'completion',
		items: [{ text: ' ' }]
	});
	expect(await reasonsOf(ask)).toHaveLength(1);
});

test('answers are kept one by one and sent when all are there; sending twice does nothing more', async () => {
	const { id, applicant, items } = await asked();
	const [first, second] = items;
	const one = [{ item_id: first?.id ?? '', answer: 'Onze beheerder.', version: 0 }];
	await saveAnswers(db, applicant, { application_id: id, answers: one });
	await saveAnswers(db, applicant, { application_id: id, answers: one });
	expect((await itemsNow(id)).map(({ answer, version }) => [answer, version])).toEqual([
		['Onze beheerder.', 1],
		['', 0]
	]);
	expect(await reasonsOf(answerRequest(db, applicant, { application_id: id, answers: [] }))).toEqual([
		'Write your answer.'
	]);
	const rest = { application_id: id, answers: [{ item_id: second?.id ?? '', answer: '€ 300', version: 0 }] };
	await answerRequest(db, applicant, rest);
	expect(await openRequest(db, id)).toBeUndefined();
	expect(await termsOf(db, id)).toMatchObject({ decision: { state: 'running' }, repair: { state: 'met' } });
	await expect(answerRequest(db, applicant, rest)).rejects.toThrow(NotFound);
});

test('two tabs on one answer never overwrite each other unseen', async () => {
	const { id, applicant, items } = await asked();
	const answer = (words: string) =>
		saveAnswers(db, applicant, {
			application_id: id,
			answers: [{ item_id: items[0]?.id ?? '', answer: words, version: 0 }]
		});
	const both = await Promise.all(['Links.', 'Rechts.'].map((words) => reasonsOf(answer(words))));
	expect(both.flat()).toEqual([expect.stringContaining('saved elsewhere')]);
});

test('nobody else answers, and not an item of another request', async () => {
	const { id, applicant, items } = await asked();
	const other = await asked();
	const answers = [{ item_id: items[0]?.id ?? '', answer: 'x', version: 0 }];
	await expect(saveAnswers(db, other.applicant, { application_id: id, answers })).rejects.toThrow(NotFound);
	await expect(saveAnswers(db, other.applicant, { application_id: other.id, answers })).rejects.toThrow(
		NotFound
	);
	await expect(saveAnswers(db, office.officer, { application_id: id, answers })).rejects.toThrow(NotFound);
	expect((await itemsNow(id)).every(({ answer }) => answer === '')).toBe(true);
	expect(applicant.id).not.toBe(other.applicant.id);
});

test('a section that is asked about can be changed meanwhile, with what was sent kept; no other section', async () => {
	const { id, applicant, items } = await asked();
	const before = await plan(id);
	const answers = { ...before, approach: 'Eerst de scan, daarna let onze beheerder op de back-up.' };
	await saveSection(db, applicant, {
		application_id: id,
		section: 'plan',
		answers,
		version: await version(id)
	});
	const kept = await db
		.selectFrom('application_section_history')
		.where('application_id', '=', id)
		.select('answers')
		.execute();
	expect(kept).toEqual([{ answers: before }]);
	const kinds = { application_id: id, section: 'kinds', answers: { kinds: [] }, version: 1 } as const;
	expect(await reasonsOf(saveSection(db, applicant, kinds))).toEqual([
		expect.stringContaining('submitted already')
	]);
	const runs = () => db.selectFrom('rule_run').where('application_id', '=', id).select('id').execute();
	const ran = (await runs()).length;
	const given = items.map((item) => ({ item_id: item.id, answer: 'Zie het plan.', version: item.version }));
	await answerRequest(db, applicant, { application_id: id, answers: given });
	expect((await runs()).length).toBe(ran + 1);
	const again = { application_id: id, section: 'plan', answers: before, version: await version(id) } as const;
	expect(await reasonsOf(saveSection(db, applicant, again))).toHaveLength(1);
});

test('answers that were changed and never sent count for nothing once the term has passed', async () => {
	const { id, applicant } = await asked();
	const sent = await plan(id);
	const typed = { ...sent, approach: 'Half getypt' };
	await saveSection(db, applicant, {
		application_id: id,
		section: 'plan',
		answers: typed,
		version: await version(id)
	});
	await answerAnew(id, applicant.id);
	const seen = await version(id);
	await db.transaction().execute(async (tx) => lapseRequest(tx, (await openRequest(tx, id))?.id ?? ''));
	const { sections } = await filledIn(db, id);
	expect(sections.plan).toEqual(sent);
	expect(sections.extra).toBeUndefined();
	const late = { application_id: id, section: 'plan', answers: typed, version: seen } as const;
	expect(await reasonsOf(saveSection(db, applicant, late))).toHaveLength(1);
	const kept = await db
		.selectFrom('application_section_history')
		.where('application_id', '=', id)
		.orderBy('version')
		.select('answers')
		.execute();
	expect(kept).toEqual([{ answers: sent }, { answers: typed }]);

	await askApplicant(db, office.officer, {
		application_id: id,
		kind: 'completion',
		items: [{ text: 'Nog eens: het plan?', section: 'plan' }]
	});
	await saveSection(db, applicant, {
		application_id: id,
		section: 'plan',
		answers: typed,
		version: await version(id)
	});
	await db.transaction().execute(async (tx) => lapseRequest(tx, (await openRequest(tx, id))?.id ?? ''));
	expect(await plan(id)).toEqual(sent);
});

test('a section that had no answers at the submission is judged when it is answered', async () => {
	const { id, applicant, items } = await asked();
	const runs = () => db.selectFrom('rule_run').where('application_id', '=', id).select('id').execute();
	const ran = (await runs()).length;
	await answerAnew(id, applicant.id);
	const given = items.map((item) => ({ item_id: item.id, answer: 'Zie daar.', version: item.version }));
	await answerRequest(db, applicant, { application_id: id, answers: given });
	expect((await runs()).length).toBe(ran + 1);
});

test('a changed section with something missing is not sent, and nothing is half done', async () => {
	const { id, applicant, items } = await asked();
	const answers = { ...(await plan(id)), effect: '' };
	await saveSection(db, applicant, {
		application_id: id,
		section: 'plan',
		answers,
		version: await version(id)
	});
	const given = items.map((item) => ({ item_id: item.id, answer: 'Klaar.', version: item.version }));
	expect(await reasonsOf(answerRequest(db, applicant, { application_id: id, answers: given }))).not.toEqual(
		[]
	);
	expect(await openRequest(db, id)).toBeDefined();
	expect((await itemsNow(id)).every(({ answer }) => answer === '')).toBe(true);
});

/** A case of which the first service is asked about. */
async function askedServices() {
	const { id, applicant } = await aSubmittedApplication(db, { tranche_id });
	await askApplicant(db, office.officer, {
		application_id: id,
		kind: 'completion',
		items: [{ text: 'De offerte noemt een ander bedrag.', section: 'services' }]
	});
	return { id, applicant, ...(await firstLine(id)) };
}
async function firstLine(id: string) {
	const { lines } = await filledIn(db, id);
	const [first] = lines;
	if (!first) throw new Error('An application has services');
	const { kind: _kind, quotes: _quotes, version, ...line } = first;
	return { line, version };
}
const requestedCents = async (id: string) =>
	(
		await db
			.selectFrom('application')
			.where('id', '=', id)
			.select('requested_cents')
			.executeTakeFirstOrThrow()
	).requested_cents ?? 0;

test('a service that is asked about is changed with its quote, what was sent is kept, and it is judged when sent', async () => {
	const { id, applicant, line, version } = await askedServices();
	const before = await requestedCents(id);
	const lower = { ...line, net_cents: 1_000_00, vat_cents: 210_00 };
	await saveLine(db, applicant, { application_id: id, line: lower, version });
	const quote = { application_id: id, place: 'quote', subject_id: line.id } as const;
	const [sent] = await attachmentsOf(db, id, { place: 'quote', subject_id: line.id });
	const added = await addFile(db, applicant, { ...quote, file: aPdf('Nieuwe offerte'), field: 'quote' });
	const take = (attachment_id = '') => detach(db, applicant, { application_id: id, attachment_id });
	expect(await reasonsOf(take(sent?.id))).toEqual([expect.stringContaining('is kept')]);
	await take(added);
	const kept = await db
		.selectFrom('application_line_history')
		.where('line_id', '=', line.id)
		.select(['version', 'line'])
		.execute();
	expect(kept).toMatchObject([{ version, line: { net_cents: line.net_cents } }]);
	const more = { ...line, id: randomUUID() };
	expect(await reasonsOf(saveLine(db, applicant, { application_id: id, line: more, version: null }))).toEqual(
		[expect.stringContaining('can no longer be added')]
	);
	await expect(
		addFile(db, applicant, { ...quote, subject_id: more.id, file: aPdf(), field: 'quote' })
	).rejects.toThrow(NotFound);
	expect(await requestedCents(id)).toBe(before);
	const given = (await itemsNow(id)).map((item) => ({ item_id: item.id, answer: 'Verbeterd.', version: 0 }));
	await answerRequest(db, applicant, { application_id: id, answers: given });
	expect(await requestedCents(id)).toBeLessThan(before);
	const late = { application_id: id, line, version: version + 1 };
	expect(await reasonsOf(saveLine(db, applicant, late))).toEqual([
		expect.stringContaining('submitted already')
	]);
});

test('a service that was changed and never sent is as it was sent once the term has passed', async () => {
	const { id, applicant, line, version } = await askedServices();
	await saveLine(db, applicant, { application_id: id, line: { ...line, net_cents: 1_000_00 }, version });
	await db.transaction().execute(async (tx) => lapseRequest(tx, (await openRequest(tx, id))?.id ?? ''));
	expect(await firstLine(id)).toEqual({ line, version: version + 2 });
});
