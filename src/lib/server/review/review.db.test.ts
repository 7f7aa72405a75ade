import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NotFound } from '#lib/domain/refusal.ts';
import { withdrawApplication } from '../application/withdraw.ts';
import { officeCase } from '../case/file.ts';
import type { Database } from '../db/connect.ts';
import { testDatabase, type TestDatabase } from '../db/testing.ts';
import type { Person } from '../person/person.ts';
import { fixRanking } from '../ranking/fix.ts';
import { aPerson } from '../testing/a-person.ts';
import { aCaseInReview, wholeScores } from '../testing/a-review.ts';
import { aScoredApplication } from '../testing/a-scored-application.ts';
import { aTranche } from '../testing/a-tranche.ts';
import { anOffice, type Office } from '../testing/an-office.ts';
import { moveClockTo } from '../testing/move-clock.ts';
import { reasonsOf } from '../testing/reasons-of.ts';
import { declareNoInterest } from './declare.ts';
import { declineReview } from './decline.ts';
import { countMyReviews, myReviews } from './queue.ts';
import { saveScores } from './scores.ts';
import { reviewSheet } from './sheet.ts';
import { submitReview } from './submit.ts';
import { withdrawReview } from './withdraw.ts';

let test_database: TestDatabase;
let db: Database;
let administrator: Person;
let office: Office;
let tranche_id: string;

beforeAll(async () => {
	test_database = await testDatabase();
	({ db } = test_database);
	administrator = await aPerson(db, { roles: ['administrator'] });
	tranche_id = await aTranche(db, administrator);
	office = await anOffice(db);
	await moveClockTo(db, 2 * 3600);
});
afterAll(() => test_database.drop());

const inReview = (declared = true) => aCaseInReview(db, office, { tranche_id, declared });
const submit = (person: Person, review_id: string, scores = wholeScores(), version = 1) =>
	submitReview(db, person, { review_id, scores, version });
const stateOf = async (id: string) =>
	(await db.selectFrom('application').select('state').where('id', '=', id).executeTakeFirstOrThrow()).state;

describe('before the declaration', () => {
	test('a reviewer sees who the applicant is, and nothing of the application', async () => {
		const { reviews } = await inReview(false);
		const sheet = await reviewSheet(db, office.reviewers[0], reviews[0]);
		expect(sheet).toMatchObject({ name: 'Huisartsenpraktijk De Linde', text: null, scores: [], others: [] });
		expect(sheet.requested).toBeNull();
	});

	test('nothing can be scored or submitted', async () => {
		const { reviews } = await inReview(false);
		const given = { review_id: reviews[0], scores: wholeScores(), version: 1 };
		expect(await reasonsOf(saveScores(db, office.reviewers[0], given))).toHaveLength(1);
		expect(await reasonsOf(submitReview(db, office.reviewers[0], given))).toHaveLength(1);
	});

	test('declaring twice is one declaration', async () => {
		const { reviews } = await inReview(false);
		const declare = () => declareNoInterest(db, office.reviewers[0], reviews[0]);
		await Promise.all([declare(), declare()]);
		const events = await db
			.selectFrom('audit_event')
			.select('id')
			.where('record_id', '=', reviews[0])
			.where('event', '=', 'review.no_interest_declared')
			.execute();
		expect(events).toHaveLength(1);
	});

	test('the review of somebody else does not exist for a reviewer', async () => {
		const { reviews } = await inReview(false);
		const [, two] = office.reviewers;
		const outsider = await aPerson(db, { roles: ['reviewer', 'grant_officer'] });
		for (const person of [two, outsider]) {
			await expect(reviewSheet(db, person, reviews[0])).rejects.toThrow(NotFound);
			await expect(declareNoInterest(db, person, reviews[0])).rejects.toThrow(NotFound);
			await expect(submit(person, reviews[0])).rejects.toThrow(NotFound);
		}
	});
});

