import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findComplete } from '../application/find-complete.ts';
import type { Database } from '../db/connect.ts';
import { testDatabase, type TestDatabase } from '../db/testing.ts';
import { resolveFinding } from '../finding/resolve.ts';
import type { Person } from '../person/person.ts';
import { assignReviewers } from '../review/assign.ts';
import { aPerson } from '../testing/a-person.ts';
import { aRankedTranche } from '../testing/a-ranked-tranche.ts';
import {
	aCompleteApplication,
	aScoredApplication,
	aSubmittedApplication
} from '../testing/a-scored-application.ts';
import { aTranche } from '../testing/a-tranche.ts';
import { anOffice, type Office } from '../testing/an-office.ts';
import { moveClockTo } from '../testing/move-clock.ts';
import { reasonsOf } from '../testing/reasons-of.ts';
import type { AwardContent, RejectionContent } from './content.ts';
import { decide } from './decide.ts';
import { proposeDecisions } from './propose.ts';

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

const propose = (...application_ids: string[]) => proposeDecisions(db, office.officer, { application_ids });
const decisionOn = (application_id: string) =>
	db
		.selectFrom('decision')
		.selectAll()
		.where('application_id', '=', application_id)
		.executeTakeFirstOrThrow();

/** A complete application that fails a hard rule: its size is above small. */
async function tooLarge() {
	const tranche_id = await aTranche(db, administrator, { code: crypto.randomUUID().slice(0, 8) });
	await moveClockTo(db, 2 * 3600);
	const application = await aSubmittedApplication(db, {
		tranche_id,
		answers: {
			size: {
				staff_awu: 60,
				turnover_cents: 6_500_000_00,
				balance_cents: 2_100_000_00,
				in_group: false,
				group_staff_awu: null,
				group_turnover_cents: null,
				group_balance_cents: null,
				circumstances: []
			}
		}
	});
	await findComplete(db, office.officer, application.id);
	const findings = await db
		.selectFrom('finding')
		.selectAll()
		.where('application_id', '=', application.id)
		.where('severity', '=', 'hard')
		.where('state', '=', 'open')
		.execute();
	return { application, findings };
}

describe('proposing', () => {
	test('follows the ranking: award what fits, reject what does not, each with its ground', async () => {
		const { cases } = await aRankedTranche(db, administrator, office, {
			code: 'follow',
			levels: [5, 4, 2],
			ceiling_cents: EACH + 100
		});
		const outcomes = await propose(...cases.map(({ id }) => id));
		expect(outcomes.map(({ done }) => [done?.kind, done?.amount_cents])).toEqual([
			['award', EACH],
			['rejection', 0],
			['rejection', 0]
		]);
		const [fits, over, below] = await Promise.all(cases.map(({ id }) => decisionOn(id)));
		expect((fits?.content as AwardContent).vouchers).toMatchObject([
			{ kind: 'S', amount_cents: 1_500_00, rate_percent: 100 },
			{ kind: 'B', amount_cents: 3_811_50, rate_percent: 75 }
		]);
		expect((over?.content as RejectionContent).grounds).toMatchObject([
			{
				type: 'ceiling',
				last_awarded_position: 1,
				last_awarded_score: 100,
				left_cents: 100,
				needed_cents: EACH
			}
		]);
		expect((below?.content as RejectionContent).grounds).toEqual([{ type: 'score' }]);
	});

	test('never gives more than was asked and ranked, and says where it gives less', async () => {
		const { cases } = await aRankedTranche(db, administrator, office, { code: 'less' });
		const application_id = cases[0]?.id ?? '';
		await db
			.updateTable('application_line')
			.set({ net_cents: 600_00, vat_cents: 0 })
			.where('application_id', '=', application_id)
			.where('service_code', '=', 'SV01')
			.execute();
		await db
			.updateTable('application_line')
			.set({ net_cents: 2_500_00 })
			.where('application_id', '=', application_id)
			.where('service_code', '=', 'SV03')
			.execute();
		await propose(application_id);
		const { content, amount_cents } = await decisionOn(application_id);
		expect(amount_cents).toBe(600_00 + 3_811_50);
		expect((content as AwardContent).deviations).toMatchObject([
			{ asked_cents: 1_500_00, awarded_cents: 600_00 }
		]);
	});

	test('a confirmed hard failure becomes a rejection with the rule, its facts and article, and never a review', async () => {
		const { application, findings } = await tooLarge();
		expect(findings.length).toBeGreaterThan(0);
		const [open] = await propose(application.id);
		expect(open?.refused?.en).toContain('needs a grant officer first');
		for (const { id } of findings)
			await resolveFinding(db, office.officer, { finding_id: id, event: 'confirm', reason: 'Te groot.' });
		const reviewer_ids = office.reviewers.map(({ id }) => id);
		expect(
			await reasonsOf(assignReviewers(db, office.officer, { application_id: application.id, reviewer_ids }))
		).toContain('The applicant does not meet a hard condition. Propose a rejection; no review is needed.');
		const [outcome] = await propose(application.id);
		expect(outcome?.done?.kind).toBe('rejection');
		const { grounds } = (await decisionOn(application.id)).content as RejectionContent;
		expect(grounds.map((ground) => ground.type === 'rule' && ground.rule_id)).toContain('E-SME-01');
		for (const ground of grounds) {
			if (ground.type !== 'rule') throw new Error('Every ground is a rule');
			expect(ground.article.length * ground.reason.nl.length * ground.facts.length).toBeGreaterThan(0);
			expect(ground.explanation).toBe('Te groot.');
		}
		const { state } = await db
			.selectFrom('application')
			.select('state')
			.where('id', '=', application.id)
			.executeTakeFirstOrThrow();
		expect(state).toBe('complete');
	});

	test('a rejection is not taken when its finding stands open again meanwhile', async () => {
		const { application, findings } = await tooLarge();
		for (const { id } of findings)
			await resolveFinding(db, office.officer, { finding_id: id, event: 'confirm', reason: 'Te groot.' });
		const [outcome] = await propose(application.id);
		await db
			.updateTable('finding')
			.set({ state: 'open', reason: null, resolved_by: null, resolved_at: null })
			.where('id', '=', findings[0]?.id ?? '')
			.execute();
		expect(await reasonsOf(decide(db, office.decision_maker, outcome?.done?.decision_id ?? ''))).toEqual([
			expect.stringContaining('no longer confirmed')
		]);
	});

	test('is not possible before the ranking is confirmed, nor for an unknown case, nor for another role', async () => {
		const tranche_id = await aTranche(db, administrator, { code: 'early' });
		await moveClockTo(db, 2 * 3600);
		const complete = await aCompleteApplication(db, office, { tranche_id });
		const scored = await aScoredApplication(db, office, { tranche_id });
		const outcomes = await propose(complete.id, scored.id, crypto.randomUUID());
		expect(outcomes.map(({ refused }) => refused?.en)).toEqual([
			'No decision can be proposed now: the status is “Complete”.',
			'No decision can be proposed now: the status is “Scored”.',
			'There is no such case, or it is not for you.'
		]);
		const attempt = proposeDecisions(db, office.decision_maker, { application_ids: [complete.id] });
		expect(await reasonsOf(attempt)).toEqual(['Only this role may do this: grant officer.']);
	});
});
