import { afterAll, beforeAll, expect, test } from 'vitest';
import { askApplicant } from '#lib/server/application/ask.ts';
import { ownApplications } from '#lib/server/application/queries.ts';
import { today } from '#lib/server/clock.ts';
import type { Database } from '#lib/server/db/connect.ts';
import { testDatabase, type TestDatabase } from '#lib/server/db/testing.ts';
import type { Person } from '#lib/server/person/person.ts';
import { aDraftClaim } from '#lib/server/testing/a-claim.ts';
import { aPerson } from '#lib/server/testing/a-person.ts';
import { aSubmittedApplication } from '#lib/server/testing/a-scored-application.ts';
import { aTranche } from '#lib/server/testing/a-tranche.ts';
import { anAward } from '#lib/server/testing/an-award.ts';
import { anOffice, type Office } from '#lib/server/testing/an-office.ts';
import { moveClockTo } from '#lib/server/testing/move-clock.ts';
import { daysAfter } from '#lib/server/testing/open-terms.ts';
import { acceptVoucher } from '#lib/server/voucher/accept.ts';
import { turnsOf } from './turns.ts';

let database: TestDatabase;
let db: Database;
let office: Office;
let administrator: Person;

beforeAll(async () => {
	database = await testDatabase();
	({ db } = database);
	office = await anOffice(db);
	administrator = await aPerson(db, { roles: ['administrator'] });
});
afterAll(() => database.drop());

const turn = async (person: Person, id: string) =>
	(await turnsOf(db, await ownApplications(db, person), await today(db))).get(id);

test('a card waits for us until we ask, and then leads to the answers', async () => {
	const tranche_id = await aTranche(db, administrator, { code: 'Q1' });
	await moveClockTo(db, 2 * 3600);
	const { id, applicant } = await aSubmittedApplication(db, { tranche_id });
	expect(await turn(applicant, id)).toMatchObject({ whose: 'grantor', action: null });
	await askApplicant(db, office.officer, {
		application_id: id,
		kind: 'completion',
		items: [{ text: 'Wie let op de back-up?', section: null, line_id: null, rule_id: null }]
	});
	const asked = await turn(applicant, id);
	expect(asked).toMatchObject({ whose: 'applicant', action: { href: `/my/applications/${id}/request` } });
});

test('a voucher is accepted, then used; after eight weeks of a delivery the card says to hurry', async () => {
	const { application, vouchers } = await anAward(db, administrator, office, 'Q2');
	const { id, applicant } = application;
	const [voucher] = vouchers;
	const href = `/my/vouchers/${voucher?.id}`;
	const before = await turn(applicant, id);
	expect(before).toMatchObject({ whose: 'applicant', action: { href } });
	for (const other of vouchers.slice(1)) await acceptVoucher(db, applicant, other.id);
	await aDraftClaim(db, applicant, { voucher_id: voucher?.id ?? '' });
	const using = await turn(applicant, id);
	expect(using).toMatchObject({ whose: 'applicant', action: { href } });
	expect(using?.action?.label).not.toBe(before?.action?.label);
	await moveClockTo(db, daysAfter(await today(db), 70));
	const late = await turn(applicant, id);
	expect(late?.action).toEqual(using?.action);
	expect(late?.text).not.toBe(using?.text);
});
