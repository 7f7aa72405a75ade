import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Rule } from '#lib/domain/eligibility/rule.ts';
import { today } from '../clock.ts';
import type { Database } from '../db/connect.ts';
import { testDatabase, type TestDatabase } from '../db/testing.ts';
import type { Person } from '../person/person.ts';
import { aPerson } from '../testing/a-person.ts';
import { aSubmittedApplication } from '../testing/a-scored-application.ts';
import { aTranche } from '../testing/a-tranche.ts';
import { moveClockTo } from '../testing/move-clock.ts';
import { reasonsOf } from '../testing/reasons-of.ts';
import { proposeSet } from './propose.ts';
import { publishSet } from './publish.ts';
import { previewRebase } from './rebase-cases.ts';
import { rebaseCases } from './rebase.ts';
import { saveRule } from './save-rule.ts';
import { stampOf, stampOfProposal } from './stamp.ts';
import { startDraft } from './start-draft.ts';

const RULE = 'E-CBW-01';

let test_database: TestDatabase;
let db: Database;
let author: Person;
let old_version: string;
let ids: string[];

beforeAll(async () => {
	test_database = await testDatabase();
	({ db } = test_database);
	author = await aPerson(db, { roles: ['administrator'] });
	const second = await aPerson(db, { roles: ['administrator'] });
	const tranche_id = await aTranche(db, author);
	await moveClockTo(db, 2 * 3600);
	ids = [];
	for (let index = 0; index < 3; index++) ids.push((await aSubmittedApplication(db, { tranche_id })).id);
	const version = await db.selectFrom('scheme_version').select(['id', 'scheme_id']).executeTakeFirstOrThrow();
	old_version = version.id;
	const rule_set_id = await startDraft(db, author, version.scheme_id);
	const { rules } = await db.selectFrom('rule_set').select('rules').executeTakeFirstOrThrow();
	const rule = rules.find(({ id }) => id === RULE) as Rule;
	await saveRule(db, author, {
		rule_set_id,
		rule: {
			...rule,
			expression: 'staff_awu < 1',
			cases: [
				{ name: 'half', facts: { staff_awu: 0.5 }, expect: true },
				{ name: 'two', facts: { staff_awu: 2 }, expect: false }
			]
		},
		stamp: stampOf(rule)
	});
	await proposeSet(db, author, { rule_set_id, effective_on: await today(db), note: 'Strenger' });
	const proposal = await db
		.selectFrom('rule_set')
		.selectAll()
		.where('id', '=', rule_set_id)
		.executeTakeFirstOrThrow();
	await publishSet(db, second, { rule_set_id, stamp: stampOfProposal(proposal) });
});
afterAll(() => test_database.drop());

const pin = async (id: string) =>
	(
		await db
			.selectFrom('application')
			.innerJoin('scheme_version as v', 'v.id', 'application.scheme_version_id')
			.where('application.id', '=', id)
			.select('v.number')
			.executeTakeFirstOrThrow()
	).number;
const move = (application_ids: readonly string[], reason = 'De nieuwe regel geldt ook nu', person = author) =>
	rebaseCases(db, person, { scheme_version_id: old_version, application_ids, reason });

describe('moving open cases to the newest rules', () => {
	test('shows per case what changes and why, and changes nothing by looking', async () => {
		const preview = await previewRebase(db, old_version);
		expect(preview?.target.number).toBe(2);
		expect(preview?.cases).toHaveLength(3);
		for (const { stays, comparison } of preview?.cases ?? []) {
			expect(stays).toBeNull();
			expect(comparison).toMatchObject({
				after: 'refusal',
				changes: [{ rule_id: RULE, before: true, after: false }]
			});
		}
		expect(await pin(ids[0] ?? '')).toBe(1);
		expect(await previewRebase(db, preview?.target.id ?? '')).toBeNull();
	});

	test('needs a reason, and an administrator', async () => {
		expect(await reasonsOf(move(ids, '  '))).toEqual(['Write why.']);
		const officer = await aPerson(db, { roles: ['grant_officer'] });
		expect(await reasonsOf(move(ids, 'Omdat', officer))).toHaveLength(1);
		expect(await pin(ids[0] ?? '')).toBe(1);
	});

	test('does what the preview said: the pin, the findings and the case’s own log', async () => {
		const [id = ''] = ids;
		const preview = (await previewRebase(db, old_version))?.cases.find((one) => one.id === id);
		const [done] = await move([id]);
		expect(done?.comparison).toEqual(preview?.comparison);
		expect(await pin(id)).toBe(2);
		const finding = await db
			.selectFrom('finding')
			.where('application_id', '=', id)
			.where('rule_id', '=', RULE)
			.select(['result', 'state'])
			.executeTakeFirst();
		expect(finding).toEqual({ result: false, state: 'open' });
		const event = await db
			.selectFrom('audit_event')
			.where('application_id', '=', id)
			.where('event', '=', 'application.rebased')
			.selectAll()
			.executeTakeFirstOrThrow();
		expect(event).toMatchObject({
			person_id: author.id,
			details: { from: 1, to: 2, reason: 'De nieuwe regel geldt ook nu' }
		});
		expect((await move([id]))[0]?.stays?.en).toContain('meanwhile');
	});

	test('leaves out a case with a proposed decision, and says so', async () => {
		const [, decided = '', open = ''] = ids;
		const officer = await aPerson(db, { roles: ['grant_officer'] });
		await db
			.insertInto('decision')
			.values({
				kind: 'award',
				application_id: decided,
				amount_cents: 100_00,
				content: '{}',
				proposed_by: officer.id,
				proposed_at: new Date()
			})
			.execute();
		const done = await move([decided, open]);
		expect(done.map(({ stays }) => stays?.en.includes('decision has been proposed') ?? null)).toEqual([
			true,
			null
		]);
		expect([await pin(decided), await pin(open)]).toEqual([1, 2]);
	});
});
