import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lastDay } from '../../domain/calendar/last-day.ts';
import type { DecisionData } from '../../domain/letter/data.ts';
import { dateInAmsterdam } from '../clock.ts';
import type { Database } from '../db/connect.ts';
import { testDatabase, type TestDatabase } from '../db/testing.ts';
import { sha256 } from '../sha256.ts';
import announceDecision from '../jobs/handlers/announce-decision.ts';
import { renderLetter } from '../letters/render.ts';
import type { Person } from '../person/person.ts';
import { aPerson } from '../testing/a-person.ts';
import { aRankedTranche } from '../testing/a-ranked-tranche.ts';
import { anAward } from '../testing/an-award.ts';
import { anOffice, type Office } from '../testing/an-office.ts';
import { moveClockTo } from '../testing/move-clock.ts';
import { announce, composeLetter } from './announce.ts';
import { decide } from './decide.ts';
import { proposeDecisions } from './propose.ts';

const EACH = 5_311_50;

let test_database: TestDatabase;
let db: Database;
let administrator: Person;
let office: Office;

beforeAll(async () => {
	test_database = await testDatabase();
	({ db } = test_database);
	administrator = await aPerson(db, { roles: ['administrator'] });
	office = await anOffice(db);
});
afterAll(() => test_database.drop());

async function decided(code: string, wishes: { levels?: readonly number[]; ceiling_cents?: number } = {}) {
	const { cases } = await aRankedTranche(db, administrator, office, { code, ...wishes });
	const outcomes = await proposeDecisions(db, office.officer, {
		application_ids: cases.map(({ id }) => id)
	});
	const ids = outcomes.map(({ done }) => done?.decision_id ?? '');
	for (const id of ids) await decide(db, office.decision_maker, id);
	return { cases, ids };
}

const decisionRow = (id: string) =>
	db.selectFrom('decision').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const bytesOf = (document_id: string | null) =>
	db
		.selectFrom('document')
		.innerJoin('document_content', 'document_content.sha256', 'document.sha256')
		.where('document.id', '=', document_id)
		.select(['bytes', 'document.sha256', 'file_name', 'kind'])
		.executeTakeFirstOrThrow();
const count = async (application_id: string) => {
	const [letters, mails, vouchers] = await Promise.all([
		db
			.selectFrom('document')
			.select('id')
			.where('application_id', '=', application_id)
			.where('kind', '=', 'letter')
			.execute(),
		db
			.selectFrom('mail')
			.select('id')
			.where('application_id', '=', application_id)
			.where('kind', '=', 'decision_announced')
			.execute(),
		db.selectFrom('voucher').select('id').where('application_id', '=', application_id).execute()
	]);
	return { letters: letters.length, mails: mails.length, vouchers: vouchers.length };
};

