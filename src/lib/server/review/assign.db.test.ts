import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NotFound } from '#lib/domain/refusal.ts';
import { findComplete } from '../application/find-complete.ts';
import { proposeReviewers } from '../case/proposal.ts';
import type { Database } from '../db/connect.ts';
import { testDatabase, type TestDatabase } from '../db/testing.ts';
import { resolveFinding } from '../finding/resolve.ts';
import { aPerson } from '../testing/a-person.ts';
import { aProfile } from '../testing/a-profile.ts';
import { aCaseInReview } from '../testing/a-review.ts';
import { aCompleteApplication, aSubmittedApplication } from '../testing/a-scored-application.ts';
import { aTranche } from '../testing/a-tranche.ts';
import { anOffice, type Office } from '../testing/an-office.ts';
import { moveClockTo } from '../testing/move-clock.ts';
import { reasonsOf } from '../testing/reasons-of.ts';
import { assignReviewers } from './assign.ts';
import { declineReview } from './decline.ts';
import { assignable } from './queries.ts';
import { withdrawReview } from './withdraw.ts';

let test_database: TestDatabase;
let db: Database;
let office: Office;
let tranche_id: string;

beforeAll(async () => {
	test_database = await testDatabase();
	({ db } = test_database);
	tranche_id = await aTranche(db, await aPerson(db, { roles: ['administrator'] }));
	office = await anOffice(db);
	await moveClockTo(db, 2 * 3600);
});
afterAll(() => test_database.drop());

const complete = () => aCompleteApplication(db, office, { tranche_id });
const both = () => office.reviewers.map(({ id }) => id);
const assign = (application_id: string, reviewer_ids = both(), person = office.officer) =>
	assignReviewers(db, person, { application_id, reviewer_ids });
const stateOf = async (id: string) =>
	(await db.selectFrom('application').select('state').where('id', '=', id).executeTakeFirstOrThrow()).state;
const WRONG_NAME = { payment: { iban: 'NL91ABNA0417164300', account_name: 'Bakkerij Jansen' } };

