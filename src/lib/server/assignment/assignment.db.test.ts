import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dayText } from '#lib/domain/calendar/day-text.ts';
import { NotFound } from '#lib/domain/refusal.ts';
import { withdrawApplication } from '../application/withdraw.ts';
import type { Database } from '../db/connect.ts';
import { testDatabase, type TestDatabase } from '../db/testing.ts';
import { drainJobs } from '../jobs/run.ts';
import type { Person } from '../person/person.ts';
import { assignReviewers } from '../review/assign.ts';
import { tellReviewers } from '../review/tell-reviewers.ts';
import { aPerson } from '../testing/a-person.ts';
import { aProfile } from '../testing/a-profile.ts';
import { aCompleteApplication } from '../testing/a-scored-application.ts';
import { aTranche } from '../testing/a-tranche.ts';
import { anOffice, type Office } from '../testing/an-office.ts';
import { moveClockTo } from '../testing/move-clock.ts';
import { reasonsOf } from '../testing/reasons-of.ts';
import { startApplying } from './apply.ts';
import { changeChoice } from './change.ts';
import { discardAssignment } from './discard.ts';
import { proposedCase } from './one-case.ts';
import { assignmentRun, assignmentTranches, runCases, runCounts, runLoads } from './queries.ts';
import { requestAssignment } from './request.ts';

let test_database: TestDatabase;
let db: Database;
let office: Office;
let administrator: Person;
let tranche_id: string;

beforeAll(async () => {
	test_database = await testDatabase();
	({ db } = test_database);
	administrator = await aPerson(db, { roles: ['administrator'] });
	office = await anOffice(db);
});
afterAll(() => test_database.drop());

let code = 0;
/** A tranche of its own with so many complete cases; both reviewers of the office know general practice. */
async function waiting(cases: number, language: 'nl' | 'en' = 'nl') {
	tranche_id = await aTranche(db, administrator, { code: `A${++code}` });
	await moveClockTo(db, 2 * 3600);
	for (const reviewer of office.reviewers) await aProfile(db, reviewer);
	const made = [];
	for (let index = 0; index < cases; index++)
		made.push(await aCompleteApplication(db, office, { tranche_id, language }));
	return made;
}
const jobs = () => drainJobs(db, test_database.url);
async function proposed(person = office.officer) {
	const run_id = await requestAssignment(db, person, tranche_id);
	await jobs();
	return run_id;
}
const all = (run_id: string, person = office.officer) =>
	runCases(db, person, { run_id, view: 'all', page: 1 });
const stateOf = async (id: string) =>
	(await db.selectFrom('application').select('state').where('id', '=', id).executeTakeFirstOrThrow()).state;
const both = () => office.reviewers.map(({ id }) => id).toSorted();

