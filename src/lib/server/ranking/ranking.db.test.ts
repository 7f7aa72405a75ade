import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withdrawApplication } from '../application/withdraw.ts';
import type { Database } from '../db/connect.ts';
import { testDatabase, type TestDatabase } from '../db/testing.ts';
import { sha256 } from '../sha256.ts';
import type { Person } from '../person/person.ts';
import { aPerson } from '../testing/a-person.ts';
import { aScoredTranche } from '../testing/a-ranked-tranche.ts';
import { aSubmittedApplication } from '../testing/a-scored-application.ts';
import { anOffice, type Office } from '../testing/an-office.ts';
import { moveClockTo } from '../testing/move-clock.ts';
import { reasonsOf } from '../testing/reasons-of.ts';
import { conceptRanking } from './concept.ts';
import { confirmRanking } from './confirm.ts';
import { storedFile } from './file.ts';
import { fixRanking } from './fix.ts';
import { openRanking } from './open-ranking.ts';
import { rankableTranches } from './queries.ts';
import { returnRanking } from './return.ts';

const MONTH = 31 * 24 * 3600;
/** What every whole application asks. */
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

const statesIn = (tranche_id: string) =>
	db
		.selectFrom('application')
		.where('tranche_id', '=', tranche_id)
		.select('state')
		.orderBy('number')
		.execute()
		.then((rows) => rows.map(({ state }) => state));

