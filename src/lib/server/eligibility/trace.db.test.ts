import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../db/connect.ts';
import { testDatabase, type TestDatabase } from '../db/testing.ts';
import type { Person } from '../person/person.ts';
import { reopenFinding } from '../finding/reopen.ts';
import { resolveFinding } from '../finding/resolve.ts';
import { aClaim } from '../testing/a-claim.ts';
import { aPerson } from '../testing/a-person.ts';
import { aProposedSettlement } from '../testing/a-settlement.ts';
import { aTranche } from '../testing/a-tranche.ts';
import { anApplication } from '../testing/an-application.ts';
import { anAward } from '../testing/an-award.ts';
import { anOffice, type Office } from '../testing/an-office.ts';
import { anOrganisation } from '../testing/an-organisation.ts';
import { moveClockTo } from '../testing/move-clock.ts';
import { rerun } from './rerun.ts';
import { latestTrace, traceOf } from './trace.ts';

let test_database: TestDatabase;
let db: Database;
let administrator: Person;
let office: Office;
let auditor: Person;

beforeAll(async () => {
	test_database = await testDatabase();
	({ db } = test_database);
	administrator = await aPerson(db, { roles: ['administrator'] });
	office = await anOffice(db);
	auditor = await aPerson(db, { roles: ['auditor'] });
});
afterAll(() => test_database.drop());

/** An application of which the register does not know the number: one rule cannot tell. */
async function unsure() {
	const tranche_id = await aTranche(db, administrator, { code: crypto.randomUUID().slice(0, 8) });
	await moveClockTo(db, 2 * 3600);
	const applicant = await aPerson(db);
	const organisation_id = await anOrganisation(db, applicant, { register: null });
	const { id } = await anApplication(db, applicant, { tranche_id, organisation_id });
	const finding = await db
		.selectFrom('finding')
		.where('application_id', '=', id)
		.selectAll()
		.executeTakeFirstOrThrow();
	return { id, finding };
}

const overridesOn = (id: string) =>
	db.selectFrom('override').selectAll().where('application_id', '=', id).orderBy('judged_at').execute();

describe('the trace of a run', () => {
	test('gives back statement, source and facts, each with who told it and when', async () => {
		const { id } = await unsure();
		const trace = await latestTrace(db, id);
		const size = trace?.results.find(({ rule_id }) => rule_id === 'E-SME-01');
		expect(size).toMatchObject({
			result: true,
			statement: { en: 'The undertaking is micro or small, its group included.' },
			source: 'Recommendation 2003/361/EC, annex art. 2–6',
			facts: { size_class: 'micro' },
			told: { size_class: { source: 'portal', at: trace?.ran_at.toISOString() } }
		});
		const active = trace?.results.find(({ rule_id }) => rule_id === 'E-ID-01');
		expect(active?.told['kvk_active']?.source).toBe('applicant');
	});

	test('stores the words of the rules and the values of the facts once, not in every answer', async () => {
		const { id } = await unsure();
		const { results, facts } = await db
			.selectFrom('rule_run')
			.where('application_id', '=', id)
			.select(['results', 'facts'])
			.executeTakeFirstOrThrow();
		expect(Object.keys(results[0] as object).toSorted()).toEqual(
			['rule_id', 'version', 'severity', 'line', 'line_id', 'result', 'reason', 'facts'].toSorted()
		);
		expect(Object.keys(facts).toSorted()).toEqual(['case', 'known', 'lines']);
	});

	test('says the register where it answered', async () => {
		const { application } = await anAward(db, administrator, office, 'register');
		const trace = await latestTrace(db, application.id);
		const identity = trace?.results.find(({ rule_id }) => rule_id === 'E-ID-02');
		expect(identity?.result).toBe(true);
		expect(identity?.told['register_name_matches']?.source).toBe('register');
	});
});