describe('a proposal for a tranche', () => {
	test('gives every case two reviewers, assigns nobody yet, and does so when the officer applies it', async () => {
		const cases = await waiting(2);
		const run_id = await proposed();
		const { rows, total } = await all(run_id);
		expect(total).toBe(2);
		for (const row of rows) expect(row.reviewers.map(({ id }) => id).toSorted()).toEqual(both());
		expect(await stateOf(cases[0]?.id ?? '')).toBe('complete');
		await startApplying(db, office.officer, run_id);
		await jobs();
		for (const { id } of cases) expect(await stateOf(id)).toBe('in_review');
		expect(await assignmentRun(db, office.officer, run_id)).toMatchObject({
			state: 'applied',
			done: 2,
			total: 2
		});
		expect(await runCounts(db, office.officer, run_id)).toMatchObject({ applied: 2, refused: 0, short: 0 });
	});

	test('is one at a time: asking twice gives the same, and nothing is asked when nothing waits', async () => {
		await waiting(1);
		const [one, two] = await Promise.all([
			requestAssignment(db, office.officer, tranche_id),
			requestAssignment(db, office.officer, tranche_id)
		]);
		expect(one).toBe(two);
		await jobs();
		await startApplying(db, office.officer, one);
		await jobs();
		expect(await reasonsOf(requestAssignment(db, office.officer, tranche_id))).toEqual([
			'No application in this tranche is waiting for a reviewer.'
		]);
	});

	test('never names a member of the organisation, somebody with an interest, who is off, or the officer', async () => {
		const [one] = await waiting(1);
		const { organisation_id } = await db
			.selectFrom('application')
			.select('organisation_id')
			.where('id', '=', one?.id ?? '')
			.executeTakeFirstOrThrow();
		const interested = await aPerson(db, { roles: ['reviewer'] });
		await db
			.insertInto('interest')
			.values({ person_id: interested.id, organisation_id, reason: 'Buurman', declared_at: new Date() })
			.execute();
		const off = await aPerson(db, { roles: ['reviewer'] });
		await aProfile(db, off, { off_until: '2999-01-01' });
		const doubled = await aPerson(db, { roles: ['grant_officer', 'reviewer'] });
		const [first, second] = office.reviewers;
		await aProfile(db, first, { capacity: 0 });
		const run_id = await proposed(doubled);
		const { rows } = await all(run_id, doubled);
		expect(rows[0]?.reviewers.map(({ id }) => id)).toEqual([second.id]);
		expect(rows[0]?.empty_because).toBe('full');
		const { people } = await proposedCase(db, doubled, { run_id, application_id: one?.id ?? '' });
		const offered = people.map(({ id }) => id);
		for (const person of [interested, off, doubled]) expect(offered).not.toContain(person.id);
		await discardAssignment(db, doubled, run_id);
		await db
			.deleteFrom('person_role')
			.where('person_id', 'in', [interested.id, off.id, doubled.id])
			.execute();
	});

	test('tells what a reviewer does not know or read, and how full each becomes', async () => {
		await waiting(1, 'en');
		const [first, second] = office.reviewers;
		await aProfile(db, first, { languages: ['nl', 'en'] });
		await aProfile(db, second, { care_types: ['dental'], capacity: 10 });
		const run_id = await proposed();
		const { rows } = await all(run_id);
		const seen = rows[0]?.reviewers.map(({ id, unknown_care, unread_language }) => ({
			id,
			unknown_care,
			unread_language
		}));
		expect(seen).toContainEqual({ id: first.id, unknown_care: false, unread_language: false });
		expect(seen).toContainEqual({ id: second.id, unknown_care: true, unread_language: true });
		expect(await runLoads(db, run_id)).toContainEqual(
			expect.objectContaining({ id: second.id, capacity: 10, given: 1, misfits: 1 })
		);
		await discardAssignment(db, office.officer, run_id);
	});

	test('keeps to the number somebody does in one tranche', async () => {
		await waiting(3);
		const [first] = office.reviewers;
		await aProfile(db, first, { capacity: 20, capacities: [{ tranche_id, capacity: 1 }] });
		const run_id = await proposed();
		const loads = await runLoads(db, run_id);
		expect(loads.find(({ id }) => id === first.id)).toMatchObject({ capacity: 1, given: 1 });
		expect(await runCounts(db, office.officer, run_id)).toMatchObject({ places: 6, filled: 4, short: 2 });
		const { rows } = await runCases(db, office.officer, { run_id, view: 'short', page: 1 });
		expect(rows.map(({ empty_because }) => empty_because)).toEqual(['full', 'full']);
		await startApplying(db, office.officer, run_id);
		await jobs();
		expect(await runCounts(db, office.officer, run_id)).toMatchObject({ applied: 3 });
		const tranche = (await assignmentTranches(db, office.officer)).find(({ id }) => id === tranche_id);
		expect(tranche).toMatchObject({ waiting: 2, places: 2 });
	});
});

