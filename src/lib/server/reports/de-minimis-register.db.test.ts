import { afterAll, beforeAll, expect, test } from 'vitest';
import { registerTerm } from '#lib/domain/calendar/terms.ts';
import { today } from '../clock.ts';
import { REFERENCE_SCHEME } from '../scheme/reference/index.ts';
import { testDatabase, type TestDatabase } from '../db/testing.ts';
import { aPerson } from '../testing/a-person.ts';
import { anAward } from '../testing/an-award.ts';
import { anInterest } from '../testing/an-interest.ts';
import { anOffice, type Office } from '../testing/an-office.ts';
import { moveClockTo } from '../testing/move-clock.ts';
import { daysAfter, termsOf } from '../testing/open-terms.ts';
import { registerAid } from '../term/register-aid.ts';
import { giveBackVoucher } from '../voucher/give-back.ts';
import { DE_MINIMIS_REGISTER } from './de-minimis-register.ts';

let database: TestDatabase;
let office: Office;
let award: Awaited<ReturnType<typeof anAward>>;

beforeAll(async () => {
	database = await testDatabase();
	office = await anOffice(database.db);
	const administrator = await aPerson(database.db, { roles: ['administrator'] });
	award = await anAward(database.db, administrator, office);
}, 180_000);
afterAll(() => database.drop());

const rows = () => DE_MINIMIS_REGISTER.rows(database.db, office.officer);

test('an award is an entry with its six data and the day it is due', async () => {
	const [first] = award.vouchers;
	const granted_on = first?.issued_on ?? '';
	expect(await rows()).toEqual([
		{
			id: award.decision_id,
			number: award.application.number,
			beneficiary: 'Praktijk 1',
			kvk_number: expect.stringMatching(/^\d{8}$/),
			amount_cents: award.vouchers.reduce((sum, { amount_cents }) => sum + amount_cents, 0),
			granted_on,
			authority: REFERENCE_SCHEME.grantor.name,
			instrument: { nl: 'subsidie', en: 'grant' },
			nace: '86.21',
			due_on: registerTerm(granted_on).end_on,
			entered_on: null
		}
	]);
});

test('a voucher that is given back is corrected away, the other stays', async () => {
	const [given_back, ...others] = award.vouchers;
	await giveBackVoucher(database.db, award.application.applicant, given_back?.id ?? '');
	expect(await rows()).toMatchObject([
		{ amount_cents: others.reduce((sum, { amount_cents }) => sum + amount_cents, 0) }
	]);
});

test('only who works for the scheme as grant officer or auditor reads it', async () => {
	const { db } = database;
	const { id: scheme_id } = await db
		.insertInto('scheme')
		.values({ code: 'ANDERS', created_at: new Date() })
		.returning('id')
		.executeTakeFirstOrThrow();
	const read = async (wish: Parameters<typeof aPerson>[1]) =>
		(await DE_MINIMIS_REGISTER.rows(db, await aPerson(db, wish))).length;
	expect(await read({ roles: ['auditor'] })).toBe(1);
	expect(await read({ roles: ['grant_officer'], scheme_id })).toBe(0);
	expect(await read({ roles: ['funder'], source_code: 'efro' })).toBe(0);
});

test('an award in which an officer has an interest is not in their register; the auditor reads all', async () => {
	const { db } = database;
	const tied = await aPerson(db, { roles: ['grant_officer'] });
	const auditor = await aPerson(db, { roles: ['auditor'] });
	expect(await DE_MINIMIS_REGISTER.rows(db, tied)).toHaveLength(1);
	for (const person of [tied, auditor]) await anInterest(db, person, award.application.id);
	expect(await DE_MINIMIS_REGISTER.rows(db, tied)).toEqual([]);
	expect(await DE_MINIMIS_REGISTER.rows(db, auditor)).toHaveLength(1);
});

test('an entry that was made late shows the day it was made', async () => {
	const { db } = database;
	const { register } = await termsOf(db, award.application.id);
	await moveClockTo(db, daysAfter(register?.end_on ?? '', 3));
	await registerAid(db, office.officer, [register?.id ?? '']);
	expect(await rows()).toMatchObject([{ entered_on: await today(db) }]);
});
