import type { KyselyPlugin } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askApplicant } from '../application/ask.ts';
import { workCounts, workList } from '../case/work-list.ts';
import { today } from '../clock.ts';
import type { Database } from '../db/connect.ts';
import { testDatabase, type TestDatabase } from '../db/testing.ts';
import followUp from '../jobs/handlers/follow-up.ts';
import { aFinance } from '../testing/a-finance.ts';
import { aPerson } from '../testing/a-person.ts';
import { aSubmittedApplication, type SubmittedCase } from '../testing/a-scored-application.ts';
import { aTranche } from '../testing/a-tranche.ts';
import { anAward } from '../testing/an-award.ts';
import { anOffice, type Office } from '../testing/an-office.ts';
import { moveClockTo } from '../testing/move-clock.ts';
import { daysAfter, termsOf } from '../testing/open-terms.ts';
import { caseTerms, countRed, kindsOf, termCounts, termList, type TermWishes } from './queries.ts';

let database: TestDatabase;
let db: Database;
let office: Office;
let waits: SubmittedCase;
let runs: SubmittedCase;
let end_on: string;

beforeAll(async () => {
	database = await testDatabase();
	({ db } = database);
	const administrator = await aPerson(db, { roles: ['administrator'] });
	office = await anOffice(db);
	await anAward(db, administrator, office, 'T1');
	const tranche_id = await aTranche(db, administrator, { code: 'T2' });
	await moveClockTo(db, 2 * 3600);
	waits = await aSubmittedApplication(db, { tranche_id, name: 'Praktijk Wacht' });
	runs = await aSubmittedApplication(db, { tranche_id, name: 'Praktijk Loopt' });
	end_on = (await termsOf(db, runs.id)).decision?.end_on ?? '';
	await moveClockTo(db, daysAfter(end_on, -10));
	await followUp(db);
	await askApplicant(db, office.officer, {
		application_id: waits.id,
		kind: 'completion',
		items: [{ text: 'Wat kost het?' }]
	});
});
afterAll(() => database.drop());

const list = async (wish: Partial<TermWishes> = {}, person = office.officer) =>
	(await termList(db, person, 'grant_officer', { kinds: kindsOf(), page: 1, ...wish }, await today(db))).rows;

describe('what falls due', () => {
	test('stands soonest first, with its reason, and leaves out what is nobody’s turn', async () => {
		const rows = await list();
		expect(rows.map((row) => row.end_on)).toEqual(rows.map((row) => row.end_on).toSorted());
		expect(rows.every(({ because }) => because.nl.length > 0 && because.en.length > 0)).toBe(true);
		expect(rows.some(({ kind }) => kind === 'withdrawal')).toBe(false);
		expect(
			rows.find(({ application_id, kind }) => application_id === waits.id && kind === 'decision')
		).toMatchObject({
			state: 'paused',
			name: 'Praktijk Wacht'
		});
	});

	test('can be narrowed to a turn, a name, what is late and the red list', async () => {
		expect((await list({ kinds: kindsOf('applicant'), search: 'Wacht' })).map(({ kind }) => kind)).toEqual([
			'repair'
		]);
		const soon = await list({ kinds: ['decision'], due: '14' });
		expect(soon.map(({ application_id }) => application_id)).toEqual([runs.id]);
		expect((await list({ due: 'late' })).map(({ kind }) => kind)).toEqual(['register']);
	});

	test('is seen by those whose case it is, and by nobody else', async () => {
		expect(await list({}, office.decision_maker)).toEqual([]);
		const { claims_officer } = await aFinance(db);
		const wishes = { kinds: kindsOf('finance'), page: 1 };
		expect((await termList(db, claims_officer, 'claims_officer', wishes, await today(db))).rows).toEqual([]);
	});

	test('is red when it is our turn and late, or within fourteen days; never while it stands still', async () => {
		expect(await countRed(db, office.officer, 'grant_officer', 'office')).toBe(2);
		expect(await termCounts(db, office.officer, 'grant_officer', kindsOf('office'), await today(db))).toEqual(
			{
				late: 1,
				soon: 1,
				paused: 1,
				register: 1
			}
		);
	});

	test('takes two queries for a page, however many there are', async () => {
		const { counted, queries } = counting(db);
		const on = await today(db);
		await termList(counted, office.officer, 'grant_officer', { kinds: kindsOf(), page: 1 }, on);
		await termCounts(counted, office.officer, 'grant_officer', kindsOf(), on);
		expect(queries()).toBe(2);
	});

	test('of one case stands in its file, open clocks before those that stopped', async () => {
		const kinds = (await caseTerms(db, waits.id)).map(({ kind, state }) => [kind, state]);
		expect(kinds).toEqual([
			['repair', 'running'],
			['decision', 'paused']
		]);
	});
});

describe('the work list', () => {
	const wishes = { sort: 'due', descending: false, page: 1 } as const;

	test('has the date of each case itself, the soonest first and what is decided last', async () => {
		const { rows } = await workList(db, office.officer, wishes);
		expect(rows.map(({ name, clock }) => [name, clock])).toEqual([
			['Praktijk Loopt', 'running'],
			['Praktijk Wacht', 'paused'],
			['Praktijk 1', null]
		]);
		expect(rows[0]?.due_on).toBe(end_on);
		expect(rows[1] && rows[1].due_on !== null && rows[1].due_on > end_on).toBe(true);
	});

	test('leaves what stands still out of what is due soon', async () => {
		const due_by = daysAfter(end_on, 30).toISOString().slice(0, 10);
		const { rows } = await workList(db, office.officer, { ...wishes, due_by });
		expect(rows.map(({ name }) => name)).toEqual(['Praktijk Loopt']);
		const tranche_ids = rows.map(({ tranche_id }) => tranche_id);
		const counts = await workCounts(db, office.officer, { tranche_ids, soon_by: due_by, since: new Date(0) });
		expect(counts.due_soon).toBe(1);
	});
});

/** The same database, counting what is asked of it. */
function counting(of: Database): { counted: Database; queries: () => number } {
	let asked = 0;
	const plugin: KyselyPlugin = {
		transformQuery: ({ node }) => {
			asked++;
			return node;
		},
		transformResult: ({ result }) => Promise.resolve(result)
	};
	return { counted: of.withPlugin(plugin), queries: () => asked };
}
