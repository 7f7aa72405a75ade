import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Rule } from '#lib/domain/eligibility/rule.ts';
import { today } from '../clock.ts';
import type { Database } from '../db/connect.ts';
import { testDatabase, type TestDatabase } from '../db/testing.ts';
import { runRules } from '../eligibility/run.ts';
import { resolveFinding } from '../finding/resolve.ts';
import type { Person } from '../person/person.ts';
import { insertVersion } from '../scheme/insert-version.ts';
import { REFERENCE_SCHEME } from '../scheme/reference/index.ts';
import { aPerson } from '../testing/a-person.ts';
import { aSubmittedApplication } from '../testing/a-scored-application.ts';
import { aTranche } from '../testing/a-tranche.ts';
import { moveClockTo } from '../testing/move-clock.ts';
import { previewRebase } from './rebase-cases.ts';
import { rebaseCases } from './rebase.ts';

const GONE = 'E-CBW-01';
const GONE_EARLIER = 'E-COST-07';
const LIGHTER = 'E-SME-01';

let test_database: TestDatabase;
let db: Database;
let author: Person;
let officer: Person;
let old_version: string;
let tranche_id: string;

beforeAll(async () => {
	test_database = await testDatabase();
	({ db } = test_database);
	author = await aPerson(db, { roles: ['administrator'] });
	officer = await aPerson(db, { roles: ['grant_officer'] });
	const rules = REFERENCE_SCHEME.rules.map((rule) =>
		rule.id === GONE_EARLIER ? { ...rule, moments: ['submission'] as const } : rule
	);
	tranche_id = await aTranche(db, author, { content: { ...REFERENCE_SCHEME, rules } });
	await moveClockTo(db, 2 * 3600);
	const version = await db.selectFrom('scheme_version').selectAll().executeTakeFirstOrThrow();
	old_version = version.id;
});
afterAll(() => test_database.drop());

/** A practice that is too large, judged at the moment of decision too. */
async function tooLarge(): Promise<string> {
	const size = {
		staff_awu: 80,
		turnover_cents: 12_000_000_00,
		balance_cents: 11_000_000_00,
		in_group: false,
		group_staff_awu: null,
		group_turnover_cents: null,
		group_balance_cents: null,
		circumstances: []
	};
	const { id } = await aSubmittedApplication(db, { tranche_id, answers: { size } });
	await moveClockTo(db, 60);
	await db.transaction().execute((tx) => runRules(tx, id, 'decision'));
	return id;
}
const findings = (id: string) =>
	db.selectFrom('finding').selectAll().where('application_id', '=', id).orderBy('rule_id').execute();
async function confirm(id: string, rule_id: string) {
	const finding = (await findings(id)).find((one) => one.rule_id === rule_id);
	await resolveFinding(db, officer, {
		finding_id: finding?.id ?? '',
		event: 'confirm',
		reason: 'De jaarrekening zegt het ook.'
	});
}
/** The next version: two rules are gone and one weighs less. */
async function newRules() {
	const { scheme_id, content } = await db
		.selectFrom('scheme_version')
		.selectAll()
		.where('id', '=', old_version)
		.executeTakeFirstOrThrow();
	const rules = content.rules
		.filter(({ id }) => id !== GONE && id !== GONE_EARLIER)
		.map((rule): Rule => (rule.id === LIGHTER ? { ...rule, severity: 'check' } : rule));
	const effective_on = await today(db);
	await db
		.transaction()
		.execute((tx) =>
			insertVersion(tx, author, { scheme_id, content: { ...content, rules }, effective_on, at: new Date() })
		);
}

describe('the findings of a case that moves to other rules', () => {
	test('lapse with their rule and open with another weight, as the preview says, and their history stays', async () => {
		const id = await tooLarge();
		expect((await findings(id)).map(({ rule_id }) => rule_id)).toEqual([GONE, GONE_EARLIER, LIGHTER]);
		await confirm(id, GONE);
		await confirm(id, LIGHTER);
		const refused = await tooLarge();
		await db
			.insertInto('decision')
			.values({
				kind: 'not_processed',
				application_id: refused,
				amount_cents: 0,
				content: '{}',
				proposed_by: officer.id,
				proposed_at: new Date()
			})
			.execute();
		await newRules();

		const preview = (await previewRebase(db, old_version))?.cases.find((one) => one.id === id);
		const changes = preview?.comparison?.changes ?? [];
		expect(changes.map(({ rule_id }) => rule_id).sort()).toEqual([GONE, GONE_EARLIER, LIGHTER]);
		for (const change of changes)
			if (change.rule_id === LIGHTER)
				expect(change).toMatchObject({ before: false, after: false, severity_after: 'check' });
			else expect(change).not.toHaveProperty('after');

		const done = await rebaseCases(db, author, {
			scheme_version_id: old_version,
			application_ids: [id, refused],
			reason: 'De nieuwe regels gelden ook nu'
		});
		expect(done[0]?.comparison).toEqual(preview?.comparison);
		expect(done[1]?.stays?.en).toContain('decision has been proposed');
		expect(await findings(id)).toMatchObject([{ rule_id: LIGHTER, severity: 'check', state: 'open' }]);

		const judgements = await db
			.selectFrom('override')
			.where('application_id', '=', id)
			.where('rule_id', '=', GONE)
			.orderBy('judged_at')
			.select(['judgement', 'judged_by'])
			.execute();
		expect(judgements).toEqual([
			{ judgement: 'confirmed', judged_by: officer.id },
			{ judgement: 'reopened', judged_by: author.id }
		]);
		const lapsed = await db
			.selectFrom('audit_event')
			.where('application_id', '=', id)
			.where('event', '=', 'finding.lapsed')
			.orderBy('id')
			.select('details')
			.execute();
		expect(lapsed.map(({ details }) => details)).toMatchObject([
			{ rule_id: GONE, was: 'confirmed', reason: 'De jaarrekening zegt het ook.' },
			{ rule_id: GONE_EARLIER, was: 'open' }
		]);
	});
});
