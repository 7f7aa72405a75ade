import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { NotFound } from '#lib/domain/refusal.ts';
import type { Database } from '../db/connect.ts';
import { testDatabase, type TestDatabase } from '../db/testing.ts';
import type { Person } from '../person/person.ts';
import { countPanels } from '../panel/queries.ts';
import { rankedCases } from '../ranking/cases.ts';
import { fundedTranches } from '../reports/funded-tranches.ts';
import { REPORTS } from '../reports/index.ts';
import { countMyReviews } from '../review/queue.ts';
import { officeCounts } from '../case/work-list.ts';
import { declareNoInterest } from '../review/declare.ts';
import { submitReview } from '../review/submit.ts';
import { reviewSheet } from '../review/sheet.ts';
import { REFERENCE_SCHEME } from '../scheme/reference/index.ts';
import { aCalibration, calibrate, SAMPLE_TEXTS } from '../testing/a-calibration.ts';
import { aPerson } from '../testing/a-person.ts';
import { aCaseInReview, wholeScores } from '../testing/a-review.ts';
import { anOffice, type Office } from '../testing/an-office.ts';
import { anOpenTranche } from '../testing/an-open-tranche.ts';
import { reasonsOf } from '../testing/reasons-of.ts';
import { openCalibration } from './open.ts';
import { prepareCalibration } from './prepare.ts';
import { calibrationRound, calibrations, countCalibrations } from './queries.ts';
import { remarkOnSample } from './remark.ts';
import { scoreSample } from './score.ts';
import { startReviews } from './start.ts';

let test_database: TestDatabase;
let db: Database;
let administrator: Person;
let chair: Person;
let office: Office;
let tranche_id: string;
let number = 0;

beforeAll(async () => {
	test_database = await testDatabase();
	({ db } = test_database);
	administrator = await aPerson(db, { roles: ['administrator'] });
	chair = await aPerson(db, { roles: ['panel_chair'], name: 'Jelle van Rijn' });
	office = await anOffice(db);
});
beforeEach(async () => {
	number++;
	tranche_id = await anOpenTranche(db, { code: `K${number}` }, administrator);
});
afterAll(() => test_database.drop());

const start = (id: string, conclusion = 'Een 3 is genoeg, een 5 is zeldzaam.') =>
	startReviews(db, chair, { id, conclusion });

describe('the gate', () => {
	test('no review opens before the chair has started them and one has scored every sample', async () => {
		const { reviews } = await aCaseInReview(db, office, { tranche_id, declared: false });
		const [one, two] = office.reviewers;
		const late = await aPerson(db, { roles: ['reviewer'] });
		const round = await aCalibration(db, chair, tranche_id);
		const declare = () => declareNoInterest(db, two, reviews[1]);
		expect(await reasonsOf(declare())).toEqual([expect.stringContaining('not been started')]);
		await calibrate(db, one, round);
		await calibrate(db, late, round);
		expect(await reasonsOf(declare())).toEqual([expect.stringContaining('not been started')]);
		await start(round.id);
		await declareNoInterest(db, one, reviews[0]);
		expect((await reviewSheet(db, one, reviews[0])).text).not.toBeNull();
		expect(await reasonsOf(declare())).toEqual([expect.stringContaining('Score the samples')]);
		expect((await reviewSheet(db, two, reviews[1])).text).toBeNull();
		await calibrate(db, two, round);
		await declare();
		expect((await reviewSheet(db, two, reviews[1])).text).not.toBeNull();
	});

	test('a scheme that asks for a calibration opens nothing without one; another scheme does', async () => {
		const free = await aCaseInReview(db, office, { tranche_id, declared: false });
		await declareNoInterest(db, office.reviewers[0], free.reviews[0]);
		const content = { ...REFERENCE_SCHEME, calibration: true };
		const asking = await anOpenTranche(db, { code: 'KA', content }, administrator);
		const asked = await aCaseInReview(db, office, { tranche_id: asking, declared: false });
		expect(await reasonsOf(declareNoInterest(db, office.reviewers[0], asked.reviews[0]))).toHaveLength(1);
	});
});