describe('who judged differently', () => {
	test('is kept for ever: judging, taking back and judging again are three rows', async () => {
		const { id, finding } = await unsure();
		const judge = (event: 'accept' | 'confirm', reason: string) =>
			resolveFinding(db, office.officer, { finding_id: finding.id, event, reason });
		await judge('accept', 'Gebeld met het register.');
		await reopenFinding(db, office.officer, finding.id);
		await judge('confirm', 'Toch een ander adres.');
		expect(await overridesOn(id)).toMatchObject([
			{ judgement: 'accepted', reason: 'Gebeld met het register.', rule_id: 'E-ID-02', version: 1 },
			{ judgement: 'reopened', reason: 'Gebeld met het register.' },
			{ judgement: 'confirmed', reason: 'Toch een ander adres.', rule_run_id: finding.rule_run_id }
		]);
	});

	test('cannot be changed or removed', async () => {
		const { finding } = await unsure();
		await resolveFinding(db, office.officer, {
			finding_id: finding.id,
			event: 'accept',
			reason: 'Nagezien.'
		});
		const change = db.updateTable('override').set({ reason: 'Anders' }).execute();
		await expect(change).rejects.toThrow('append-only');
		await expect(db.deleteFrom('override').execute()).rejects.toThrow('append-only');
	});
});

describe('the other moments', () => {
	test('a confirmed ranking leaves the rules of the ranking as a trace, and no finding', async () => {
		const { application } = await anAward(db, administrator, office, 'ranking');
		const trace = await latestTrace(db, application.id, ['ranking']);
		expect(trace?.results.map(({ rule_id, result }) => [rule_id, result])).toEqual([
			['E-PRG-02', true],
			['E-PRG-04', true]
		]);
		expect(trace?.facts.case).toMatchObject({
			score: 80,
			minimum_score: 50,
			ranking_budget_cents: 50_000_00
		});
		const findings = await db
			.selectFrom('finding')
			.where('application_id', '=', application.id)
			.selectAll()
			.execute();
		expect(findings).toEqual([]);
	});

	test('a claim is judged when it is sent and when it is assessed, line by line of what it claims', async () => {
		const { application, vouchers } = await anAward(db, administrator, office, 'claim');
		const voucher = vouchers.find(({ kind }) => kind === 'B');
		const claim_id = await aClaim(db, application.applicant, { voucher_id: voucher?.id ?? '' });
		const sent = await latestTrace(db, application.id, ['claim']);
		expect(sent?.claim_id).toBe(claim_id);
		expect(sent?.results.map(({ rule_id, line, result }) => [rule_id, line, result])).toEqual([
			['E-CLM-01', null, true],
			['E-CLM-02', 0, true],
			['E-CLM-02', 1, true],
			['E-CLM-03', 0, true],
			['E-CLM-03', 1, true],
			['E-CLM-04', null, true],
			['E-CLM-05', null, null],
			['E-REG-01', null, null]
		]);
		expect(sent?.facts.lines.map(({ service_code, line_number }) => [service_code, line_number])).toEqual([
			['SV03', 2],
			['SV05', 3]
		]);
		const claims_officer = await aPerson(db, { roles: ['claims_officer'] });
		await aProposedSettlement(db, claims_officer, { claim_id, admitted: [1_000_00] });
		const runs = await db.selectFrom('rule_run').where('claim_id', '=', claim_id).select('id').execute();
		const traces = await Promise.all(runs.map(({ id }) => traceOf(db, id)));
		const hearing = traces.map(
			({ results }) => results.find(({ rule_id }) => rule_id === 'E-CLM-05')?.result
		);
		expect(hearing.toSorted()).toEqual([false, null]);
	});
});

describe('working a run out again', () => {
	test('gives every answer as it was stored, at every moment, and is itself part of the log', async () => {
		const { application, vouchers } = await anAward(db, administrator, office, 'again');
		await aClaim(db, application.applicant, { voucher_id: vouchers[0]?.id ?? '' });
		const runs = await db
			.selectFrom('rule_run')
			.where('application_id', '=', application.id)
			.select(['id', 'moment'])
			.execute();
		expect(new Set(runs.map(({ moment }) => moment))).toEqual(
			new Set(['submission', 'ranking', 'decision', 'claim'])
		);
		for (const { id } of runs) {
			const outcome = await rerun(db, auditor, id);
			expect(outcome.answers).toBeGreaterThan(0);
			expect(outcome.different).toEqual([]);
		}
		const events = await db
			.selectFrom('audit_event')
			.where('application_id', '=', application.id)
			.where('event', '=', 'application.rules_rerun')
			.select('person_id')
			.execute();
		expect(events).toEqual(runs.map(() => ({ person_id: auditor.id })));
	});

	test('is for the auditor alone', async () => {
		const { id } = await unsure();
		const trace = await latestTrace(db, id);
		await expect(rerun(db, office.officer, trace?.id ?? '')).rejects.toThrow();
	});
});