describe('changing a proposal by hand', () => {
	test('another reviewer is kept with who chose, and applied so', async () => {
		const [one] = await waiting(1);
		const application_id = one?.id ?? '';
		const third = await aPerson(db, { name: 'Derde', roles: ['reviewer'] });
		const run_id = await proposed();
		const [first] = office.reviewers;
		await changeChoice(db, office.officer, { run_id, application_id, reviewer_ids: [first.id, third.id] });
		const { rows } = await all(run_id);
		expect(rows[0]?.reviewers).toContainEqual(
			expect.objectContaining({ id: third.id, unknown_care: true, chosen_by: office.officer.id })
		);
		expect(rows[0]?.reviewers).toContainEqual(expect.objectContaining({ id: first.id, chosen_by: null }));
		await startApplying(db, office.officer, run_id);
		await jobs();
		const reviews = await db
			.selectFrom('review')
			.where('application_id', '=', application_id)
			.select('reviewer_id')
			.execute();
		expect(reviews.map(({ reviewer_id }) => reviewer_id).toSorted()).toEqual([first.id, third.id].toSorted());
		await db.deleteFrom('person_role').where('person_id', '=', third.id).execute();
	});

	test('somebody barred, somebody full, or more than there are places is refused, and nothing changes', async () => {
		const [one, two] = await waiting(2);
		const application_id = one?.id ?? '';
		const full = await aPerson(db, { roles: ['reviewer'] });
		await aProfile(db, full, { capacity: 1 });
		const [first, second] = office.reviewers;
		await aProfile(db, second, { capacity: 1 });
		const run_id = await proposed();
		const before = await all(run_id);
		const change = (reviewer_ids: string[], of = application_id) =>
			reasonsOf(changeChoice(db, office.officer, { run_id, application_id: of, reviewer_ids }));
		expect(await change([office.officer.id])).toEqual(['This person cannot review this application.']);
		const holder = before.rows.find(({ reviewers }) => reviewers.some(({ id }) => id === full.id));
		const other = holder?.id === application_id ? (two?.id ?? '') : application_id;
		expect(await change([first.id, full.id], other)).toEqual([
			'This reviewer has no room left in this tranche.'
		]);
		expect(await change([first.id, second.id, full.id])).toContain('Choose at most 2 reviewers.');
		expect(await all(run_id)).toEqual(before);
		await discardAssignment(db, office.officer, run_id);
		await db.deleteFrom('person_role').where('person_id', '=', full.id).execute();
	});
});