describe('giving a case back', () => {
	test('with an interest, no case of that organisation is theirs to see any more', async () => {
		const { id, reviews } = await inReview(false);
		const [one] = office.reviewers;
		const partial = { review_id: reviews[0], interest: true, reason: 'Mijn zus werkt daar.' };
		await declineReview(db, one, partial);
		await expect(reviewSheet(db, one, reviews[0])).rejects.toThrow(NotFound);
		expect((await myReviews(db, one, 'open')).map((row) => row.id)).not.toContain(reviews[0]);
		const doubled: Person = { ...one, roles: [...one.roles, 'grant_officer'] };
		await db
			.insertInto('person_role')
			.values({
				person_id: one.id,
				role: 'grant_officer',
				scheme_id: null,
				source_code: null,
				granted_by: null
			})
			.execute();
		await expect(officeCase(db, doubled, id)).rejects.toThrow(NotFound);
		await db
			.deleteFrom('person_role')
			.where('person_id', '=', one.id)
			.where('role', '=', 'grant_officer')
			.execute();
	});

	test('without an interest only this review ends, and it needs a reason', async () => {
		const { reviews } = await inReview();
		const [, two] = office.reviewers;
		const decline = { review_id: reviews[1], interest: false };
		expect(await reasonsOf(declineReview(db, two, { ...decline, reason: '' }))).toEqual([
			'Write briefly why.'
		]);
		await declineReview(db, two, { ...decline, reason: 'Ik kom er niet aan toe.' });
		const interests = await db.selectFrom('interest').where('person_id', '=', two.id).selectAll().execute();
		expect(interests).toEqual([]);
	});

	test('is too late once the review is submitted', async () => {
		const { reviews } = await inReview();
		await submit(office.reviewers[1], reviews[1]);
		const decline = { review_id: reviews[1], interest: false, reason: 'Bij nader inzien' };
		expect(await reasonsOf(declineReview(db, office.reviewers[1], decline))).toHaveLength(1);
	});
});

describe('scoring', () => {
	test('a draft is kept as it stands, complete or not', async () => {
		const { reviews } = await inReview();
		const [first] = wholeScores(3);
		if (!first) throw new Error('There are criteria');
		const half = [{ ...first, reason: '' }];
		const given = { review_id: reviews[1], scores: half, version: 1 };
		expect(await saveScores(db, office.reviewers[1], given)).toBe(2);
		expect((await reviewSheet(db, office.reviewers[1], reviews[1])).scores).toEqual(half);
	});

	test('notes and marks are kept for the reviewer alone, and scores without them leave them as they are', async () => {
		const { id, reviews } = await inReview();
		const note = {
			words: 'Nog eens lezen.',
			highlights: [{ text: 'problem' as const, start: 4, words: 'wachtwoord' }]
		};
		const given = { review_id: reviews[1], scores: wholeScores(3), version: 1 };
		await saveScores(db, office.reviewers[1], { ...given, note });
		await saveScores(db, office.reviewers[1], { ...given, version: 2 });
		expect((await reviewSheet(db, office.reviewers[1], reviews[1])).note).toEqual(note);
		expect(
			JSON.stringify(await reviewSheet(db, office.reviewers[0], reviews[0]).catch(() => null))
		).not.toContain('Nog eens');
		expect(JSON.stringify(await officeCase(db, office.officer, id))).not.toContain('Nog eens');
	});

	test('a stale tab is told so, and overwrites nothing', async () => {
		const { reviews } = await inReview();
		const given = { review_id: reviews[1], scores: wholeScores(5), version: 1 };
		await saveScores(db, office.reviewers[1], given);
		const stale = { ...given, scores: wholeScores(0) };
		expect(await reasonsOf(saveScores(db, office.reviewers[1], stale))).toEqual([
			expect.stringContaining('another tab')
		]);
		expect(await reasonsOf(submitReview(db, office.reviewers[1], stale))).toHaveLength(1);
		const { scores } = await reviewSheet(db, office.reviewers[1], reviews[1]);
		expect(new Set(scores.map(({ score }) => score))).toEqual(new Set([5]));
	});

	test('a submission without scores or reasons is refused at each of them', async () => {
		const { reviews } = await inReview();
		const [first, ...rest] = wholeScores();
		if (!first) throw new Error('There are criteria');
		const scores = [{ ...first, score: null, reason: ' ' }, ...rest.slice(1)];
		await expect(submit(office.reviewers[1], reviews[1], scores)).rejects.toMatchObject({
			reasons: [
				{ field: 'score_need' },
				{ field: 'reason_need' },
				{ field: 'score_patient_impact' },
				{ field: 'reason_patient_impact' }
			]
		});
	});

	test('a criterion the scheme does not know is not stored', async () => {
		const { reviews } = await inReview();
		const scores = [{ criterion: 'charm', score: 5, reason: 'Aardige mensen' }];
		const given = { review_id: reviews[1], scores, version: 1 };
		await expect(saveScores(db, office.reviewers[1], given)).rejects.toThrow(NotFound);
	});

	test('the database refuses a score outside 0 to 5', async () => {
		const { reviews } = await inReview();
		await expect(submit(office.reviewers[1], reviews[1], wholeScores(6))).rejects.toThrow(/check constraint/);
	});

	test('stops when the applicant withdraws, and the case leaves the queue', async () => {
		const { id, applicant, reviews } = await inReview();
		const before = await countMyReviews(db, office.reviewers[1]);
		await withdrawApplication(db, applicant, id);
		expect(await reasonsOf(submit(office.reviewers[1], reviews[1]))).toEqual([
			expect.stringContaining('has withdrawn it')
		]);
		const after = await countMyReviews(db, office.reviewers[1]);
		expect(after).toEqual({ open: before.open - 1, submitted: before.submitted });
	});
});

