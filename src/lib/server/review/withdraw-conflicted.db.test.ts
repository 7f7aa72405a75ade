import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fillPlaces } from '../assignment/fill.ts';
import type { Database } from '../db/connect.ts';
import { testDatabase, type TestDatabase } from '../db/testing.ts';
import { addInterest } from '../interest/add.ts';
import type { Person } from '../person/person.ts';
import { fixRanking } from '../ranking/fix.ts';
import { aPerson } from '../testing/a-person.ts';
import { aCaseInReview } from '../testing/a-review.ts';
import { aScoredApplication } from '../testing/a-scored-application.ts';
import { aRankedTranche } from '../testing/a-ranked-tranche.ts';
import { anOffice, type Office } from '../testing/an-office.ts';
import { anOpenTranche } from '../testing/an-open-tranche.ts';
import { HOUR, moveClockTo } from '../testing/move-clock.ts';
import { reasonsOf } from '../testing/reasons-of.ts';
import { declineReview } from './decline.ts';
import { withdrawConflicted } from './withdraw-conflicted.ts';

let test_database: TestDatabase;
let db: Database;
let office: Office;
let tranche_id: string;
beforeAll(async () => {
	test_database = await testDatabase();
	db = test_database.db;
	tranche_id = await anOpenTranche(db);
});
afterAll(() => test_database.drop());

const enter = (person: Person, kvk_number: string) =>
	addInterest(db, person, {
		kind: 'employer',
		kvk_number,
		name: null,
		email: null,
		postcode: null,
		house_number: null,
		iban: null,
		mail_domain: null,
		from_on: null,
		until_on: null,
		reason: 'Gewerkt'
	});
const kvkOf = async (application_id: string) => {
	const { kvk_number } = await db
		.selectFrom('application')
		.innerJoin('organisation', 'organisation.id', 'application.organisation_id')
		.where('application.id', '=', application_id)
		.select('kvk_number')
		.executeTakeFirstOrThrow();
	return kvk_number;
};
const stateOf = async (id: string) =>
	(await db.selectFrom('application').where('id', '=', id).select('state').executeTakeFirstOrThrow()).state;
const reviewOf = (application_id: string, reviewer: Person) =>
	db
		.selectFrom('review')
		.where('application_id', '=', application_id)
		.where('reviewer_id', '=', reviewer.id)
		.selectAll()
		.executeTakeFirstOrThrow();
const jobsFor = async (application_id: string) => {
	const { rows } = await sql`
		select from graphile_worker.jobs where key = ${`fill ${application_id}`}`.execute(db);
	return rows.length;
};

test('an interest that is entered later withdraws a submitted review, keeps its record and fills the place again', async () => {
	office = await anOffice(db);
	const { id } = await aScoredApplication(db, office, { tranche_id });
	const [one] = office.reviewers;
	await enter(one, await kvkOf(id));
	const review = await reviewOf(id, one);
	expect(review).toMatchObject({ state: 'withdrawn', closing_reason: expect.stringContaining('werkgever') });
	const scores = await db.selectFrom('review_score').where('review_id', '=', review.id).selectAll().execute();
	expect(scores.length).toBeGreaterThan(0);
	expect(await stateOf(id)).toBe('in_review');
	const told = await db
		.selectFrom('mail')
		.where('kind', '=', 'review_conflict')
		.where('application_id', '=', id)
		.select('person_id')
		.execute();
	expect(told).toEqual([{ person_id: office.officer.id }]);
	const events = await db
		.selectFrom('audit_event')
		.where('record_id', '=', review.id)
		.where('event', '=', 'review.withdrawn')
		.select('person_id')
		.execute();
	expect(events).toEqual([{ person_id: null }]);
	expect(await jobsFor(id)).toBe(1);

	const other = await aPerson(db, { roles: ['reviewer'] });
	await fillPlaces(db, id);
	const holders = await db
		.selectFrom('review')
		.where('application_id', '=', id)
		.where('state', '=', 'assigned')
		.select('reviewer_id')
		.execute();
	expect(holders).toEqual([{ reviewer_id: other.id }]);
});

test('a tie that comes about by itself, such as a supplier the applicant names later, is found by the portal', async () => {
	office = await anOffice(db);
	const { id } = await aCaseInReview(db, office, { tranche_id });
	const [, two] = office.reviewers;
	await enter(two, '77777777');
	expect(await reviewOf(id, two)).toMatchObject({ state: 'declared' });
	expect(await withdrawConflicted(db)).toBe(0);
	await db
		.updateTable('application_line')
		.set({ supplier_kvk: '77777777' })
		.where('application_id', '=', id)
		.execute();
	expect(await withdrawConflicted(db)).toBe(1);
	expect(await withdrawConflicted(db)).toBe(0);
	expect(await reviewOf(id, two)).toMatchObject({ state: 'withdrawn' });
});

test('a place that was declined is filled again by itself, by somebody else; an interest goes into the register', async () => {
	office = await anOffice(db);
	const { id, reviews } = await aCaseInReview(db, office, { tranche_id, declared: false });
	const [one, two] = office.reviewers;
	await declineReview(db, one, { review_id: reviews[0], interest: false, reason: 'Geen tijd.' });
	expect(await jobsFor(id)).toBe(1);
	for (let spare = 0; spare < 2; spare += 1) await aPerson(db, { roles: ['reviewer'] });
	await fillPlaces(db, id);
	await declineReview(db, two, { review_id: reviews[1], interest: true, reason: 'Mijn huisarts.' });
	await fillPlaces(db, id);
	await fillPlaces(db, id);
	const holders = await db
		.selectFrom('review')
		.where('application_id', '=', id)
		.where('state', '=', 'assigned')
		.select(['reviewer_id', 'assigned_by'])
		.execute();
	expect(holders).toHaveLength(2);
	expect(new Set(holders.map(({ assigned_by }) => assigned_by))).toEqual(new Set([null]));
	for (const { reviewer_id } of holders) expect([one.id, two.id]).not.toContain(reviewer_id);
	const told = await db
		.selectFrom('mail')
		.where('kind', '=', 'review_assigned')
		.where('application_id', '=', id)
		.select('person_id')
		.execute();
	for (const { reviewer_id } of holders) expect(told).toContainEqual({ person_id: reviewer_id });
	const register = await db
		.selectFrom('interest')
		.where('person_id', '=', two.id)
		.select(['kind', 'reason'])
		.execute();
	expect(register).toEqual([{ kind: 'organisation', reason: 'Mijn huisarts.' }]);
});

test('a ranking is not fixed on a review by somebody with an interest', async () => {
	office = await anOffice(db);
	const { id } = await aScoredApplication(db, office, { tranche_id });
	const [one] = office.reviewers;
	await enter(one, '66666666');
	await db
		.updateTable('application_line')
		.set({ supplier_kvk: '66666666' })
		.where('application_id', '=', id)
		.execute();
	await moveClockTo(db, 31 * 24 * HOUR);
	expect((await reasonsOf(fixRanking(db, office.officer, tranche_id)))[0]).toMatch(
		/interest in these applications/
	);
});

test('a review that a fixed ranking rests on stays', async () => {
	office = await anOffice(db);
	const administrator = await aPerson(db, { roles: ['administrator'] });
	const { cases } = await aRankedTranche(db, administrator, office, { code: 'fixed' });
	const id = cases[0]?.id ?? '';
	const [one] = office.reviewers;
	await enter(one, await kvkOf(id));
	expect(await reviewOf(id, one)).toMatchObject({ state: 'submitted' });
	expect(await stateOf(id)).toBe('ranked');
});
