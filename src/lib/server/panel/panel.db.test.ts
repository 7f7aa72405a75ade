import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NotFound } from '#lib/domain/refusal.ts';
import { oneDecimal } from '#lib/domain/scheme/rational.ts';
import type { Database } from '../db/connect.ts';
import { testDatabase, type TestDatabase } from '../db/testing.ts';
import type { Person } from '../person/person.ts';
import { rankedCases } from '../ranking/cases.ts';
import { countingScores, submittedScores } from '../ranking/scores.ts';
import { assignReviewers } from '../review/assign.ts';
import { declareNoInterest } from '../review/declare.ts';
import { submitReview } from '../review/submit.ts';
import { withdrawReview } from '../review/withdraw.ts';
import { REFERENCE_SCHEME } from '../scheme/reference/index.ts';
import { aPerson } from '../testing/a-person.ts';
import { aCaseInReview, wholeScores } from '../testing/a-review.ts';
import { anInterest } from '../testing/an-interest.ts';
import { anOffice, type Office } from '../testing/an-office.ts';
import { anOpenTranche } from '../testing/an-open-tranche.ts';
import { reasonsOf } from '../testing/reasons-of.ts';
import { decidePanel, type PanelDecision } from './decide.ts';
import { countPanels, panelCase, panelDecision, panels } from './queries.ts';

let test_database: TestDatabase;
let db: Database;
let chair: Person;
let third: Person;
let office: Office;
let tranche_id: string;

beforeAll(async () => {
	test_database = await testDatabase();
	({ db } = test_database);
	chair = await aPerson(db, { roles: ['panel_chair'], name: 'Jelle van Rijn' });
	third = await aPerson(db, { roles: ['reviewer'] });
	office = await anOffice(db);
	tranche_id = await anOpenTranche(db);
});
afterAll(() => test_database.drop());

/** One level per criterion, in the order of the scheme, the last for all that follow. */
const levels = (...given: number[]) =>
	wholeScores().map((score, index) => ({ ...score, score: given[index] ?? given.at(-1) ?? 0 }));

/** A case that three people read; without levels of a third it waits for them. */
async function readByThree(one: number[], two: number[], other?: number[]) {
	const { id, reviews, applicant } = await aCaseInReview(db, office, { tranche_id });
	for (const [index, given] of [one, two].entries())
		await submitReview(db, office.reviewers[index] ?? third, {
			review_id: reviews[index] ?? '',
			scores: levels(...given),
			version: 1
		});
	if (other) await readByThird(id, other);
	return { id, reviews, applicant };
}

async function readByThird(application_id: string, given: number[], reader = third) {
	await assignReviewers(db, office.officer, { application_id, reviewer_ids: [reader.id] });
	const { id } = await db
		.selectFrom('review')
		.where('application_id', '=', application_id)
		.where('reviewer_id', '=', reader.id)
		.select('id')
		.executeTakeFirstOrThrow();
	await declareNoInterest(db, reader, id);
	await submitReview(db, reader, { review_id: id, scores: levels(...given), version: 1 });
	return id;
}

const toPanel = () => readByThree([5, 5, 5, 5], [0, 0, 0, 0], [5, 1, 1, 1]);
const stateOf = async (id: string) =>
	(await db.selectFrom('application').select('state').where('id', '=', id).executeTakeFirstOrThrow()).state;
const panelOf = async (application_id: string) =>
	(
		await db
			.selectFrom('panel')
			.where('application_id', '=', application_id)
			.where('state', '<>', 'lapsed')
			.select('id')
			.executeTakeFirst()
	)?.id ?? null;
const decide = async (application_id: string, wishes: Partial<PanelDecision> = {}, person = chair) =>
	decidePanel(db, person, {
		panel_id: (await panelOf(application_id)) ?? '',
		scores: levels(3),
		minutes: 'Besproken: de planning is haalbaar, de offerte is aan de hoge kant.',
		present: office.reviewers.map(({ id }) => id),
		others_present: '',
		...wishes
	});

describe('a case goes to the panel', () => {
	test('when no two of the three agree, and is not scored then', async () => {
		const { id } = await toPanel();
		expect(await stateOf(id)).toBe('in_review');
		const panel_id = await panelOf(id);
		expect(panel_id).not.toBeNull();
		expect((await panels(db, chair)).map((panel) => panel.id)).toContain(panel_id);
		expect(await countPanels(db, chair)).toBe(1);
	});

	test('not when the third agrees with one of the two: then the three together score it', async () => {
		const { id } = await readByThree([5, 5, 5, 5], [0, 0, 0, 0], [4, 4, 4, 4]);
		expect(await stateOf(id)).toBe('scored');
		expect(await panelOf(id)).toBeNull();
	});
});

test('a case before the panel is told to each chair once, but to nobody who has an interest in it', async () => {
	const tied = await aPerson(db, { roles: ['panel_chair'] });
	const { id } = await readByThree([5, 5, 5, 5], [0, 0, 0, 0]);
	await anInterest(db, tied, id);
	await readByThird(id, [5, 1, 1, 1]);
	const mails = await db
		.selectFrom('mail')
		.where('application_id', '=', id)
		.where('kind', '=', 'panel_opened')
		.select('person_id')
		.execute();
	expect(mails).toEqual([{ person_id: chair.id }]);
});