describe('applying a proposal', () => {
	test('a case that changed meanwhile keeps its reason and does not hold up the others', async () => {
		const [one, two, three] = await waiting(3);
		const run_id = await proposed();
		await assignReviewers(db, office.officer, { application_id: one?.id ?? '', reviewer_ids: both() });
		if (two) await withdrawApplication(db, two.applicant, two.id);
		await startApplying(db, office.officer, run_id);
		await jobs();
		expect(await runCounts(db, office.officer, run_id)).toMatchObject({ applied: 1, refused: 2 });
		const { rows } = await runCases(db, office.officer, { run_id, view: 'refused', page: 1 });
		expect(rows.flatMap(({ refused }) => refused ?? []).map(({ en }) => en)).toEqual([
			expect.stringContaining('enough reviewers already'),
			expect.stringContaining('Withdrawn')
		]);
		expect(await stateOf(three?.id ?? '')).toBe('in_review');
	});

	test('every reviewer hears once, in one mail, how many cases wait and by when the first is decided', async () => {
		await waiting(3);
		const run_id = await proposed();
		await startApplying(db, office.officer, run_id);
		await jobs();
		const mails = () =>
			db
				.selectFrom('mail')
				.where('kind', 'in', ['review_assigned', 'reviews_assigned'])
				.where('person_id', 'in', both())
				.where('created_at', '>=', since)
				.select(['person_id', 'kind', 'subject', 'body'])
				.execute();
		const { applied_at: since } = await db
			.selectFrom('assignment_run')
			.where('id', '=', run_id)
			.select('applied_at')
			.$narrowType<{ applied_at: Date }>()
			.executeTakeFirstOrThrow();
		const sent = await mails();
		expect(sent.map(({ person_id }) => person_id).toSorted()).toEqual(both());
		const { end_on } = await db
			.selectFrom('term')
			.innerJoin('assignment_case as c', 'c.application_id', 'term.record_id')
			.where('c.run_id', '=', run_id)
			.where('kind', '=', 'decision')
			.orderBy('end_on')
			.select('end_on')
			.executeTakeFirstOrThrow();
		for (const mail of sent) {
			expect(mail).toMatchObject({
				kind: 'reviews_assigned',
				subject: 'Er staan 3 beoordelingen voor u klaar'
			});
			expect(mail.body).toContain(dayText(end_on).nl);
		}
		await db.transaction().execute((tx) => tellReviewers(tx, both()));
		expect(await mails()).toHaveLength(2);
	});

	test('who was told is settled with the end of the run: when that is taken back, nobody is', async () => {
		const [one] = await waiting(1);
		await assignReviewers(db, office.officer, { application_id: one?.id ?? '', reviewer_ids: both() });
		await db
			.updateTable('review')
			.set({ told_at: null })
			.where('application_id', '=', one?.id ?? '')
			.execute();
		const count = async () => (await db.selectFrom('mail').select('id').execute()).length;
		const before = await count();
		await expect(
			db.transaction().execute(async (tx) => {
				await tellReviewers(tx, both());
				throw new Error('taken back');
			})
		).rejects.toThrow('taken back');
		expect(await count()).toBe(before);
	});

	test('twice, or after discarding, is refused; a discarded proposal assigns nobody', async () => {
		const [one] = await waiting(1);
		const run_id = await proposed();
		await discardAssignment(db, office.officer, run_id);
		expect(await reasonsOf(startApplying(db, office.officer, run_id))).toEqual([
			expect.stringContaining('applied or discarded meanwhile')
		]);
		await jobs();
		expect(await stateOf(one?.id ?? '')).toBe('complete');
	});

	test('discarded before it was worked out, it stays discarded', async () => {
		await waiting(1);
		const run_id = await requestAssignment(db, office.officer, tranche_id);
		await discardAssignment(db, office.officer, run_id);
		await jobs();
		expect(await assignmentRun(db, office.officer, run_id)).toMatchObject({ state: 'discarded' });
		expect((await all(run_id)).total).toBe(0);
	});
});

describe('who may', () => {
	test('only a grant officer of the scheme, and of each case only one without an interest', async () => {
		const [one, two] = await waiting(2);
		const run_id = await proposed();
		for (const person of [office.reviewers[0], office.decision_maker, administrator]) {
			expect(await reasonsOf(requestAssignment(db, person, tranche_id))).toHaveLength(1);
			expect(await reasonsOf(startApplying(db, person, run_id))).toHaveLength(1);
			expect(await reasonsOf(discardAssignment(db, person, run_id))).toHaveLength(1);
		}
		const { organisation_id } = await db
			.selectFrom('application')
			.select('organisation_id')
			.where('id', '=', one?.id ?? '')
			.executeTakeFirstOrThrow();
		const partial = await aPerson(db, { roles: ['grant_officer'] });
		await db
			.insertInto('interest')
			.values({ person_id: partial.id, organisation_id, reason: 'Zus', declared_at: new Date() })
			.execute();
		const { rows } = await all(run_id, partial);
		expect(rows.map(({ id }) => id)).toEqual([two?.id]);
		const change = { run_id, application_id: one?.id ?? '', reviewer_ids: [] };
		await expect(changeChoice(db, partial, change)).rejects.toThrow(NotFound);
		await expect(proposedCase(db, partial, change)).rejects.toThrow(NotFound);
		await startApplying(db, partial, run_id);
		await jobs();
		expect(await stateOf(one?.id ?? '')).toBe('complete');
		expect(await stateOf(two?.id ?? '')).toBe('in_review');
	});
});
