import { afterAll, beforeAll, expect, test } from 'vitest';
import { today } from '../clock.ts';
import { testDatabase, type TestDatabase } from '../db/testing.ts';
import { registerAid } from '../term/register-aid.ts';
import { aDraftClaim } from '../testing/a-claim.ts';
import { aPerson } from '../testing/a-person.ts';
import { anAward } from '../testing/an-award.ts';
import { anOffice } from '../testing/an-office.ts';
import { moveClockTo } from '../testing/move-clock.ts';
import { daysAfter, termsOf } from '../testing/open-terms.ts';
import { claimFile } from './claim-file.ts';

let database: TestDatabase;

beforeAll(async () => {
	database = await testDatabase();
});
afterAll(() => database.drop());

test('an award that was entered late in the register counts as entered, on the day it was', async () => {
	const { db } = database;
	const office = await anOffice(db);
	const { application, vouchers } = await anAward(
		db,
		await aPerson(db, { roles: ['administrator'] }),
		office
	);
	const claim_id = await aDraftClaim(db, application.applicant, { voucher_id: vouchers[0]?.id ?? '' });
	expect((await claimFile(db, claim_id)).registered_on).toBeNull();
	const { register } = await termsOf(db, application.id);
	await moveClockTo(db, daysAfter(register?.end_on ?? '', 3));
	await registerAid(db, office.officer, [register?.id ?? '']);
	expect((await claimFile(db, claim_id)).registered_on).toBe(await today(db));
});