describe('assigning reviewers', () => {
	test('two reviewers bring a complete case in review', async () => {
		const { id } = await complete();
		await assign(id);
		expect(await stateOf(id)).toBe('in_review');
		const reviews = await db.selectFrom('review').selectAll().where('application_id', '=', id).execute();
		expect(reviews).toMatchObject([{ state: 'assigned' }, { state: 'assigned' }]);
	});

	test('somebody who is away is refused with the day; they are told of apart from who can be asked', async () => {
		const { id } = await complete();
		const away = await aPerson(db, { name: 'Wim Weg', roles: ['reviewer'] });
		await aProfile(db, away, { off_until: '2099-03-01' });
		const { people, away: listed } = await assignable(db, office.officer, id);
		expect(people.map((each) => each.id)).not.toContain(away.id);
		expect(listed).toEqual([{ id: away.id, name: 'Wim Weg', off_until: '2099-03-01' }]);
		expect(await reasonsOf(assign(id, [both()[0] ?? '', away.id]))).toEqual([
			'Wim Weg is away up to and including Sunday 1 March 2099.'
		]);
		expect(await stateOf(id)).toBe('complete');
		await db.deleteFrom('person_role').where('person_id', '=', away.id).execute();
	});

	test('somebody who is full is shown last and needs a reason, which is kept', async () => {
		const { id } = await complete();
		const full = await aPerson(db, { name: 'Vera Vol', roles: ['reviewer'] });
		await aProfile(db, full, { capacity: 9, capacities: [{ tranche_id, capacity: 0 }] });
		const { people } = await assignable(db, office.officer, id);
		expect(people.at(-1)).toMatchObject({ id: full.id, held: 0, capacity: 0, open_reviews: 0 });
		const chosen = [both()[0] ?? '', full.id];
		const no_room = [
			'Vera Vol has no room left in this tranche: 0 of 0. Choose somebody else, or say why it is possible all the same.'
		];
		expect(await reasonsOf(assign(id, chosen))).toEqual(no_room);
		const again = { application_id: id, reviewer_ids: chosen };
		expect(await reasonsOf(assignReviewers(db, office.officer, { ...again, no_room_reason: ' ' }))).toEqual(
			no_room
		);
		await assignReviewers(db, office.officer, {
			...again,
			no_room_reason: 'Vera belde: zij kan er één extra.'
		});
		const { details } = await db
			.selectFrom('audit_event')
			.where('application_id', '=', id)
			.where('event', '=', 'application.reviewers_assigned')
			.select('details')
			.executeTakeFirstOrThrow();
		expect(details).toMatchObject({ no_room_reason: 'Vera belde: zij kan er één extra.' });
		await db.deleteFrom('person_role').where('person_id', '=', full.id).execute();
	});

	test('the reviewers hear of it by mail, without the number: a scheme may keep it from them', async () => {
		const { id, number } = await complete();
		await assign(id);
		const mails = await db
			.selectFrom('mail')
			.where('application_id', '=', id)
			.where('kind', '=', 'review_assigned')
			.select(['person_id', 'body'])
			.execute();
		expect(mails.map(({ person_id }) => person_id).toSorted()).toEqual(both().toSorted());
		expect(JSON.stringify(mails)).not.toContain(number);
	});

	test('a case with an open finding cannot pass', async () => {
		const { id } = await aSubmittedApplication(db, { tranche_id, answers: WRONG_NAME });
		await findComplete(db, office.officer, id);
		expect(await reasonsOf(assign(id))).toEqual([expect.stringContaining('still open')]);
		expect(await stateOf(id)).toBe('complete');
	});

	test('a confirmed hard failure leads to a rejection, never to review', async () => {
		const { id } = await aSubmittedApplication(db, { tranche_id });
		await findComplete(db, office.officer, id);
		const { id: rule_run_id } = await db
			.selectFrom('rule_run')
			.select('id')
			.where('application_id', '=', id)
			.executeTakeFirstOrThrow();
		const about = { application_id: id, rule_run_id, opened_at: new Date() };
		const finding = await db
			.insertInto('finding')
			.values({ ...about, rule_id: 'E-ID-01', line_id: null, severity: 'hard', result: false })
			.returning('id')
			.executeTakeFirstOrThrow();
		await resolveFinding(db, office.officer, { finding_id: finding.id, event: 'confirm', reason: 'Klopt.' });
		expect(await reasonsOf(assign(id))).toEqual([expect.stringContaining('Propose a rejection')]);
	});

	test('a confirmed failure of a rule that only asks for a look does not stop the review', async () => {
		const { id } = await aSubmittedApplication(db, { tranche_id, answers: WRONG_NAME });
		await findComplete(db, office.officer, id);
		const findings = await db
			.selectFrom('finding')
			.select(['id', 'severity'])
			.where('application_id', '=', id)
			.execute();
		expect(findings.map(({ severity }) => severity)).toEqual(['check']);
		for (const { id: finding_id } of findings)
			await resolveFinding(db, office.officer, { finding_id, event: 'confirm', reason: 'Wordt nagevraagd.' });
		expect(await reasonsOf(assign(id))).toEqual([]);
	});

	test('not before the case is complete', async () => {
		const { id } = await aSubmittedApplication(db, { tranche_id });
		expect(await reasonsOf(assign(id))).toEqual([expect.stringContaining('the status is “Submitted”')]);
	});

	test('one, three or twice the same is refused', async () => {
		const { id } = await complete();
		const third = await aPerson(db, { roles: ['reviewer'] });
		const [one, two] = office.reviewers;
		for (const chosen of [[one.id], [one.id, one.id], [one.id, two.id, third.id], []])
			expect(await reasonsOf(assign(id, chosen))).toEqual(['Choose exactly 2 reviewers.']);
	});

	test('never a member of the organisation, somebody with an interest, somebody without the role or oneself', async () => {
		const { id, applicant } = await complete();
		const { organisation_id } = await db
			.selectFrom('application')
			.select('organisation_id')
			.where('id', '=', id)
			.executeTakeFirstOrThrow();
		await db
			.insertInto('person_role')
			.values({
				person_id: applicant.id,
				role: 'reviewer',
				scheme_id: null,
				source_code: null,
				granted_by: null
			})
			.execute();
		const interested = await aPerson(db, { roles: ['reviewer'] });
		await db
			.insertInto('interest')
			.values({ person_id: interested.id, organisation_id, reason: 'Buurman', declared_at: new Date() })
			.execute();
		const auditor = await aPerson(db, { roles: ['auditor'] });
		const doubled = await aPerson(db, { roles: ['grant_officer', 'reviewer'] });
		for (const person of [applicant, interested, auditor])
			expect(await reasonsOf(assign(id, [office.reviewers[0].id, person.id]))).toEqual([
				expect.stringContaining('cannot review this application')
			]);
		expect(await reasonsOf(assign(id, [office.reviewers[0].id, doubled.id], doubled))).toHaveLength(1);
		const { people } = await assignable(db, office.officer, id);
		const offered = people.map((person) => person.id);
		for (const person of [applicant, interested, auditor]) expect(offered).not.toContain(person.id);
		expect(offered).toContain(doubled.id);
	});

	test('two officers at the same time: one assigns, the other is told that it is done', async () => {
		const { id } = await complete();
		const other = await aPerson(db, { roles: ['grant_officer'] });
		const answers = await Promise.all([reasonsOf(assign(id)), reasonsOf(assign(id, both(), other))]);
		expect(answers.filter((reasons) => reasons.length === 0)).toHaveLength(1);
		expect(answers.flat()).toEqual([expect.stringContaining('enough reviewers already')]);
	});

	test('is only for a grant officer without an interest', async () => {
		const { id, applicant } = await complete();
		for (const person of [applicant, office.decision_maker, office.reviewers[0]])
			await expect(assign(id, both(), person)).rejects.toThrow(NotFound);
	});

	test('a proposal for several cases spreads the work, fewest open reviews first', async () => {
		const ids = [(await complete()).id, (await complete()).id];
		const fresh = [];
		for (let count = 0; count < 4; count += 1) fresh.push(await aPerson(db, { roles: ['reviewer'] }));
		const proposed = await proposeReviewers(db, office.officer, ids);
		const chosen = proposed.flatMap(({ reviewers }) => reviewers.map(({ id }) => id));
		expect(chosen).toHaveLength(4);
		expect(new Set(chosen).size).toBe(4);
		for (const { reviewers, places } of proposed) {
			expect(places).toBe(2);
			expect(reviewers.every(({ open_reviews }) => open_reviews === 0)).toBe(true);
		}
	});
});

