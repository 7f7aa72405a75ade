import { afterAll, beforeAll, expect, test } from 'vitest';
import { now } from '../clock.ts';
import type { Database } from '../db/connect.ts';
import { testDatabase, type TestDatabase } from '../db/testing.ts';
import { latestTrace } from '../eligibility/trace.ts';
import type { Person } from '../person/person.ts';
import { aPerson } from '../testing/a-person.ts';
import { aTranche } from '../testing/a-tranche.ts';
import { anApplication } from '../testing/an-application.ts';
import { anOrganisation } from '../testing/an-organisation.ts';
import { moveClockTo } from '../testing/move-clock.ts';
import { reasonsOf } from '../testing/reasons-of.ts';
import { outages } from './queries.ts';
import { endOutage, recordOutage } from './record-outage.ts';

let test_database: TestDatabase;
let db: Database;
let administrator: Person;

beforeAll(async () => {
	test_database = await testDatabase();
	({ db } = test_database);
	administrator = await aPerson(db, { roles: ['administrator'] });
});
afterAll(() => test_database.drop());

const hours = (from: Date, count: number) => new Date(from.getTime() + count * 3_600_000);

test('an outage on the last day is told to who applies, and is over once', async () => {
	const at = await now(db);
	const tranche_id = await aTranche(db, administrator, { opens_at: hours(at, 1), closes_at: hours(at, 3) });
	await moveClockTo(db, 2 * 3600);
	const answer = async () => {
		const applicant = await aPerson(db);
		const organisation_id = await anOrganisation(db, applicant);
		const { id } = await anApplication(db, applicant, { tranche_id, organisation_id });
		const trace = await latestTrace(db, id);
		return trace?.results.find(({ rule_id }) => rule_id === 'E-GEN-02')?.result;
	};
	expect(await answer()).toBe(null);
	const id = await recordOutage(db, administrator, {
		began_at: at,
		ended_at: null,
		note: 'Inloggen lukte niet.'
	});
	expect(await answer()).toBe(false);
	await endOutage(db, administrator, id);
	const [first] = await outages(db);
	await endOutage(db, administrator, id);
	const [again] = await outages(db);
	expect(first?.ended_at).toBeInstanceOf(Date);
	expect(again).toEqual(first);
});

test('an outage lies in the past, begins before it ends, and is noted by an administrator', async () => {
	const at = await now(db);
	const note = (person: Person, began_at: Date, ended_at: Date | null) =>
		reasonsOf(recordOutage(db, person, { began_at, ended_at, note: 'Traag.' }));
	expect(await note(administrator, hours(at, 1), null)).toEqual(['This moment is in the future.']);
	expect(await note(administrator, hours(at, -1), hours(at, -2))).toEqual([
		'The end is not after the beginning.'
	]);
	expect(await note(await aPerson(db, { roles: ['grant_officer'] }), hours(at, -1), null)).toHaveLength(1);
});
