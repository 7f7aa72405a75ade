import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NotFound } from '../../domain/refusal.ts';
import { testDatabase, type TestDatabase } from '../db/testing.ts';
import type { Person } from '../person/person.ts';
import { aPerson } from '../testing/a-person.ts';
import { anAward } from '../testing/an-award.ts';
import { anOffice, type Office } from '../testing/an-office.ts';
import { auditCases, auditEvents } from './queries.ts';
import { viewCase } from './view-case.ts';

let database: TestDatabase;
let auditor: Person;
let office: Office;
let id: string;
let number: string;

beforeAll(async () => {
	database = await testDatabase();
	const { db } = database;
	office = await anOffice(db);
	auditor = await aPerson(db, { roles: ['auditor'], name: 'Charlotte Vos' });
	const administrator = await aPerson(db, { roles: ['administrator'] });
	({ id, number } = (await anAward(db, administrator, office)).application);
}, 120_000);
afterAll(() => database.drop());

const everything = { search: '', record: null, from: null, page: 1 };

describe('the auditor', () => {
	test('reads a case whole: answers, trace, scores, decision, letter, vouchers and postings', async () => {
		const seen = await viewCase(database.db, auditor, id);
		expect(seen.file.sections.payment?.iban).toBeTruthy();
		expect(seen.runs.length).toBeGreaterThan(1);
		expect(seen.file.reviews.every(({ scores }) => scores.length > 0)).toBe(true);
		expect(seen.decisions).toMatchObject([{ kind: 'award', state: 'announced' }]);
		expect(seen.decisions[0]?.letter_id).toBeTruthy();
		expect(seen.vouchers.length).toBeGreaterThan(0);
		expect(seen.postings.map(({ step }) => step)).toContain('award_decided');
	});

	test('leaves a trace with every look, which the next look shows', async () => {
		const looks = async () =>
			(await auditEvents(database.db, { ...everything, search: 'application.viewed' })).total;
		const before = await looks();
		await viewCase(database.db, auditor, id);
		expect(await looks()).toBe(before + 1);
		const { events } = await viewCase(database.db, auditor, id);
		expect(events[0]).toMatchObject({ event: 'application.viewed', who: 'Charlotte Vos' });
	});

	test('finds a case by number and by name, and nothing that is not there', async () => {
		const wishes = { state: null, tranche_id: null, page: 1 };
		const find = (search: string) => auditCases(database.db, auditor, { ...wishes, search });
		expect((await find(number)).rows).toMatchObject([{ id }]);
		expect((await find('praktijk 1')).rows).toMatchObject([{ id }]);
		expect((await find('100%')).total).toBe(0);
	});

	test('is the only one: for others there is no such case, and nothing is recorded', async () => {
		const before = (await auditEvents(database.db, everything)).total;
		for (const person of [office.officer, office.decision_maker, await aPerson(database.db)])
			await expect(viewCase(database.db, person, id)).rejects.toThrow(NotFound);
		expect((await auditEvents(database.db, everything)).total).toBe(before);
	});
});
