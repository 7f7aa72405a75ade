import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Refused } from '#lib/domain/refusal.ts';
import type { Database } from '../db/connect.ts';
import { testDatabase, type TestDatabase } from '../db/testing.ts';
import type { Person } from '../person/person.ts';
import { aPerson } from '../testing/a-person.ts';
import { aTranche } from '../testing/a-tranche.ts';
import { aDraft, anApplication } from '../testing/an-application.ts';
import { anOrganisation } from '../testing/an-organisation.ts';
import { moveClockTo } from '../testing/move-clock.ts';
import { startApplication } from '../testing/start-application.ts';
import { submitApplication } from './submit.ts';

let test_database: TestDatabase;
let db: Database;
let administrator: Person;
let tranche_id: string;

beforeAll(async () => {
	test_database = await testDatabase();
	({ db } = test_database);
	administrator = await aPerson(db, { roles: ['administrator'] });
	tranche_id = await aTranche(db, administrator);
	await moveClockTo(db, 2 * 3600);
});
afterAll(() => test_database.drop());

async function applicant() {
	const person = await aPerson(db);
	return { person, organisation_id: await anOrganisation(db, person) };
}

const reasonsOf = (attempt: Promise<unknown>) =>
	attempt.then(
		() => [],
		(thrown: unknown) => {
			if (!(thrown instanceof Refused)) throw thrown;
			return thrown.reasons.map(({ en }) => en);
		}
	);

describe('submitting', () => {
	test('a whole application gets its number, its moment in whole seconds, its amounts and one mail', async () => {
		const { person, organisation_id } = await applicant();
		const { id, number } = await anApplication(db, person, { tranche_id, organisation_id });
		const row = await db.selectFrom('application').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
		expect(number).toMatch(/^CKZ-2026-\d{6}$/);
		expect(row).toMatchObject({ state: 'submitted', number, requested_cents: 1_500_00 + 3_811_50 });
		expect(row.requested).toMatchObject({ size_class: 'micro', total_cents: 5_311_50 });
		expect(row.received_at?.getMilliseconds()).toBe(0);
		const mail = await db.selectFrom('mail').select('kind').where('application_id', '=', id).execute();
		expect(mail).toEqual([{ kind: 'application_received' }]);
	});

	test('twice at the same time gives one number and one mail', async () => {
		const { person, organisation_id } = await applicant();
		const id = await aDraft(db, person, { tranche_id, organisation_id });
		const [one, two, three] = await Promise.all([1, 2, 3].map(() => submitApplication(db, person, id)));
		expect([two, three]).toEqual([one, one]);
		const mail = await db.selectFrom('mail').select('id').where('application_id', '=', id).execute();
		const runs = await db.selectFrom('rule_run').select('id').where('application_id', '=', id).execute();
		expect([mail.length, runs.length]).toEqual([1, 1]);
	});

	test('an empty draft is told everything that is missing, in order', async () => {
		const { person, organisation_id } = await applicant();
		const id = await startApplication(db, person, { tranche_id, organisation_id, language: 'nl' });
		const reasons = await reasonsOf(submitApplication(db, person, id));
		expect(reasons.length).toBeGreaterThanOrEqual(10);
		expect(reasons[0]).toContain('staff');
		expect(reasons.at(-1)).toContain('Declare');
	});

	test('a service without its quote is not whole', async () => {
		const { person, organisation_id } = await applicant();
		const lines = [{ service_code: 'SV01', quote: null }, { service_code: 'SV03' }];
		const id = await aDraft(db, person, { tranche_id, organisation_id, lines });
		expect(await reasonsOf(submitApplication(db, person, id))).toEqual([
			expect.stringContaining('Add the quote')
		]);
	});

	test('someone who may only read cannot submit', async () => {
		const { person, organisation_id } = await applicant();
		const id = await aDraft(db, person, { tranche_id, organisation_id });
		await db
			.updateTable('organisation_member')
			.set({ role: 'reader' })
			.where('organisation_id', '=', organisation_id)
			.execute();
		expect(await reasonsOf(submitApplication(db, person, id))).toEqual([
			expect.stringContaining('only read')
		]);
	});
});
