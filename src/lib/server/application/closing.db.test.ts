import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Refused } from '#lib/domain/refusal.ts';
import type { Database } from '../db/connect.ts';
import { testDatabase, type TestDatabase } from '../db/testing.ts';
import type { Person } from '../person/person.ts';
import { aPerson } from '../testing/a-person.ts';
import { aTranche } from '../testing/a-tranche.ts';
import { aDraft } from '../testing/an-application.ts';
import { anOrganisation } from '../testing/an-organisation.ts';
import { freezeClock } from '../testing/freeze-clock.ts';
import { copyApplication } from './copy.ts';
import { filledIn } from './filled.ts';
import { nextTranches } from './next-tranches.ts';
import { ownApplication } from './queries.ts';
import { saveSection } from './save-section.ts';
import { startApplication } from '../testing/start-application.ts';
import { submitApplication } from './submit.ts';
import { withdrawApplication } from './withdraw.ts';

let test_database: TestDatabase;
let db: Database;
let tranche_id: string;
const opens_at = new Date('2027-09-01T09:00:00+02:00');
const closes_at = new Date('2027-10-15T17:00:00+02:00');
const after = (milliseconds: number) => new Date(closes_at.getTime() + milliseconds);

beforeAll(async () => {
	test_database = await testDatabase();
	({ db } = test_database);
	tranche_id = await aTranche(db, await aPerson(db, { roles: ['administrator'] }), { opens_at, closes_at });
});
afterAll(() => test_database.drop());

async function aReadyDraft(): Promise<{ person: Person; id: string }> {
	await freezeClock(db, new Date(closes_at.getTime() - 3_600_000));
	const person = await aPerson(db);
	const organisation_id = await anOrganisation(db, person);
	return { person, id: await aDraft(db, person, { tranche_id, organisation_id }) };
}

describe('the closing second', () => {
	test('17:00:00.999 is in, and counts as 17:00:00', async () => {
		const { person, id } = await aReadyDraft();
		await freezeClock(db, after(999));
		await submitApplication(db, person, id);
		const row = await db
			.selectFrom('application')
			.select('received_at')
			.where('id', '=', id)
			.executeTakeFirstOrThrow();
		expect(row.received_at).toEqual(closes_at);
	});

	test('17:00:01 is too late: nothing is submitted, nothing is lost, and saving goes on', async () => {
		const { person, id } = await aReadyDraft();
		await freezeClock(db, after(1000));
		await expect(submitApplication(db, person, id)).rejects.toThrow(/closed/);
		const row = await db
			.selectFrom('application')
			.select(['state', 'number'])
			.where('id', '=', id)
			.executeTakeFirstOrThrow();
		expect(row).toEqual({ state: 'draft', number: null });
		const plan = { problem: 'Nog een zin', approach: '', effect: '' };
		await saveSection(db, person, { application_id: id, section: 'plan', answers: plan, version: 1 });
		expect((await filledIn(db, id)).sections.plan).toEqual(plan);
	});

	test('nothing can be started any more', async () => {
		await freezeClock(db, after(1000));
		const person = await aPerson(db);
		const organisation_id = await anOrganisation(db, person);
		const start = startApplication(db, person, { tranche_id, organisation_id, language: 'nl' });
		await expect(start).rejects.toThrow(Refused);
	});

	test('nor a second before the opening', async () => {
		await freezeClock(db, new Date(opens_at.getTime() - 1));
		const person = await aPerson(db);
		const organisation_id = await anOrganisation(db, person);
		const start = () => startApplication(db, person, { tranche_id, organisation_id, language: 'nl' });
		await expect(start()).rejects.toThrow(Refused);
		await freezeClock(db, opens_at);
		await expect(start()).resolves.toBeTypeOf('string');
	});
});

test('a draft that closed is offered the next tranche: announced, then open, and no longer once it applied there', async () => {
	const { person, id } = await aReadyDraft();
	await freezeClock(db, after(1000));
	const { organisation_id } = await ownApplication(db, person, id);
	const offered = async () =>
		(await nextTranches(db, organisation_id)).map(({ id, phase }) => ({ id, phase }));
	expect(await offered()).toEqual([]);
	const opens = new Date(closes_at.getTime() + 20 * 24 * 3_600_000);
	const administrator = await aPerson(db, { roles: ['administrator'] });
	const next = await aTranche(db, administrator, { code: 'T2', opens_at: opens });
	expect(await offered()).toEqual([{ id: next, phase: 'coming' }]);
	await freezeClock(db, opens);
	expect(await offered()).toEqual([{ id: next, phase: 'open' }]);
	const copy = { application_id: id, tranche_id: next, language: 'nl' } as const;
	const again = await copyApplication(db, person, copy);
	expect(await offered()).toEqual([]);
	await withdrawApplication(db, person, again);
	expect(await offered()).toEqual([{ id: next, phase: 'open' }]);
});