describe('a place that comes free', () => {
	test('after declining another reviewer takes the place, never the same one again', async () => {
		const { id, reviews } = await aCaseInReview(db, office, { tranche_id, declared: false });
		const [one] = office.reviewers;
		const decline = { review_id: reviews[0], interest: false, reason: 'Geen tijd.' };
		await declineReview(db, one, decline);
		expect(await assignable(db, office.officer, id)).toMatchObject({ places: 1 });
		expect(await reasonsOf(assign(id, [one.id]))).toHaveLength(1);
		const another = await aPerson(db, { roles: ['reviewer'] });
		await assign(id, [another.id]);
		expect(await stateOf(id)).toBe('in_review');
		expect(await assignable(db, office.officer, id)).toMatchObject({ places: 0 });
	});

	test('a withdrawn review keeps its reason and gives its place to another', async () => {
		const { id, reviews } = await aCaseInReview(db, office, { tranche_id });
		await withdrawReview(db, office.officer, { review_id: reviews[0], reason: 'Langdurig ziek.' });
		const row = await db
			.selectFrom('review')
			.selectAll()
			.where('id', '=', reviews[0])
			.executeTakeFirstOrThrow();
		expect(row).toMatchObject({ state: 'withdrawn', closing_reason: 'Langdurig ziek.' });
		expect(await assignable(db, office.officer, id)).toMatchObject({ places: 1 });
	});

	test('is made by an officer with a reason, nobody else', async () => {
		const { reviews } = await aCaseInReview(db, office, { tranche_id });
		const withdrawal = { review_id: reviews[0], reason: 'Waarom ook niet' };
		for (const person of [office.reviewers[0], office.reviewers[1], office.decision_maker])
			await expect(withdrawReview(db, person, withdrawal)).rejects.toThrow(NotFound);
		expect(await reasonsOf(withdrawReview(db, office.officer, { ...withdrawal, reason: ' ' }))).toEqual([
			'Write why the review lapses.'
		]);
	});
});
