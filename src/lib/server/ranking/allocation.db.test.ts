import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SchemeContent } from '../../domain/scheme/content.ts';
import { answerRequest } from '../application/answer.ts';
import { askApplicant } from '../application/ask.ts';
import { findComplete } from '../application/find-complete.ts';
import { itemsOf, openRequest } from '../application/requests.ts';
import { withdrawApplication } from '../application/withdraw.ts';
import { readProblem } from '../assignment/read-problem.ts';
import type { Database } from '../db/connect.ts';
import { testDatabase, type TestDatabase } from '../db/testing.ts';
import type { AwardContent, RejectionContent } from '../decision/content.ts';
import { decide } from '../decision/decide.ts';
import { proposeDecisions } from '../decision/propose.ts';
import { resolveFinding } from '../finding/resolve.ts';
import type { Person } from '../person/person.ts';
import { assignReviewers } from '../review/assign.ts';
import { REFERENCE_SCHEME } from '../scheme/reference/index.ts';
import { aCompleteTranche } from '../testing/a-complete-tranche.ts';
import { aPerson } from '../testing/a-person.ts';
import { aRankedTranche, aScoredTranche } from '../testing/a-ranked-tranche.ts';
import { aCompleteApplication, aSubmittedApplication } from '../testing/a-scored-application.ts';
import { anOffice, type Office } from '../testing/an-office.ts';
import { anOpenTranche } from '../testing/an-open-tranche.ts';
import { HOUR, moveClockTo } from '../testing/move-clock.ts';
import { reasonsOf } from '../testing/reasons-of.ts';
import { conceptRanking } from './concept.ts';
import { confirmRanking } from './confirm.ts';
import { fixRanking } from './fix.ts';
import { callReserve, reserveOf } from './reserve.ts';

const MONTH = 31 * 24 * HOUR;
/** What every whole application asks: S 1,500.00 and B 3,811.50. */
const EACH = 5_311_50;

let test_database: TestDatabase;
let db: Database;
let administrator: Person;
let office: Office;

beforeAll(async () => {
	test_database = await testDatabase();
	({ db } = test_database);
	administrator = await aPerson(db, { roles: ['administrator'] });
	office = await anOffice(db);
});
afterAll(() => test_database.drop());

const scheme = (changed: Partial<SchemeContent>): SchemeContent => ({ ...REFERENCE_SCHEME, ...changed });
const propose = async (id: string) => {
	const [outcome] = await proposeDecisions(db, office.officer, { application_ids: [id] });
	if (!outcome?.done) throw new Error(outcome?.refused?.en);
	return outcome.done;
};
const decisionOn = (application_id: string) =>
	db
		.selectFrom('decision')
		.selectAll()
		.where('application_id', '=', application_id)
		.orderBy('proposed_at', 'desc')
		.executeTakeFirstOrThrow();
async function ranked(tranche_id: string) {
	await moveClockTo(db, MONTH);
	await fixRanking(db, office.officer, tranche_id);
	await confirmRanking(db, office.decision_maker, tranche_id);
	return (await conceptRanking(db, office.officer, tranche_id)).rows;
}

describe('a tranche in order of arrival', () => {
	test('awards day by day without reviewers, draws lots on the day that overflows, and tells the lot in the rejection', async () => {
		const { tranche_id, cases } = await aCompleteTranche(db, administrator, office, {
			code: 'days',
			days: [1, 2, 1],
			ceiling_cents: 2 * EACH + 1
		});
		const reviewer_ids = office.reviewers.map(({ id }) => id);
		const assigned = assignReviewers(db, office.officer, {
			application_id: cases[0]?.id ?? '',
			reviewer_ids
		});
		expect(await reasonsOf(assigned)).toEqual([expect.stringContaining('in order of arrival')]);
		expect((await readProblem(db, { tranche_id, officer: office.officer })).cases).toEqual([]);
		const rows = await ranked(tranche_id);
		expect(rows.map(({ outcome, tie, score }) => [outcome, tie, score])).toEqual([
			['fits', null, null],
			['fits', 'lottery', null],
			['over_budget', 'lottery', null],
			['over_budget', null, null]
		]);
		expect([rows[0]?.number, rows[3]?.number]).toEqual([cases[0]?.number, cases[3]?.number]);
		expect(await propose(rows[1]?.application_id ?? '')).toMatchObject({ kind: 'award', amount_cents: EACH });
		expect(await propose(rows[2]?.application_id ?? '')).toMatchObject({ kind: 'rejection' });
		const { content } = await decisionOn(rows[2]?.application_id ?? '');
		expect((content as RejectionContent).grounds).toMatchObject([
			{
				type: 'ceiling',
				last_awarded_position: 2,
				last_awarded_score: null,
				left_cents: 1,
				place: { position: 3, of: 4, lot: rows[2]?.lottery }
			}
		]);
	});

	test('counts from the day the applicant made it complete, not from the day somebody looked', async () => {
		const tranche_id = await anOpenTranche(db, { code: 'when', method: 'arrival' }, administrator);
		const slow = await aSubmittedApplication(db, { tranche_id });
		await askApplicant(db, office.officer, {
			application_id: slow.id,
			kind: 'completion',
			items: [{ text: 'Wat kost het?' }]
		});
		await moveClockTo(db, 24 * HOUR);
		const waiting = await aSubmittedApplication(db, { tranche_id });
		await moveClockTo(db, 24 * HOUR);
		const items = await itemsOf(db, [(await openRequest(db, slow.id))?.id ?? '']);
		await answerRequest(db, slow.applicant, {
			application_id: slow.id,
			answers: items.map(({ id, version }) => ({ item_id: id, version, answer: 'Duizend euro.' }))
		});
		await moveClockTo(db, 24 * HOUR);
		await done(slow.id);
		await done(waiting.id);
		const rows = await ranked(tranche_id);
		expect(rows.map(({ number }) => number)).toEqual([waiting.number, slow.number]);
	});

	test('waits for cases with an open finding, and names them', async () => {
		const { tranche_id } = await aCompleteTranche(db, administrator, office, { code: 'open', days: [1] });
		const { number } = await aSubmittedApplication(db, { tranche_id });
		await moveClockTo(db, MONTH);
		expect(await reasonsOf(fixRanking(db, office.officer, tranche_id))).toEqual([
			`These applications have not been found complete yet or have an open finding: ${number}.`
		]);
	});
});