describe('the score of the panel', () => {
	test('counts for the case; the reviews stay as they were, and both can be read', async () => {
		const { id } = await toPanel();
		await decide(id, { others_present: 'Secretaris A. Visser' });
		expect(await stateOf(id)).toBe('scored');
		const [ranked] = (
			await rankedCases(db, { id: tranche_id, content: REFERENCE_SCHEME, method: 'ranked' })
		).filter((one) => one.id === id);
		expect(ranked?.score && oneDecimal(ranked.score)).toBe(60);
		expect((await countingScores(db, [id])).get(id)).toHaveLength(1);
		expect((await submittedScores(db, [id])).get(id)).toHaveLength(3);
		const kept = await panelCase(db, chair, (await panelOf(id)) ?? '');
		expect(kept.reviews).toHaveLength(3);
		expect(kept.decision).toMatchObject({
			chair: 'Jelle van Rijn',
			others_present: 'Secretaris A. Visser',
			present: [{ name: 'Noor van Dalen' }, { name: 'Noor van Dalen' }]
		});
		expect(kept.decision?.scores).toHaveLength(REFERENCE_SCHEME.criteria.length);
	});

	test('has a level and a reason for everything, minutes, and two reviewers who were there', async () => {
		const { id } = await toPanel();
		const [first, ...rest] = levels(3);
		if (!first) throw new Error('There are criteria');
		await expect(
			decide(id, {
				minutes: ' ',
				present: [office.reviewers[0].id, office.reviewers[0].id],
				scores: [{ ...first, score: null, reason: '' }, ...rest]
			})
		).rejects.toMatchObject({
			reasons: [
				{ field: 'minutes' },
				{ field: 'present' },
				{ field: `score_${first.criterion}` },
				{ field: `reason_${first.criterion}` }
			]
		});
		expect(await reasonsOf(decide(id, { present: [office.reviewers[0].id, office.officer.id] }))).toEqual([
			'Choose at least two reviewers who were present.'
		]);
		for (const wrong of [6, -1, 2.5, Number.NaN])
			await expect(decide(id, { scores: [{ ...first, score: wrong }, ...rest] })).rejects.toMatchObject({
				reasons: [{ field: `score_${first.criterion}` }]
			});
		await expect(decide(id, { minutes: `${'kort '.repeat(4)}${' '.repeat(60)}` })).rejects.toMatchObject({
			reasons: [{ field: 'minutes' }]
		});
		expect(await stateOf(id)).toBe('in_review');
		expect(await panelDecision(db, id)).toBeNull();
	});

	test('is recorded once, also by two at once, and cannot be changed after', async () => {
		const { id } = await toPanel();
		const panel_id = (await panelOf(id)) ?? '';
		const done = await Promise.allSettled([decide(id), decide(id, { scores: levels(5) })]);
		expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
		expect(await reasonsOf(decide(id, { panel_id }))).toHaveLength(1);
		await expect(db.updateTable('panel_score').set({ score: 5 }).execute()).rejects.toThrow('append-only');
		for (const change of [
			{ minutes: 'Het verslag luidt achteraf heel anders dan toen.' },
			{ decided_by: third.id }
		])
			await expect(db.updateTable('panel').set(change).where('id', '=', panel_id).execute()).rejects.toThrow(
				'append-only'
			);
	});

	test('is not for an officer or a reviewer, not for a chair who reviewed it, nor for one with an interest', async () => {
		const { id } = await toPanel();
		const panel_id = (await panelOf(id)) ?? '';
		for (const person of [office.officer, third])
			await expect(decide(id, {}, person)).rejects.toThrow(NotFound);
		await db
			.insertInto('person_role')
			.values({
				person_id: third.id,
				role: 'panel_chair',
				scheme_id: null,
				source_code: null,
				granted_by: null
			})
			.execute();
		const both: Person = { ...third, roles: ['reviewer', 'panel_chair'] };
		expect(await reasonsOf(decide(id, {}, both))).toEqual([expect.stringContaining('reviewed')]);
		await db
			.deleteFrom('person_role')
			.where('person_id', '=', third.id)
			.where('role', '=', 'panel_chair')
			.execute();
		const biased = await aPerson(db, { roles: ['panel_chair'] });
		const { organisation_id } = await db
			.selectFrom('application')
			.where('id', '=', id)
			.select('organisation_id')
			.executeTakeFirstOrThrow();
		await db
			.insertInto('organisation_member')
			.values({ organisation_id, person_id: biased.id, role: 'reader', joined_at: new Date() })
			.execute();
		await expect(decide(id, {}, biased)).rejects.toThrow(NotFound);
		await expect(panelCase(db, biased, panel_id)).rejects.toThrow(NotFound);
		expect((await panels(db, biased)).map((panel) => panel.id)).not.toContain(panel_id);
		expect(await panelOf(id)).toBe(panel_id);
	});
});

describe('a review of a case of the panel that is withdrawn', () => {
	test('makes the panel lapse with what it decided kept, and a new third can lead to a new panel', async () => {
		const { id, reviews } = await toPanel();
		await decide(id);
		const old = (await panelOf(id)) ?? '';
		await withdrawReview(db, office.officer, { review_id: reviews[0], reason: 'Toch een belang.' });
		expect(await stateOf(id)).toBe('in_review');
		expect(await panelOf(id)).toBeNull();
		expect((await panelDecision(db, id, old))?.scores).toHaveLength(REFERENCE_SCHEME.criteria.length);
		expect((await countingScores(db, [id])).get(id)).toHaveLength(2);
		const fourth = await aPerson(db, { roles: ['reviewer'] });
		await readByThird(id, [3, 5, 5, 5], fourth);
		const next = await panelOf(id);
		expect(next).not.toBeNull();
		expect(next).not.toBe(old);
	});
});