describe('a case that was open before the round', () => {
	test('cannot be submitted while the round runs, nor by who has not scored the samples', async () => {
		const { reviews } = await aCaseInReview(db, office, { tranche_id });
		const [one, two] = office.reviewers;
		const submit = (reviewer: Person, review_id: string) =>
			submitReview(db, reviewer, { review_id, scores: wholeScores(), version: 1 });
		const round = await aCalibration(db, chair, tranche_id);
		const late = await aPerson(db, { roles: ['reviewer'] });
		for (const reviewer of [one, late]) await calibrate(db, reviewer, round);
		expect(await reasonsOf(submit(one, reviews[0]))).toEqual([expect.stringContaining('not been started')]);
		await start(round.id);
		await submit(one, reviews[0]);
		expect(await reasonsOf(submit(two, reviews[1]))).toEqual([expect.stringContaining('samples')]);
	});

	test('keeps a round from being prepared once it was submitted', async () => {
		const { reviews } = await aCaseInReview(db, office, { tranche_id });
		const listed = async () => (await calibrations(db, chair)).map((row) => row.tranche_id);
		expect(await listed()).toContain(tranche_id);
		await submitReview(db, office.reviewers[0], {
			review_id: reviews[0],
			scores: wholeScores(),
			version: 1
		});
		const late = prepareCalibration(db, chair, { tranche_id, samples: SAMPLE_TEXTS });
		expect(await reasonsOf(late)).toEqual([expect.stringContaining('comes before')]);
		expect(await listed()).not.toContain(tranche_id);
	});
});

describe('the samples', () => {
	test('are written by the chair, whole, and stay as they are once the reviewers have them', async () => {
		const prepare = (samples: typeof SAMPLE_TEXTS) => prepareCalibration(db, chair, { tranche_id, samples });
		await expect(prepare([{ title: 'Een', text: ' ' }])).rejects.toMatchObject({
			reasons: [
				{ field: 'text_1' },
				{ field: 'title_2' },
				{ field: 'text_2' },
				{ field: 'title_3' },
				{ field: 'text_3' }
			]
		});
		const id = await prepare(SAMPLE_TEXTS);
		expect(await prepare(SAMPLE_TEXTS.map((sample) => ({ ...sample, text: 'Beter.' })))).toBe(id);
		await expect(calibrationRound(db, office.reviewers[0], id)).rejects.toThrow(NotFound);
		await openCalibration(db, chair, id);
		expect(await reasonsOf(prepare(SAMPLE_TEXTS))).toHaveLength(1);
		const round = await calibrationRound(db, office.reviewers[0], id);
		expect(round.samples.map(({ text }) => text)).toEqual(['Beter.', 'Beter.', 'Beter.']);
	});

	test('show what others gave only after one’s own, and names to the chair alone', async () => {
		const round = await aCalibration(db, chair, tranche_id);
		const [one, two] = office.reviewers;
		await calibrate(db, one, round, 5);
		const before = await calibrationRound(db, two, round.id);
		expect(before.samples.map(({ given }) => given)).toEqual([null, null, null]);
		const [first] = round.samples;
		await scoreSample(db, two, {
			calibration_id: round.id,
			case_id: first ?? '',
			scores: wholeScores(2)
		});
		const after = await calibrationRound(db, two, round.id);
		expect(after.samples.map(({ given }) => given?.length ?? null)).toEqual([
			2 * REFERENCE_SCHEME.criteria.length,
			null,
			null
		]);
		expect(new Set(after.samples[0]?.given?.map(({ name }) => name))).toEqual(new Set([null]));
		expect(after.progress).toEqual([]);
		const seen = await calibrationRound(db, chair, round.id);
		expect(seen.samples.every(({ given }) => given?.every(({ name }) => name === 'Noor van Dalen'))).toBe(
			true
		);
		const scored = new Map(seen.progress.map((of) => [of.person_id, of.scored]));
		expect([scored.get(one.id), scored.get(two.id)]).toEqual([3, 1]);
		const absent = await aPerson(db, { roles: ['reviewer'] });
		const { progress } = await calibrationRound(db, chair, round.id);
		expect(progress.find(({ person_id }) => person_id === absent.id)?.scored).toBe(0);
		expect(progress.map(({ person_id }) => person_id)).not.toContain(chair.id);
	});

	test('are scored once, whole, by reviewers only, also when two tabs send at once', async () => {
		const round = await aCalibration(db, chair, tranche_id);
		const [one] = office.reviewers;
		const sample = { calibration_id: round.id, case_id: round.samples[0] ?? '' };
		const score = (person: Person, scores = wholeScores(4)) => scoreSample(db, person, { ...sample, scores });
		expect(await reasonsOf(score(one, wholeScores(null)))).toHaveLength(REFERENCE_SCHEME.criteria.length);
		await expect(score(chair)).rejects.toThrow(NotFound);
		const both = await Promise.allSettled([score(one), score(one)]);
		expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
		const other = await aCalibration(db, chair, await anOpenTranche(db, { code: 'KB' }, administrator));
		await expect(
			scoreSample(db, one, { ...sample, case_id: other.samples[0] ?? '', scores: wholeScores() })
		).rejects.toThrow(NotFound);
		await expect(db.updateTable('calibration_score').set({ score: 0 }).execute()).rejects.toThrow(
			'append-only'
		);
	});

	test('are talked about by who scored them and by the chair; sent twice is said once', async () => {
		const round = await aCalibration(db, chair, tranche_id);
		const [one, two] = office.reviewers;
		await calibrate(db, one, round);
		const remark = (person: Person, id: string, text = 'De planning ontbreekt.') =>
			remarkOnSample(db, person, { id, calibration_id: round.id, case_id: round.samples[0] ?? '', text });
		expect(await reasonsOf(remark(two, randomUUID()))).toHaveLength(1);
		expect(await reasonsOf(remark(one, randomUUID(), '  '))).toHaveLength(1);
		const id = randomUUID();
		await remark(one, id);
		await remark(one, id);
		await remark(chair, randomUUID());
		const [first] = (await calibrationRound(db, one, round.id)).samples;
		expect(first?.remarks.map(({ name }) => name)).toEqual(['Noor van Dalen', 'Jelle van Rijn']);
		expect((await calibrationRound(db, two, round.id)).samples[0]?.remarks).toEqual([]);
	});
});

