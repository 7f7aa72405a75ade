import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase, type TestDatabase } from '../db/testing.ts';
import { aPerson } from '../testing/a-person.ts';
import { aSubmittedApplication } from '../testing/a-scored-application.ts';
import { anInterest } from '../testing/an-interest.ts';
import { anOpenTranche } from '../testing/an-open-tranche.ts';
import { barredFromCase } from './barred.ts';

let test_database: TestDatabase;
beforeAll(async () => {
	test_database = await testDatabase();
});
afterAll(() => test_database.drop());

test('a case says who of the staff has nothing to do with it, in which roles and on which grounds, and nobody else', async () => {
	const { db } = test_database;
	const { id } = await aSubmittedApplication(db, { tranche_id: await anOpenTranche(db) });
	expect(await barredFromCase(db, id)).toEqual([]);
	await aPerson(db, { roles: ['reviewer'] });
	const person = await aPerson(db, { name: 'Bea Bloem', roles: ['reviewer', 'grant_officer'] });
	await anInterest(db, person, id);
	expect(await barredFromCase(db, id)).toEqual([
		{
			id: person.id,
			name: 'Bea Bloem',
			roles: ['reviewer', 'grant_officer'],
			grounds: ['address', 'employer', 'iban']
		}
	]);
});
