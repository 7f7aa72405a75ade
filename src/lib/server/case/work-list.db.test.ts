import type { KyselyPlugin } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../db/connect.ts';
import { testDatabase, type TestDatabase } from '../db/testing.ts';
import { aPerson } from '../testing/a-person.ts';
import { aCaseInReview } from '../testing/a-review.ts';
import {
	aCompleteApplication,
	aScoredApplication,
	aSubmittedApplication
} from '../testing/a-scored-application.ts';
import { aTranche } from '../testing/a-tranche.ts';
import { anOffice, type Office } from '../testing/an-office.ts';
import { moveClockTo } from '../testing/move-clock.ts';
import { officeCase } from './file.ts';
import { officeTranches } from './tranches.ts';
import { officeCounts, workCounts, workList, type WorkWishes } from './work-list.ts';

let test_database: TestDatabase;
let db: Database;
let office: Office;
let tranche_id: string;

beforeAll(async () => {
	test_database = await testDatabase();
	({ db } = test_database);
	tranche_id = await aTranche(db, await aPerson(db, { roles: ['administrator'] }));
	office = await anOffice(db);
	await moveClockTo(db, 2 * 3600);
	await aScoredApplication(db, office, { tranche_id, name: 'Apotheek Hoog', level: 5 });
	await aScoredApplication(db, office, { tranche_id, name: 'Apotheek Laag', level: 2 });
	await aCaseInReview(db, office, { tranche_id });
	await aCompleteApplication(db, office, { tranche_id, name: 'Praktijk 100% Zorg' });
	await aSubmittedApplication(db, {
		tranche_id,
		name: 'Logopedie Taalrijk',
		answers: { payment: { iban: 'NL91ABNA0417164300', account_name: 'Bakkerij Jansen' } }
	});
});
afterAll(() => test_database.drop());

const wishes: WorkWishes = { sort: 'name', descending: false, page: 1 };
const names = async (wish: Partial<WorkWishes>, person = office.officer) =>
	(await workList(db, person, { ...wishes, ...wish })).rows.map(({ name }) => name);

describe('the work list', () => {
	test('shows every submitted case with its score and what it waits for', async () => {
		const { rows, total } = await workList(db, office.officer, {
			...wishes,
			sort: 'score',
			descending: true
		});
		expect(total).toBe(5);
		expect(rows.slice(0, 2)).toMatchObject([
			{ name: 'Apotheek Hoog', score: 100, state: 'scored', reviewed: 2 },
			{ name: 'Apotheek Laag', score: 40 }
		]);
		expect(rows.slice(2).every(({ score }) => score === null)).toBe(true);
		expect(rows.find(({ name }) => name === 'Logopedie Taalrijk')).toMatchObject({ open_findings: 1 });
	});

	test('finds by name, place or number, and takes % and _ as they are', async () => {
		expect(await names({ search: 'taalRIJK' })).toEqual(['Logopedie Taalrijk']);
		expect(await names({ search: '100%' })).toEqual(['Praktijk 100% Zorg']);
		expect(await names({ search: '_' })).toEqual([]);
		expect(await names({ search: 'deventer' })).toHaveLength(5);
	});

	test('filters by what a case needs', async () => {
		expect(await names({ needs: 'finding' })).toEqual(['Logopedie Taalrijk']);
		expect(await names({ needs: 'reviewers' })).toEqual(['Praktijk 100% Zorg']);
		expect(await names({ needs: 'complete' })).toEqual(['Logopedie Taalrijk']);
		expect(await names({ state: 'in_review' })).toHaveLength(1);
		expect(await names({ tranche_ids: [] })).toEqual([]);
	});

	test('a case somebody has an interest in is not in their list, nor in their counts', async () => {
		const partial = await aPerson(db, { roles: ['grant_officer'] });
		const { organisation_id } = await db
			.selectFrom('application')
			.innerJoin('organisation', 'organisation.id', 'application.organisation_id')
			.where('organisation.name', '=', 'Apotheek Hoog')
			.select('organisation_id')
			.executeTakeFirstOrThrow();
		await db
			.insertInto('interest')
			.values({ person_id: partial.id, organisation_id, reason: 'Klant', declared_at: new Date() })
			.execute();
		expect(await names({}, partial)).not.toContain('Apotheek Hoog');
		expect(await officeCounts(db, partial)).toMatchObject({ ranking: 1 });
		expect(await officeCounts(db, office.officer)).toEqual({ cases: 3, ranking: 2, decisions: 0 });
	});

	test('an officer of another scheme sees nothing', async () => {
		const { id: scheme_id } = await db
			.insertInto('scheme')
			.values({ code: 'ANDERS-2026', created_at: new Date() })
			.returning('id')
			.executeTakeFirstOrThrow();
		const elsewhere = await aPerson(db, { roles: ['grant_officer'], scheme_id });
		expect(await names({}, elsewhere)).toEqual([]);
		expect(await officeTranches(db, elsewhere)).toEqual([]);
		expect(await names({}, await aPerson(db, { roles: ['reviewer'] }))).toEqual([]);
	});

	test('a page takes the same number of queries, however many cases it shows', async () => {
		const { counted, queries } = counting(db);
		await workList(counted, office.officer, wishes);
		await workCounts(counted, office.officer, {
			tranche_ids: [tranche_id],
			soon_by: '2000-01-01',
			since: new Date(0)
		});
		await officeTranches(counted, office.officer);
		await officeCounts(counted, office.officer);
		expect(queries()).toBe(4);
	});

	test('a case file takes at most thirteen queries', async () => {
		const { rows } = await workList(db, office.officer, { ...wishes, sort: 'score', descending: true });
		const { counted, queries } = counting(db);
		const file = await officeCase(counted, office.officer, rows[0]?.id ?? '');
		expect(file.reviews).toHaveLength(2);
		expect(queries()).toBeLessThanOrEqual(13);
	});
});

/** The same database, counting what is asked of it. */
function counting(of: Database): { counted: Database; queries: () => number } {
	let asked = 0;
	const plugin: KyselyPlugin = {
		transformQuery: ({ node }) => {
			asked += 1;
			return node;
		},
		transformResult: async ({ result }) => result
	};
	return { counted: of.withPlugin(plugin), queries: () => asked };
}
