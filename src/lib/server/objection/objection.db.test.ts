import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { NotFound } from '#lib/domain/refusal.ts';
import type { Database } from '../db/connect.ts';
import { testDatabase, type TestDatabase } from '../db/testing.ts';
import { addFile } from '../documents/add-file.ts';
import { attachmentsOf } from '../documents/attachments.ts';
import { download } from '../documents/queries.ts';
import { closeNotice } from '../notice/close.ts';
import { noticesOf } from '../notice/queries.ts';
import type { Person } from '../person/person.ts';
import { aMandate } from '../testing/a-mandate.ts';
import { aPdf } from '../testing/a-file.ts';
import { anAward } from '../testing/an-award.ts';
import { anOffice, type Office } from '../testing/an-office.ts';
import { aPerson } from '../testing/a-person.ts';
import { moveClockTo } from '../testing/move-clock.ts';
import { daysAfter, termsOf } from '../testing/open-terms.ts';
import { reasonsOf } from '../testing/reasons-of.ts';
import { objectTo } from './object.ts';
import { objectable, objectionsOf } from './queries.ts';
import { withdrawObjection } from './withdraw.ts';

let database: TestDatabase;
let db: Database;
let office: Office;
let administrator: Person;
let tranches = 0;

beforeAll(async () => {
	database = await testDatabase();
	({ db } = database);
	office = await anOffice(db);
	administrator = await aPerson(db, { roles: ['administrator'] });
});
afterAll(() => database.drop());

async function decided() {
	const { application, decision_id } = await anAward(db, administrator, office, `T${++tranches}`);
	const object = (
		wish: { grounds?: string; late_reason?: string; id?: string } = {},
		person = application.applicant
	) =>
		objectTo(db, person, {
			id: randomUUID(),
			application_id: application.id,
			decision_id,
			grounds: 'Het bedrag klopt niet.',
			wish: '',
			hearing: true,
			late_reason: '',
			...wish
		});
	return { ...application, decision_id, object };
}

test('an objection in time starts the clock to decide on it, is confirmed, and stands with the officers', async () => {
	const { id, object } = await decided();
	await object();
	const terms = await termsOf(db, id);
	expect(terms).toMatchObject({ objection: { state: 'met' }, objection_decision: { state: 'running' } });
	expect(await noticesOf(db, id)).toMatchObject([{ kind: 'objection', channel: 'portal', timely: true }]);
	expect(await objectable(db, id)).toEqual([]);
	const mails = await db.selectFrom('mail').where('application_id', '=', id).select('kind').execute();
	expect(mails.map(({ kind }) => kind)).toContain('objection_received');
});

test('sent twice it is there once, and a second one waits until the first is dealt with', async () => {
	const { id, object } = await decided();
	const notice = randomUUID();
	await Promise.all([object({ id: notice }), object({ id: notice })]);
	expect(await objectionsOf(db, id)).toHaveLength(1);
	expect(await reasonsOf(object())).toContainEqual(
		expect.stringContaining('objected to this decision already')
	);
});

test('it needs grounds, and when it is late the reason for that', async () => {
	const { id, object } = await decided();
	expect(await reasonsOf(object({ grounds: '  ' }))).toEqual([expect.stringContaining('do not agree')]);
	const until = (await termsOf(db, id)).objection?.end_on ?? '';
	await moveClockTo(db, daysAfter(until, 1));
	expect(await reasonsOf(object())).toEqual([expect.stringContaining('comes later')]);
	await object({ late_reason: 'Ik lag in het ziekenhuis.' });
	expect(await objectionsOf(db, id)).toMatchObject([
		{ timely: false, late_reason: 'Ik lag in het ziekenhuis.' }
	]);
});