describe('announcing', () => {
	test('an award stores its letter with its hash, issues a voucher per kind and sends one notice', async () => {
		const { application, decision_id, vouchers } = await anAward(db, administrator, office, 'award');
		const decision = await decisionRow(decision_id);
		expect(decision.state).toBe('announced');
		const letter = await bytesOf(decision.letter_document_id);
		expect(sha256(letter.bytes)).toBe(letter.sha256);
		expect(letter.bytes.subarray(0, 5).toString()).toBe('%PDF-');
		expect(letter).toMatchObject({ kind: 'letter', file_name: `${application.number}-01.pdf` });
		const data = decision.letter as unknown as DecisionData;
		expect(data).toMatchObject({ case_number: application.number, language: 'nl' });
		expect(vouchers).toMatchObject([
			{ number: `${application.number}-S`, state: 'issued', amount_cents: 1_500_00, rate_percent: 100 },
			{ number: `${application.number}-B`, state: 'issued', amount_cents: 3_811_50, rate_percent: 75 }
		]);
		const issued_on = dateInAmsterdam(decision.announced_at ?? new Date(0));
		expect(vouchers[0]?.valid_until).toBe(Temporal.PlainDate.from(issued_on).add({ months: 9 }).toString());
		expect(await count(application.id)).toEqual({ letters: 1, mails: 1, vouchers: 2 });
		const { state } = await db
			.selectFrom('application')
			.select('state')
			.where('id', '=', application.id)
			.executeTakeFirstOrThrow();
		expect(state).toBe('awarded');
	});

	test('the objection term runs six weeks from the day after, moved past weekends and holidays', async () => {
		const { ids } = await decided('objection');
		const christmas = new Date('2027-11-13T12:00:00+01:00');
		await moveClockTo(db, christmas);
		await announceDecision(db, { decision_id: ids[0] ?? '' });
		const { objection_until, announced_at } = await decisionRow(ids[0] ?? '');
		const announced_on = dateInAmsterdam(announced_at ?? new Date(0));
		expect(announced_on).toBe('2027-11-13');
		expect(objection_until).toBe('2027-12-27');
		expect(objection_until).toBe(lastDay({ start_on: announced_on, weeks: 6 }).end_on);
	});

	test('the letter names the day by which the award stands in the register: the one its clock ends on', async () => {
		const { ids } = await decided('register');
		const [id = ''] = ids;
		await moveClockTo(db, 5 * 24 * 3600);
		await announceDecision(db, { decision_id: id });
		const { letter } = await decisionRow(id);
		const { end_on } = await db
			.selectFrom('term')
			.where('record_id', '=', id)
			.where('kind', '=', 'register')
			.select('end_on')
			.executeTakeFirstOrThrow();
		expect(letter).toMatchObject({ de_minimis: { register_by_on: end_on } });
	});

	test('run again after a crash, or twice at the same time, gives one letter, one notice, one set of vouchers', async () => {
		const { ids, cases } = await decided('again');
		const decision_id = ids[0] ?? '';
		await Promise.all([1, 2, 3].map(() => announceDecision(db, { decision_id })));
		await announceDecision(db, { decision_id });
		expect(await count(cases[0]?.id ?? '')).toEqual({ letters: 1, mails: 1, vouchers: 2 });
	});

	test('a letter that was drawn before somebody else announced is thrown away', async () => {
		const { ids, cases } = await decided('late');
		const decision_id = ids[0] ?? '';
		const letter = await composeLetter(db, decision_id);
		if (!letter) throw new Error('There is a letter to announce');
		const bytes = await renderLetter(letter.letter);
		expect(await announce(db, { decision_id, letter, bytes })).toBe(true);
		expect(await announce(db, { decision_id, letter, bytes: new Uint8Array([1]) })).toBe(false);
		const { letter_document_id } = await decisionRow(decision_id);
		expect((await bytesOf(letter_document_id)).sha256).toBe(sha256(bytes));
		expect(await count(cases[0]?.id ?? '')).toEqual({ letters: 1, mails: 1, vouchers: 2 });
	});

	test('a letter written yesterday is not sent today: its terms would be wrong', async () => {
		const { ids } = await decided('yesterday');
		const decision_id = ids[0] ?? '';
		const letter = await composeLetter(db, decision_id);
		if (!letter) throw new Error('There is a letter to announce');
		await moveClockTo(db, 24 * 3600);
		await expect(announce(db, { decision_id, letter, bytes: new Uint8Array([1]) })).rejects.toThrow(
			'day turned'
		);
		expect((await decisionRow(decision_id)).state).toBe('decided');
	});

	test('a rejection on the ceiling and one on points end the case, in the language of the applicant', async () => {
		const { ids, cases } = await decided('rejections', { levels: [5, 4, 2], ceiling_cents: EACH });
		await db
			.updateTable('application')
			.set({ language: 'en' })
			.where('id', '=', cases[1]?.id ?? '')
			.execute();
		for (const decision_id of ids) await announceDecision(db, { decision_id });
		const [, over, below] = await Promise.all(ids.map(decisionRow));
		const letters = [over?.letter, below?.letter] as unknown as DecisionData[];
		expect(letters.map(({ language }) => language)).toEqual(['en', 'nl']);
		const states = await db
			.selectFrom('application')
			.select('state')
			.where(
				'id',
				'in',
				cases.map(({ id }) => id)
			)
			.orderBy('number')
			.execute();
		expect(states.map(({ state }) => state)).toEqual(['awarded', 'rejected', 'rejected']);
		expect(await count(cases[1]?.id ?? '')).toEqual({ letters: 1, mails: 1, vouchers: 0 });
	});
});