describe('the start', () => {
	test('needs what was agreed and two who scored all samples, and is the chair’s', async () => {
		const round = await aCalibration(db, chair, tranche_id);
		const [one, two] = office.reviewers;
		await calibrate(db, one, round);
		expect(await reasonsOf(start(round.id, ' '))).toHaveLength(1);
		expect(await reasonsOf(start(round.id))).toHaveLength(1);
		expect((await calibrationRound(db, one, round.id)).state).toBe('open');
		await calibrate(db, two, round);
		await expect(startReviews(db, office.officer, { id: round.id, conclusion: 'Ja' })).rejects.toThrow(
			NotFound
		);
		await start(round.id);
		expect(await reasonsOf(start(round.id))).toHaveLength(1);
		expect(await calibrationRound(db, one, round.id)).toMatchObject({
			state: 'started',
			chair: 'Jelle van Rijn'
		});
	});
});

test('a round of another scheme is nobody’s business, and waits for no reviewer of it', async () => {
	const round = await aCalibration(db, chair, tranche_id);
	const { id: scheme_id } = await db
		.insertInto('scheme')
		.values({ code: 'OTHER', created_at: new Date() })
		.returning('id')
		.executeTakeFirstOrThrow();
	for (const role of ['reviewer', 'panel_chair'] as const) {
		const elsewhere = await aPerson(db, { roles: [role], scheme_id });
		await expect(calibrationRound(db, elsewhere, round.id)).rejects.toThrow(NotFound);
		expect(await calibrations(db, elsewhere)).toEqual([]);
		expect(await countCalibrations(db, elsewhere)).toBe(0);
	}
	expect(await countCalibrations(db, office.reviewers[0])).toBeGreaterThan(0);
});

test('a sample is no case: no ranking, list, count or report has it', async () => {
	const [one] = office.reviewers;
	const funder = await aPerson(db, { roles: ['funder'] });
	const told = async () => {
		const tranches = await fundedTranches(db, funder);
		return {
			reports: await Promise.all(REPORTS.map((report) => report.rows(db, tranches, funder))),
			office: await officeCounts(db, office.officer),
			reviewer: await countMyReviews(db, one),
			panel: await countPanels(db, chair)
		};
	};
	const before = await told();
	const round = await aCalibration(db, chair, tranche_id);
	for (const reviewer of office.reviewers) await calibrate(db, reviewer, round);
	await start(round.id);
	expect(await told()).toEqual(before);
	const tranche = { id: tranche_id, content: REFERENCE_SCHEME, method: 'ranked' } as const;
	expect(await rankedCases(db, tranche)).toEqual([]);
});
