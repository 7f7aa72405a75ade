import type { KyselyPlugin } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkRound } from '../check/round.ts';
import type { Database } from '../db/connect.ts';
import { testDatabase, type TestDatabase } from '../db/testing.ts';
import { aPerson } from '../testing/a-person.ts';
import { aTranche } from '../testing/a-tranche.ts';
import { anApplication } from '../testing/an-application.ts';
import { anOrganisation } from '../testing/an-organisation.ts';
import { moveClockTo } from '../testing/move-clock.ts';
import { publicBudgets } from './public.ts';
import { publishedTranches } from './queries.ts';

let database: TestDatabase;
let db: Database;
let opened: string;

beforeAll(async () => {
	database = await testDatabase();
	({ db } = database);
	const administrator = await aPerson(db, { roles: ['administrator'] });
	opened = await aTranche(db, administrator, { code: 'A' });
	await aTranche(db, administrator, { code: 'B' });
	await moveClockTo(db, 2 * 3600);
	await aTranche(db, administrator, { code: 'C' });
	const person = await aPerson(db);
	await anApplication(db, person, {
		tranche_id: opened,
		organisation_id: await anOrganisation(db, person)
	});
	await publishedTranches(db);
});
afterAll(() => database.drop());

describe('the public pages', () => {
	test('show of each tranche what is asked, and nothing before it opens', async () => {
		const tranches = await publishedTranches(db);
		const budgets = await publicBudgets(db, tranches);
		const shown = tranches.map(({ code, id }) => [code, budgets.get(id)?.applications] as const);
		expect(new Map(shown)).toEqual(
			new Map([
				['A', 1],
				['B', 0],
				['C', undefined]
			])
		);
		expect(budgets.get(opened)).toMatchObject({ left_cents: null });
		expect(budgets.get(opened)?.asked_cents).toBeGreaterThan(0);
	});

	test('ask the database as often for a hundred tranches as for one', async () => {
		const { counted, queries } = counting(db);
		const tranches = await publishedTranches(counted);
		await publicBudgets(counted, tranches);
		expect(queries()).toBeLessThanOrEqual(4);
		await checkRound(counted, opened);
		expect(queries()).toBeLessThanOrEqual(8);
	});
});

/** The same database, counting what is asked of it through the query builder. */
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
