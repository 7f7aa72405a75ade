import { afterAll, beforeAll, expect, test } from 'vitest';
import { Refused } from '../../domain/refusal.ts';
import type { Database } from '../db/connect.ts';
import { testDatabase, type TestDatabase } from '../db/testing.ts';
import { aPerson } from '../testing/a-person.ts';
import { grantorAccount, setGrantorAccount } from './grantor-account.ts';

let test_database: TestDatabase;
let db: Database;
beforeAll(async () => {
	test_database = await testDatabase();
	db = test_database.db;
});
afterAll(() => test_database.drop());

const ACCOUNT = { name: 'Dienst Zorgvouchers', iban: 'nl91 abna 0417 1643 00', bic: 'abnanl2a' };

test('the administrator sets the grantor’s account; before and after are on record', async () => {
	const administrator = await aPerson(db, { roles: ['administrator'] });
	expect(await grantorAccount(db)).toBeNull();
	await setGrantorAccount(db, administrator, ACCOUNT);
	const stored = { name: 'Dienst Zorgvouchers', iban: 'NL91ABNA0417164300', bic: 'ABNANL2A' };
	expect(await grantorAccount(db)).toEqual(stored);
	const event = await db
		.selectFrom('audit_event')
		.select(['person_id', 'details'])
		.where('record', '=', 'setting')
		.executeTakeFirst();
	expect(event).toEqual({ person_id: administrator.id, details: { before: null, after: stored } });
});

test('an account that cannot be one is refused at each field, and so is anybody else', async () => {
	const administrator = await aPerson(db, { roles: ['administrator'] });
	const wrong = setGrantorAccount(db, administrator, { ...ACCOUNT, iban: 'NL91ABNA0417164301', bic: 'ABNA' });
	await expect(wrong).rejects.toMatchObject({ reasons: [{ field: 'iban' }, { field: 'bic' }] });
	const releaser = await aPerson(db, { roles: ['payment_releaser'] });
	await expect(setGrantorAccount(db, releaser, ACCOUNT)).rejects.toBeInstanceOf(Refused);
});
