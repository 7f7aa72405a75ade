import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fillPlaces } from '../assignment/fill.ts';
import type { Database } from '../db/connect.ts';
import { testDatabase, type TestDatabase } from '../db/testing.ts';
import { drainJobs } from '../jobs/run.ts';
import type { Person } from '../person/person.ts';
import { aPerson } from '../testing/a-person.ts';
import { aProfile } from '../testing/a-profile.ts';
import { aCaseInReview, wholeScores } from '../testing/a-review.ts';
import { aTranche } from '../testing/a-tranche.ts';
import { anOffice, type Office } from '../testing/an-office.ts';
import { moveClockTo } from '../testing/move-clock.ts';
import { declareNoInterest } from './declare.ts';
import { declineReview } from './decline.ts';
import { assignable } from './queries.ts';
import { submitReview } from './submit.ts';
import { withdrawReview } from './withdraw.ts';

let test_database: TestDatabase;
let db: Database;
let office: Office;
let third: Person;
let tranche_id: string;

beforeAll(async () => {
	test_database = await testDatabase();
	({ db } = test_database);
	tranche_id = await aTranche(db, await aPerson(db, { roles: ['administrator'] }));
	office = await anOffice(db);
	third = await aPerson(db, { roles: ['reviewer'] });
	await aProfile(db, third);
	await moveClockTo(db, 2 * 3600);
});
afterAll(() => test_database.drop());

const jobs = () => drainJobs(db, test_database.url);
const caseOf = (id: string) =>
	db
		.selectFrom('application')
		.select(['state', 'review_places'])
		.where('id', '=', id)
		.executeTakeFirstOrThrow();
const submit = (person: Person, review_id: string, scores: ReturnType<typeof wholeScores>) =>
	submitReview(db, person, { review_id, scores, version: 1 });
const reviewOf = (application_id: string, reviewer: Person) =>
	db
		.selectFrom('review')
		.where('application_id', '=', application_id)
		.where('reviewer_id', '=', reviewer.id)
		.selectAll()
		.executeTakeFirst();

/** All levels 4, but one criterion. */
const but = (criterion: string, score: number) =>
	wholeScores(4).map((given) => (given.criterion === criterion ? { ...given, score } : given));

async function apart() {
	const made = await aCaseInReview(db, office, { tranche_id });
	await submit(office.reviewers[0], made.reviews[0], wholeScores(4));
	await submit(office.reviewers[1], made.reviews[1], but('region', 1));
	return made;
}
async function withThird() {
	const made = await apart();
	await jobs();
	const review = await reviewOf(made.id, third);
	if (!review) throw new Error('The third place stayed empty');
	await declareNoInterest(db, third, review.id);
	return { ...made, review_id: review.id };
}

describe('two reviews that differ', () => {
	test('by more than two points on a criterion open a third place, which is filled by itself', async () => {
		const { id } = await apart();
		expect(await caseOf(id)).toEqual({ state: 'in_review', review_places: 3 });
		expect(await assignable(db, office.officer, id)).toMatchObject({ places: 1 });
		await jobs();
		expect(await reviewOf(id, third)).toMatchObject({ state: 'assigned', assigned_by: null });
		expect(await assignable(db, office.officer, id)).toMatchObject({ places: 0 });
		const mails = await db
			.selectFrom('mail')
			.where('application_id', '=', id)
			.where('person_id', '=', third.id)
			.select('kind')
			.execute();
		expect(mails).toEqual([{ kind: 'review_assigned' }]);
	});

	test('by two points on a criterion, on the same side of the minimum, do not', async () => {
		const { id, reviews } = await aCaseInReview(db, office, { tranche_id });
		await submit(office.reviewers[0], reviews[0], wholeScores(4));
		await submit(office.reviewers[1], reviews[1], but('region', 2));
		expect(await caseOf(id)).toEqual({ state: 'scored', review_places: 2 });
	});

	test('on both sides of the minimum score do too', async () => {
		const { id, reviews } = await aCaseInReview(db, office, { tranche_id });
		await submit(office.reviewers[0], reviews[0], wholeScores(3));
		await submit(office.reviewers[1], reviews[1], wholeScores(2));
		expect(await caseOf(id)).toEqual({ state: 'in_review', review_places: 3 });
	});

	test('wait for the third: with it the case is scored, when it agrees with one of them', async () => {
		const { id, review_id } = await withThird();
		expect((await caseOf(id)).state).toBe('in_review');
		await submit(third, review_id, wholeScores(3));
		expect(await caseOf(id)).toEqual({ state: 'scored', review_places: 3 });
	});

	test('leave the place to the officer when nobody can have it', async () => {
		const { id } = await apart();
		await db.updateTable('reviewer_profile').set({ capacity: 0 }).where('person_id', '=', third.id).execute();
		await fillPlaces(db, id);
		expect(await assignable(db, office.officer, id)).toMatchObject({ places: 1 });
		await db
			.updateTable('reviewer_profile')
			.set({ capacity: 20 })
			.where('person_id', '=', third.id)
			.execute();
	});

	test('are filled once, however often it is asked', async () => {
		const { id } = await apart();
		await aPerson(db, { roles: ['reviewer'] });
		await Promise.allSettled([fillPlaces(db, id), fillPlaces(db, id)]);
		await fillPlaces(db, id);
		const held = await db.selectFrom('review').where('application_id', '=', id).select('id').execute();
		expect(held).toHaveLength(3);
	});
});

describe('when one of three falls away', () => {
	test('two that agree leave the case scored', async () => {
		const { id, reviews, review_id } = await withThird();
		await submit(third, review_id, wholeScores(4));
		await withdrawReview(db, office.officer, { review_id: reviews[1], reason: 'Er bleek een belang.' });
		expect(await caseOf(id)).toEqual({ state: 'scored', review_places: 2 });
	});

	test('two that differ send it back for a third', async () => {
		const { id, reviews, review_id } = await withThird();
		await submit(third, review_id, wholeScores(4));
		await withdrawReview(db, office.officer, { review_id: reviews[0], reason: 'Er bleek een belang.' });
		expect(await caseOf(id)).toEqual({ state: 'in_review', review_places: 3 });
	});

	test('before the third has submitted, the third becomes the second', async () => {
		const { id, reviews, review_id } = await withThird();
		await withdrawReview(db, office.officer, { review_id: reviews[1], reason: 'Er bleek een belang.' });
		expect(await caseOf(id)).toEqual({ state: 'in_review', review_places: 2 });
		await submit(third, review_id, wholeScores(4));
		expect((await caseOf(id)).state).toBe('scored');
	});

	test('a third who gives it back leaves the place open', async () => {
		const { id, review_id } = await withThird();
		await declineReview(db, third, { review_id, interest: false, reason: 'Geen tijd.' });
		expect(await assignable(db, office.officer, id)).toMatchObject({ places: 1 });
	});
});