describe('a ranking', () => {
	test('is fixed only after closing, by a grant officer, once', async () => {
		const { tranche_id } = await aScoredTranche(db, administrator, office, { code: 'once' });
		expect(await reasonsOf(fixRanking(db, office.officer, tranche_id))).toEqual([
			expect.stringContaining('not closed yet')
		]);
		await moveClockTo(db, MONTH);
		await expect(fixRanking(db, office.decision_maker, tranche_id)).rejects.toThrow('not found');
		await expect(fixRanking(db, office.reviewers[0], tranche_id)).rejects.toThrow('not found');
		const both = await Promise.allSettled([
			fixRanking(db, office.officer, tranche_id),
			fixRanking(db, office.officer, tranche_id)
		]);
		expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
	});

	test('puts the highest score first, draws the budget line whole and leaves low scores out', async () => {
		const { tranche_id, cases } = await aScoredTranche(db, administrator, office, {
			code: 'order',
			levels: [2, 3, 5, 4],
			ceiling_cents: 2 * EACH + 1
		});
		await moveClockTo(db, MONTH);
		const { rows, left_cents, state } = await conceptRanking(db, office.officer, tranche_id);
		expect(state).toBe('concept');
		expect(rows.map(({ number, outcome, running_cents }) => [number, outcome, running_cents])).toEqual([
			[cases[2]?.number, 'fits', EACH],
			[cases[3]?.number, 'fits', 2 * EACH],
			[cases[1]?.number, 'over_budget', 3 * EACH],
			[cases[0]?.number, 'below_minimum', 3 * EACH]
		]);
		expect(left_cents).toBe(1);
	});

	test('waits for cases that are not scored, and names them', async () => {
		const { tranche_id } = await aScoredTranche(db, administrator, office, { code: 'wait' });
		const { number, id, applicant } = await aSubmittedApplication(db, { tranche_id });
		await moveClockTo(db, MONTH);
		expect(await reasonsOf(fixRanking(db, office.officer, tranche_id))).toEqual([
			`These applications have not been scored yet: ${number}.`
		]);
		const { in_the_way } = await conceptRanking(db, office.officer, tranche_id);
		expect(in_the_way).toMatchObject([{ number, state: 'submitted' }]);
		await withdrawApplication(db, applicant, id);
		await fixRanking(db, office.officer, tranche_id);
	});

	test('is confirmed by another person, moves every case to ranked, and keeps the file that was fixed', async () => {
		const both = await aPerson(db, { roles: ['grant_officer', 'decision_maker'] });
		const { tranche_id } = await aScoredTranche(db, administrator, office, {
			code: 'two',
			levels: [4, 4, 3]
		});
		await moveClockTo(db, MONTH);
		await fixRanking(db, both, tranche_id);
		expect(await reasonsOf(confirmRanking(db, both, tranche_id))).toEqual([
			'You fixed this ranking yourself. Another person must confirm it.'
		]);
		await expect(confirmRanking(db, office.officer, tranche_id)).rejects.toThrow('not found');
		expect(await statesIn(tranche_id)).toEqual(['scored', 'scored', 'scored']);
		await confirmRanking(db, office.decision_maker, tranche_id);
		expect(await statesIn(tranche_id)).toEqual(['ranked', 'ranked', 'ranked']);
		expect(await reasonsOf(confirmRanking(db, office.decision_maker, tranche_id))).toHaveLength(1);
		const ranking = await db
			.selectFrom('ranking')
			.selectAll()
			.where('tranche_id', '=', tranche_id)
			.executeTakeFirstOrThrow();
		const stored = await db
			.selectFrom('document')
			.innerJoin('document_content', 'document_content.sha256', 'document.sha256')
			.where('document.id', '=', ranking.file_document_id)
			.select('bytes')
			.executeTakeFirstOrThrow();
		expect(sha256(stored.bytes)).toBe(ranking.sha256);
		const view = await conceptRanking(db, office.decision_maker, tranche_id);
		expect(view).toMatchObject({
			state: 'confirmed',
			fixed: { by: both.name },
			left_cents: 5_000_000 - 3 * EACH
		});
	});

	test('the database itself refuses that one person fixes and confirms', async () => {
		const { tranche_id } = await aScoredTranche(db, administrator, office, { code: 'check' });
		await moveClockTo(db, MONTH);
		await fixRanking(db, office.officer, tranche_id);
		const same = db
			.updateTable('ranking')
			.set({ confirmed_by: office.officer.id })
			.where('tranche_id', '=', tranche_id)
			.execute();
		await expect(same).rejects.toThrow('violates check constraint');
	});

	test('returned with a reason is fixed again with the same lots', async () => {
		const { tranche_id } = await aScoredTranche(db, administrator, office, { code: 'back', levels: [4, 4] });
		await moveClockTo(db, MONTH);
		await fixRanking(db, office.officer, tranche_id);
		const first = await conceptRanking(db, office.officer, tranche_id);
		expect(first.rows.map(({ tie }) => tie)).toEqual(['lottery', 'lottery']);
		await returnRanking(db, office.decision_maker, { tranche_id, reason: 'Graag nog eens naar kijken.' });
		expect(await conceptRanking(db, office.officer, tranche_id)).toMatchObject({
			state: 'concept',
			fixed: null,
			returned_reason: 'Graag nog eens naar kijken.'
		});
		await fixRanking(db, office.officer, tranche_id);
		const second = await conceptRanking(db, office.officer, tranche_id);
		expect(second.document?.sha256).toBe(first.document?.sha256);
		const file = await storedFile(db, second.document?.id ?? '');
		expect(file.rows.map(({ number }) => number)).toEqual(first.rows.map(({ number }) => number));
	});

	test('is not confirmed when a case was withdrawn after it was fixed', async () => {
		const { tranche_id, cases } = await aScoredTranche(db, administrator, office, {
			code: 'gone',
			levels: [5, 4]
		});
		await moveClockTo(db, MONTH);
		await fixRanking(db, office.officer, tranche_id);
		const [first] = cases;
		if (!first) throw new Error('There are two cases');
		await withdrawApplication(db, first.applicant, first.id);
		expect(await reasonsOf(confirmRanking(db, office.decision_maker, tranche_id))).toEqual([
			expect.stringContaining('Something changed since')
		]);
	});

	test('is left to a colleague by whoever has an interest in a case, and hides that case from them', async () => {
		const { tranche_id, cases } = await aScoredTranche(db, administrator, office, { code: 'coi' });
		const interested = await aPerson(db, { roles: ['grant_officer'] });
		const { organisation_id } = await db
			.selectFrom('application')
			.where('id', '=', cases[0]?.id ?? '')
			.select('organisation_id')
			.executeTakeFirstOrThrow();
		await db
			.insertInto('interest')
			.values({ person_id: interested.id, organisation_id, reason: 'Familie', declared_at: new Date() })
			.execute();
		await moveClockTo(db, MONTH);
		expect(await reasonsOf(fixRanking(db, interested, tranche_id))).toEqual([
			expect.stringContaining('You have an interest')
		]);
		const closed = await openRanking(db, interested, tranche_id);
		expect(closed).toMatchObject({ rows: [], hidden: 1, document: null });
		expect(closed.left_cents).toBe(closed.file.available_cents);
		const listed = await rankableTranches(db, interested);
		expect(listed.find(({ id }) => id === tranche_id)?.cases).toBe(0);
	});

	test('lists the closed tranches, the latest first, only to those who may see them', async () => {
		const listed = await rankableTranches(db, office.officer);
		expect(listed.map(({ code }) => code).slice(0, 2)).toEqual(['coi', 'gone']);
		expect(await rankableTranches(db, office.reviewers[0])).toEqual([]);
	});
});