describe('submitting', () => {
	/** Fresh people: the first reviewer above has an interest by now. */
	let fresh: Office;
	beforeAll(async () => {
		fresh = await anOffice(db);
	});
	const begun = () => aCaseInReview(db, fresh, { tranche_id });

	test('the other review is hidden until one’s own is submitted, and comes without a name', async () => {
		const { reviews } = await begun();
		const [one, two] = fresh.reviewers;
		await submit(one, reviews[0], wholeScores(5));
		expect((await reviewSheet(db, two, reviews[1])).others).toEqual([]);
		expect((await reviewSheet(db, one, reviews[0])).others).toEqual([]);
		await submit(two, reviews[1], wholeScores(1));
		const seen = await reviewSheet(db, two, reviews[1]);
		expect(seen.others[0]?.scores.map(({ score }) => score)).toEqual(wholeScores().map(() => 5));
		expect(JSON.stringify(seen)).not.toContain(one.id);
		expect(Object.keys(seen.others[0] ?? {})).toEqual(['submitted_at', 'scores']);
	});

	test('a reviewer never reads the bank account, contact data or the rules', async () => {
		const { reviews } = await begun();
		const sheet = await reviewSheet(db, fresh.reviewers[0], reviews[0]);
		expect(Object.keys(sheet.text?.sections ?? {}).sort()).toEqual(['assessment', 'extra', 'kinds', 'plan']);
		const { content: _, ...read } = sheet;
		expect(JSON.stringify(read)).not.toMatch(/NL91ABNA0417164300|Dorpsstraat|7411 AA|E-ID-01/);
	});

	test('one review leaves the case in review, the second makes it scored', async () => {
		const { id, reviews } = await begun();
		await submit(fresh.reviewers[0], reviews[0]);
		expect(await stateOf(id)).toBe('in_review');
		await submit(fresh.reviewers[1], reviews[1]);
		expect(await stateOf(id)).toBe('scored');
	});

	test('both at the same moment: both count, and the case is scored once', async () => {
		for (let round = 0; round < 3; round += 1) {
			const { id, reviews } = await begun();
			await Promise.all([submit(fresh.reviewers[0], reviews[0]), submit(fresh.reviewers[1], reviews[1])]);
			expect(await stateOf(id)).toBe('scored');
			const scored = await db
				.selectFrom('audit_event')
				.select('id')
				.where('application_id', '=', id)
				.where('event', '=', 'application.scored')
				.execute();
			expect(scored).toHaveLength(1);
		}
	});

	test('is final: a second click changes nothing', async () => {
		const { reviews } = await begun();
		await submit(fresh.reviewers[0], reviews[0], wholeScores(2));
		expect(await reasonsOf(submit(fresh.reviewers[0], reviews[0], wholeScores(5), 2))).toHaveLength(1);
		const { scores } = await reviewSheet(db, fresh.reviewers[0], reviews[0]);
		expect(new Set(scores.map(({ score }) => score))).toEqual(new Set([2]));
	});

	test('an officer who still has to review the case does not see it in the office, nor its scores', async () => {
		const doubled = await aPerson(db, { roles: ['grant_officer', 'reviewer'] });
		const [one] = fresh.reviewers;
		const pair: Office = { ...fresh, reviewers: [one, doubled] };
		const { id, reviews } = await aCaseInReview(db, pair, { tranche_id });
		await submit(one, reviews[0]);
		const scoresFor = async (person: Person) =>
			(await officeCase(db, person, id)).reviews.flatMap(({ scores }) => scores).length;
		expect(await scoresFor(fresh.officer)).toBe(wholeScores().length);
		await expect(scoresFor(doubled)).rejects.toThrow(NotFound);
	});

	test('withdrawing a review of a scored case sends it back to review', async () => {
		const { id } = await aScoredApplication(db, fresh, { tranche_id });
		const review = await db
			.selectFrom('review')
			.select('id')
			.where('application_id', '=', id)
			.executeTakeFirstOrThrow();
		await withdrawReview(db, fresh.officer, { review_id: review.id, reason: 'Er bleek een belang.' });
		expect(await stateOf(id)).toBe('in_review');
	});

	test('a review stands once the ranking is fixed', async () => {
		const later = await aTranche(db, administrator, { code: 'T9' });
		await moveClockTo(db, 2 * 3600);
		const { id } = await aScoredApplication(db, fresh, { tranche_id: later });
		await moveClockTo(db, 31 * 24 * 3600);
		await fixRanking(db, fresh.officer, later);
		const review = await db
			.selectFrom('review')
			.select('id')
			.where('application_id', '=', id)
			.executeTakeFirstOrThrow();
		const withdrawal = { review_id: review.id, reason: 'Te laat' };
		expect(await reasonsOf(withdrawReview(db, fresh.officer, withdrawal))).toEqual([
			expect.stringContaining('The ranking has been fixed')
		]);
	});
});
