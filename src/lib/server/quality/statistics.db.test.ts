import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { NotFound } from '#lib/domain/refusal.ts';
import type { Database } from '../db/connect.ts';
import { testDatabase, type TestDatabase } from '../db/testing.ts';
import type { Person } from '../person/person.ts';
import { startReviews } from '../calibration/start.ts';
import { saveScores } from '../review/scores.ts';
import { scoreChanges } from '../review/score-changes.ts';
import { submitReview } from '../review/submit.ts';
import { aCalibration, calibrate } from '../testing/a-calibration.ts';
import { aPerson } from '../testing/a-person.ts';
import { aCaseInReview, wholeScores } from '../testing/a-review.ts';
import { anOffice, type Office } from '../testing/an-office.ts';
import { anOpenTranche } from '../testing/an-open-tranche.ts';
import { qualityOf, qualityTranches } from './statistics.ts';

let test_database: TestDatabase;
let db: Database;
let administrator: Person;
let chair: Person;
let office: Office;

beforeAll(async () => {
	test_database = await testDatabase();
	({ db } = test_database);
	administrator = await aPerson(db, { roles: ['administrator'] });
	chair = await aPerson(db, { roles: ['panel_chair'] });
	office = await anOffice(db);
});
afterAll(() => test_database.drop());

test('reviews and samples tell together who scores soft; an open review and another tranche tell nothing', async () => {
	const tranche_id = await anOpenTranche(db, { code: 'Q1' }, administrator);
	const other_id = await anOpenTranche(db, { code: 'Q2' }, administrator);
	const [one, two] = office.reviewers;
	const round = await aCalibration(db, chair, tranche_id);
	await calibrate(db, one, round, 4);
	await calibrate(db, two, round, 3);
	await startReviews(db, chair, { id: round.id, conclusion: 'Een 3 is genoeg.' });
	for (const [index, level] of [3, 2].entries()) {
		const { reviews } = await aCaseInReview(db, office, { tranche_id: index ? other_id : tranche_id });
		await submitReview(db, one, { review_id: reviews[0], scores: wholeScores(level + 1), version: 1 });
		await submitReview(db, two, { review_id: reviews[1], scores: wholeScores(level), version: 1 });
	}
	const open = await aCaseInReview(db, office, { tranche_id });
	await saveScores(db, one, { review_id: open.reviews[0], scores: wholeScores(0), version: 1 });
	const { reviewers, error, outliers } = await qualityOf(db, chair, tranche_id);
	expect(error).toBe(0);
	expect(outliers).toEqual([]);
	const soft = reviewers.find(({ reviewer_id }) => reviewer_id === one.id);
	expect(soft?.points).toBeCloseTo(10);
	expect(soft).toMatchObject({ cases: 4, mean: 80, standard_error: 0 });
	expect(reviewers.find(({ reviewer_id }) => reviewer_id === two.id)?.points).toBeCloseTo(-10);
});

test('a case of an organisation the chair has an interest in is left out of the figures', async () => {
	const tranche_id = await anOpenTranche(db, { code: 'Q3' }, administrator);
	const { id, reviews } = await aCaseInReview(db, office, { tranche_id });
	const [one] = office.reviewers;
	await submitReview(db, one, { review_id: reviews[0], scores: wholeScores(), version: 1 });
	expect((await qualityOf(db, chair, tranche_id)).reviewers).toHaveLength(1);
	const { organisation_id } = await db
		.selectFrom('application')
		.where('id', '=', id)
		.select('organisation_id')
		.executeTakeFirstOrThrow();
	const biased = await aPerson(db, { roles: ['panel_chair'] });
	await db
		.insertInto('organisation_member')
		.values({ organisation_id, person_id: biased.id, role: 'reader', joined_at: new Date() })
		.execute();
	expect((await qualityOf(db, biased, tranche_id)).reviewers).toEqual([]);
});

test('only a chair of the scheme sees the figures', async () => {
	const tranche_id = await anOpenTranche(db, { code: 'Q4' }, administrator);
	for (const person of [office.officer, office.reviewers[0], administrator]) {
		await expect(qualityOf(db, person, tranche_id)).rejects.toThrow(NotFound);
		expect(await qualityTranches(db, person)).toEqual([]);
	}
});

test('every change of a score is kept, and nobody can change or remove what is kept', async () => {
	const tranche_id = await anOpenTranche(db, { code: 'Q5' }, administrator);
	const { id, reviews } = await aCaseInReview(db, office, { tranche_id });
	const [one] = office.reviewers;
	const [first, second, ...rest] = wholeScores(2);
	if (!first || !second) throw new Error('There are criteria');
	const save = (version: number, score: number | null) =>
		saveScores(db, one, {
			review_id: reviews[0],
			scores: [{ ...first, score, reason: `Reden ${version}` }, second, ...rest],
			version
		});
	await save(1, 2);
	await save(2, 2);
	await save(3, 5);
	await save(4, null);
	await save(5, 1);
	const changes = await scoreChanges(db, id);
	expect(changes.map(({ was, score, reason }) => [was, score, reason])).toEqual([
		[2, 5, 'Reden 3'],
		[5, null, 'Reden 4'],
		[null, 1, 'Reden 5']
	]);
	expect(new Set(changes.map(({ criterion }) => criterion))).toEqual(new Set([first.criterion]));
	for (const change of [
		sql`update review_score_history set score = 0`,
		sql`delete from review_score_history`,
		sql`truncate review_score_history`
	])
		await expect(change.execute(db)).rejects.toThrow('append-only');
});
