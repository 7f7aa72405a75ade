import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NotFound } from '#lib/domain/refusal.ts';
import { findComplete } from '../application/find-complete.ts';
import { withdrawApplication } from '../application/withdraw.ts';
import type { Database } from '../db/connect.ts';
import { testDatabase, type TestDatabase } from '../db/testing.ts';
import { proposeDecisions } from '../decision/propose.ts';
import type { Person } from '../person/person.ts';
import { aPerson } from '../testing/a-person.ts';
import { aSubmittedApplication } from '../testing/a-scored-application.ts';
import { aTranche } from '../testing/a-tranche.ts';
import { moveClockTo } from '../testing/move-clock.ts';
import { reasonsOf } from '../testing/reasons-of.ts';
import { reopenFinding } from './reopen.ts';
import { resolveFinding } from './resolve.ts';

let test_database: TestDatabase;
let db: Database;
let officer: Person;
let tranche_id: string;

beforeAll(async () => {
	test_database = await testDatabase();
	({ db } = test_database);
	tranche_id = await aTranche(db, await aPerson(db, { roles: ['administrator'] }));
	officer = await aPerson(db, { roles: ['grant_officer'] });
	await moveClockTo(db, 2 * 3600);
});
afterAll(() => test_database.drop());

/** A practice that is too large: hard rules fail. */
async function tooLarge() {
	const { id, applicant } = await aSubmittedApplication(db, {
		tranche_id,
		answers: {
			size: {
				staff_awu: 300,
				turnover_cents: 60_000_000_00,
				balance_cents: 50_000_000_00,
				in_group: false,
				group_staff_awu: null,
				group_turnover_cents: null,
				group_balance_cents: null,
				circumstances: []
			}
		}
	});
	return { id, applicant, findings: await findingsOf(id) };
}
const findingsOf = (id: string) =>
	db.selectFrom('finding').selectAll().where('application_id', '=', id).orderBy('rule_id').execute();
const judge = (person: Person, finding_id: string, event: 'accept' | 'confirm', reason = 'Nagekeken.') =>
	resolveFinding(db, person, { finding_id, event, reason });
const first = <T>(rows: readonly T[]): T => {
	const [row] = rows;
	if (!row) throw new Error('There is a first one');
	return row;
};

describe('judging a finding', () => {
	test('keeps who found what, when and why, also in the log', async () => {
		const { id, findings } = await tooLarge();
		await judge(officer, first(findings).id, 'confirm', '  De jaarrekening zegt hetzelfde.  ');
		const finding = first((await findingsOf(id)).filter(({ state }) => state === 'confirmed'));
		expect(finding).toMatchObject({ reason: 'De jaarrekening zegt hetzelfde.', resolved_by: officer.id });
		const event = await db
			.selectFrom('audit_event')
			.selectAll()
			.where('event', '=', 'finding.confirmed')
			.where('record_id', '=', finding.id)
			.executeTakeFirstOrThrow();
		expect(event).toMatchObject({ person_id: officer.id, application_id: id });
	});

	test('needs a reason, at the field', async () => {
		const { findings } = await tooLarge();
		await expect(judge(officer, first(findings).id, 'accept', '   ')).rejects.toMatchObject({
			reasons: [expect.objectContaining({ field: 'reason' })]
		});
	});

	test('happens once: of two officers at the same time one is told that the other was first', async () => {
		const { findings } = await tooLarge();
		const other = await aPerson(db, { roles: ['grant_officer'] });
		const answers = await Promise.all([
			reasonsOf(judge(officer, first(findings).id, 'accept')),
			reasonsOf(judge(other, first(findings).id, 'confirm'))
		]);
		expect(answers.filter((reasons) => reasons.length === 0)).toHaveLength(1);
		expect(answers.flat()).toEqual([expect.stringContaining('Someone may have been first')]);
	});

	test('is not for anybody else, and not for an officer with an interest', async () => {
		const { id, applicant, findings } = await tooLarge();
		const others = [
			applicant,
			await aPerson(db, { roles: ['decision_maker'] }),
			await aPerson(db, { roles: ['reviewer', 'auditor', 'administrator'] })
		];
		for (const person of others)
			await expect(judge(person, first(findings).id, 'accept')).rejects.toThrow(NotFound);
		const { organisation_id } = await db
			.selectFrom('application')
			.where('id', '=', id)
			.select('organisation_id')
			.executeTakeFirstOrThrow();
		const partial = await aPerson(db, { roles: ['grant_officer'] });
		const interest = { person_id: partial.id, organisation_id, reason: 'Familie', declared_at: new Date() };
		await db.insertInto('interest').values(interest).execute();
		await expect(judge(partial, first(findings).id, 'accept')).rejects.toThrow(NotFound);
	});

	test('can be taken back while the case is before the review', async () => {
		const { id, findings } = await tooLarge();
		await judge(officer, first(findings).id, 'accept');
		await reopenFinding(db, officer, first(findings).id);
		expect(first(await findingsOf(id))).toMatchObject({ state: 'open', reason: null, resolved_by: null });
	});

	test('stands once a rejection rests on it', async () => {
		const { id, findings } = await tooLarge();
		await findComplete(db, officer, id);
		for (const finding of findings) await judge(officer, finding.id, 'confirm');
		const [outcome] = await proposeDecisions(db, officer, { application_ids: [id] });
		expect(outcome).toMatchObject({ id });
		expect(await db.selectFrom('decision').select('kind').where('application_id', '=', id).execute()).toEqual(
			[{ kind: 'rejection' }]
		);
		expect(await reasonsOf(reopenFinding(db, officer, first(findings).id))).toEqual([
			expect.stringContaining('no longer changes')
		]);
	});

	test('a failure is not found under a decision that is already proposed', async () => {
		const { id, findings } = await tooLarge();
		await findComplete(db, officer, id);
		for (const finding of findings) await judge(officer, finding.id, 'confirm');
		await proposeDecisions(db, officer, { application_ids: [id] });
		const finding_id = first(findings).id;
		await db
			.updateTable('finding')
			.set({ state: 'open', resolved_by: null, resolved_at: null })
			.where('id', '=', finding_id)
			.execute();
		expect(await reasonsOf(judge(officer, finding_id, 'confirm'))).toEqual([
			expect.stringContaining('Have it returned first')
		]);
		expect(await reasonsOf(judge(officer, finding_id, 'accept'))).toEqual([]);
	});

	test('a withdrawn case keeps its findings as they were', async () => {
		const { id, applicant, findings } = await tooLarge();
		await judge(officer, first(findings).id, 'accept');
		await withdrawApplication(db, applicant, id);
		expect(await reasonsOf(reopenFinding(db, officer, first(findings).id))).toHaveLength(1);
	});
});

describe('finding a case complete', () => {
	test('may be done while findings are open, and twice without harm', async () => {
		const { id } = await tooLarge();
		await Promise.all([findComplete(db, officer, id), findComplete(db, officer, id)]);
		const events = await db
			.selectFrom('audit_event')
			.select('id')
			.where('event', '=', 'application.found_complete')
			.where('application_id', '=', id)
			.execute();
		expect(events).toHaveLength(1);
	});

	test('is not for a reviewer or the applicant', async () => {
		const { id, applicant } = await tooLarge();
		for (const person of [applicant, await aPerson(db, { roles: ['reviewer'] })])
			await expect(findComplete(db, person, id)).rejects.toThrow(NotFound);
	});
});
