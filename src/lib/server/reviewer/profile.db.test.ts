import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NotFound } from '#lib/domain/refusal.ts';
import type { Database } from '../db/connect.ts';
import { testDatabase, type TestDatabase } from '../db/testing.ts';
import type { Person } from '../person/person.ts';
import { aPerson } from '../testing/a-person.ts';
import { aTranche } from '../testing/a-tranche.ts';
import { reasonsOf } from '../testing/reasons-of.ts';
import { DEFAULT_PROFILE, profileChoices, reviewerProfile } from './queries.ts';
import { saveProfile, type Profile } from './save-profile.ts';

let test_database: TestDatabase;
let db: Database;
let administrator: Person;
let reviewer: Person;
let tranche_id: string;

beforeAll(async () => {
	test_database = await testDatabase();
	({ db } = test_database);
	administrator = await aPerson(db, { roles: ['administrator'] });
	tranche_id = await aTranche(db, administrator);
	reviewer = await aPerson(db, { roles: ['reviewer'] });
});
afterAll(() => test_database.drop());

const profile = (more: Partial<Profile> = {}): Profile => ({
	person_id: reviewer.id,
	capacity: 12,
	care_types: ['gp', 'dental'],
	languages: ['nl', 'en'],
	off_until: '2027-01-04',
	capacities: [{ tranche_id, capacity: 5 }],
	version: 0,
	...more
});

describe('the profile of a reviewer', () => {
	test('is a modest default until it is filled in', async () => {
		expect(await reviewerProfile(db, reviewer.id)).toMatchObject({ ...DEFAULT_PROFILE, version: 0 });
	});

	test('is kept by the reviewer, and by an administrator; a stale tab overwrites nothing', async () => {
		await saveProfile(db, reviewer, profile());
		await saveProfile(db, administrator, profile({ capacity: 9, capacities: [], version: 1 }));
		expect(await reasonsOf(saveProfile(db, reviewer, profile({ version: 1 })))).toEqual([
			expect.stringContaining('changed meanwhile')
		]);
		const kept = await reviewerProfile(db, reviewer.id);
		expect(kept).toMatchObject({ capacity: 9, care_types: ['gp', 'dental'], capacities: [], version: 2 });
		expect(kept.off_until).toBe('2027-01-04');
	});

	test('two first saves at once: one is kept, the other is told', async () => {
		const fresh = await aPerson(db, { roles: ['reviewer'] });
		const own = profile({ person_id: fresh.id });
		const answers = await Promise.all([
			reasonsOf(saveProfile(db, fresh, own)),
			reasonsOf(saveProfile(db, administrator, own))
		]);
		expect(answers.filter((reasons) => reasons.length === 0)).toHaveLength(1);
	});

	test('is nobody else’s, and there is none for who does not review', async () => {
		const other = await aPerson(db, { roles: ['reviewer'] });
		await expect(saveProfile(db, other, profile({ version: 2 }))).rejects.toThrow(NotFound);
		await expect(saveProfile(db, administrator, profile({ person_id: administrator.id }))).rejects.toThrow(
			NotFound
		);
		const officer = await aPerson(db, { roles: ['grant_officer'] });
		expect(await reasonsOf(saveProfile(db, officer, profile()))).toHaveLength(1);
	});

	test('names the kinds of care and the tranches of the schemes one reviews in', async () => {
		const { care_types, tranches } = await profileChoices(db, reviewer.id);
		expect(care_types.map(({ code }) => code)).toContain('gp');
		expect(tranches.map(({ id }) => id)).toEqual([tranche_id]);
		expect(await profileChoices(db, administrator.id)).toEqual({ care_types: [], tranches: [] });
	});
});