test('an adviser may object for the organisation, and leaves withdrawing to it', async () => {
	const { id, applicant, object } = await decided();
	const adviser = await aPerson(db);
	await aMandate(db, applicant, adviser, { application_id: id });
	await object({}, adviser);
	const [first] = await objectionsOf(db, id);
	const which = { application_id: id, notice_id: first?.id ?? '' };
	expect((await reasonsOf(withdrawObjection(db, adviser, which)))[0]).toMatch(/Only the organisation itself/);
	expect((await objectionsOf(db, id))[0]?.withdrawn_at).toBeNull();
});

test('it is withdrawn by the objector, once, and not after it was dealt with', async () => {
	const { id, applicant, object } = await decided();
	await object();
	const [first] = await objectionsOf(db, id);
	const which = { application_id: id, notice_id: first?.id ?? '' };
	await withdrawObjection(db, applicant, which);
	await withdrawObjection(db, applicant, which);
	expect((await termsOf(db, id)).objection_decision).toMatchObject({ state: 'ended' });
	expect(await objectable(db, id)).toHaveLength(1);
	await object();
	const [second] = await objectionsOf(db, id);
	await closeNotice(db, office.officer, { notice_id: second?.id ?? '', reason: 'Ongegrond.' });
	expect(await objectable(db, id)).toEqual([]);
	expect(JSON.stringify(await objectionsOf(db, id))).not.toContain('Ongegrond');
	const late = withdrawObjection(db, applicant, { application_id: id, notice_id: second?.id ?? '' });
	expect(await reasonsOf(late)).toEqual([expect.stringContaining('dealt with already')]);
});

test('nobody else objects or withdraws', async () => {
	const { id, object } = await decided();
	const stranger = await aPerson(db);
	await expect(object({}, stranger)).rejects.toThrow(NotFound);
	await expect(object({}, office.officer)).rejects.toThrow(NotFound);
	await object();
	const [own] = await objectionsOf(db, id);
	const which = { application_id: id, notice_id: own?.id ?? '' };
	await expect(withdrawObjection(db, stranger, which)).rejects.toThrow(NotFound);
});

test('its files are added before it is sent, and read by the officers, never by reviewers', async () => {
	const { id: application_id, applicant, object } = await decided();
	const notice = randomUUID();
	const add = (file: File, who = applicant) =>
		addFile(db, who, { application_id, place: 'objection', subject_id: notice, file, field: 'files' });
	await add(aPdf('Factuur van 2025', 'factuur.pdf'));
	await expect(add(aPdf('Van een ander'), await aPerson(db))).rejects.toThrow(NotFound);
	await object({ id: notice });
	expect(await reasonsOf(add(aPdf('Te laat', 'te-laat.pdf')))).toHaveLength(1);
	const [file, ...others] = await attachmentsOf(db, application_id, { subject_id: notice });
	expect([file?.file_name, others]).toEqual(['factuur.pdf', []]);
	const read = async (who: Person) => (await download(db, who, file?.document_id ?? ''))?.file_name ?? null;
	expect(await read(office.officer)).toBe('factuur.pdf');
	expect(await read(applicant)).toBe('factuur.pdf');
	expect(await read(await aPerson(db, { roles: ['reviewer'] }))).toBeNull();
	expect(await noticesOf(db, application_id)).toMatchObject([
		{ grounds: 'Het bedrag klopt niet.', hearing: true }
	]);
});

test('two tabs with the same files and other words: the second is told, not thought sent', async () => {
	const { id, applicant, object } = await decided();
	const notice = randomUUID();
	await object({ id: notice });
	const other = object({ id: notice, grounds: 'Iets heel anders.' });
	expect(await reasonsOf(other)).toEqual([expect.stringContaining('objected to this decision already')]);
	const [sent] = await objectionsOf(db, id);
	await withdrawObjection(db, applicant, { application_id: id, notice_id: notice });
	expect(sent?.grounds).toBe('Het bedrag klopt niet.');
	expect(await reasonsOf(object({ id: notice, grounds: 'Iets heel anders.' }))).toHaveLength(1);
});