/** The officer finds a case complete and accepts what the rules could not tell. */
async function done(application_id: string) {
	await findComplete(db, office.officer, application_id);
	const open = await db
		.selectFrom('finding')
		.where('application_id', '=', application_id)
		.where('state', '=', 'open')
		.select('id')
		.execute();
	for (const { id } of open)
		await resolveFinding(db, office.officer, { finding_id: id, event: 'accept', reason: 'Nagekeken.' });
}

describe('what a scheme can choose', () => {
	test('the first that does not fit gets what is left, per voucher and never below its minimum', async () => {
		const content = scheme({ allocation: { partial: true } });
		const { cases } = await aRankedTranche(db, administrator, office, {
			code: 'part',
			levels: [5, 4, 3],
			ceiling_cents: EACH + 1_700_00,
			content
		});
		const [, part, over] = cases;
		expect(await propose(part?.id ?? '')).toMatchObject({ kind: 'award', amount_cents: 1_500_00 });
		const given = (await decisionOn(part?.id ?? '')).content as AwardContent;
		expect(given.vouchers.map(({ kind, amount_cents }) => [kind, amount_cents])).toEqual([['S', 1_500_00]]);
		expect(given.deviations).toMatchObject([
			{ asked_cents: 3_811_50, awarded_cents: 0, reason: { en: expect.stringContaining('what is left') } }
		]);
		expect(await propose(over?.id ?? '')).toMatchObject({ kind: 'rejection' });
		await decide(db, office.decision_maker, (await decisionOn(part?.id ?? '')).id);
	});

	test('a criterion has its own minimum: below it an application is rejected, whatever its points', async () => {
		const criteria = REFERENCE_SCHEME.criteria.map((one) =>
			one.code === 'plan_quality' ? { ...one, minimum: 5 } : one
		);
		const { cases } = await aRankedTranche(db, administrator, office, {
			code: 'least',
			levels: [4],
			content: scheme({ criteria })
		});
		expect(await propose(cases[0]?.id ?? '')).toMatchObject({ kind: 'rejection' });
		const { content } = await decisionOn(cases[0]?.id ?? '');
		expect((content as RejectionContent).grounds).toMatchObject([
			{ type: 'score', below: [{ minimum: 5, level: 4 }] }
		]);
	});

	test('a region has a share of its own, by the postcodes the scheme names', async () => {
		const region = { code: 'oost', name: { nl: 'Oost', en: 'East' }, percent: 50 };
		const { tranche_id } = await aScoredTranche(db, administrator, office, {
			code: 'share',
			levels: [5, 4],
			ceiling_cents: 2 * EACH,
			content: scheme({ allocation: { regions: [{ ...region, postcodes: [[7400, 7499]] }] } })
		});
		const rows = await ranked(tranche_id);
		expect(rows.map(({ share, awarded_cents }) => [share, awarded_cents])).toEqual([
			['oost', EACH],
			[null, EACH]
		]);
	});
});

describe('the reserve list', () => {
	test('is called in its order when money comes free, and then awarded by two people as any other', async () => {
		const { tranche_id, cases } = await aRankedTranche(db, administrator, office, {
			code: 'reserve',
			levels: [5, 4, 3],
			ceiling_cents: EACH
		});
		const [first, second, third] = cases;
		if (!first || !second || !third) throw new Error('There are three cases');
		expect((await reserveOf(db, tranche_id)).next).toEqual([]);
		expect(await reasonsOf(callReserve(db, office.officer, tranche_id))).toHaveLength(1);
		await withdrawApplication(db, first.applicant, first.id);
		expect((await reserveOf(db, tranche_id)).next).toMatchObject([{ application_id: second.id }]);
		await expect(callReserve(db, office.decision_maker, tranche_id)).rejects.toThrow('not found');
		expect(await callReserve(db, office.officer, tranche_id)).toBe(1);
		expect((await reserveOf(db, tranche_id)).next).toEqual([]);
		expect(await propose(second.id)).toMatchObject({ kind: 'award', amount_cents: EACH });
		expect(await propose(third.id)).toMatchObject({ kind: 'rejection' });
		await decide(db, office.decision_maker, (await decisionOn(second.id)).id);
	});

	test('passes nobody over: a smaller amount lower on the list waits for the one above it', async () => {
		const { tranche_id } = await aRankedTranche(db, administrator, office, {
			code: 'queue',
			levels: [5, 4],
			ceiling_cents: EACH + EACH - 1
		});
		expect(await reserveOf(db, tranche_id)).toEqual({ free_cents: EACH - 1, next: [] });
	});
});

test('a tranche by arrival and points waits for the reviewers of a complete application', async () => {
	const tranche_id = await anOpenTranche(db, { code: 'both', method: 'both' }, administrator);
	const { id } = await aCompleteApplication(db, office, { tranche_id });
	await moveClockTo(db, MONTH);
	const { in_the_way } = await conceptRanking(db, office.officer, tranche_id);
	expect(in_the_way.map((one) => one.id)).toEqual([id]);
});
