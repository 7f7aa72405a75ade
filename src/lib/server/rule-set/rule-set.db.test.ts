import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Rule } from '#lib/domain/eligibility/rule.ts';
import { NotFound } from '#lib/domain/refusal.ts';
import { startApplication } from '../testing/start-application.ts';
import { today } from '../clock.ts';
import type { Database } from '../db/connect.ts';
import { testDatabase, type TestDatabase } from '../db/testing.ts';
import type { Person } from '../person/person.ts';
import { insertVersion } from '../scheme/insert-version.ts';
import { lockScheme } from '../scheme/lock.ts';
import { publishVersion } from '../scheme/publish-version.ts';
import { REFERENCE_SCHEME } from '../scheme/reference/index.ts';
import { aPerson } from '../testing/a-person.ts';
import { aTranche } from '../testing/a-tranche.ts';
import { anApplication } from '../testing/an-application.ts';
import { anOrganisation } from '../testing/an-organisation.ts';
import { moveClockTo } from '../testing/move-clock.ts';
import { reasonsOf } from '../testing/reasons-of.ts';
import { discardDraft } from './discard.ts';
import { proposeSet } from './propose.ts';
import { publishSet } from './publish.ts';
import { removeRule, restoreRule } from './remove-rule.ts';
import { returnSet } from './return.ts';
import { addRule, saveRule } from './save-rule.ts';
import { stampOf, stampOfProposal } from './stamp.ts';
import { startDraft } from './start-draft.ts';

const DAY = 86_400;
const RULE = 'E-SME-01';

let test_database: TestDatabase;
let db: Database;
let author: Person;
let second: Person;
let tranche_id: string;
let scheme_id: string;
let id: string;

beforeAll(async () => {
	test_database = await testDatabase();
	({ db } = test_database);
	author = await aPerson(db, { roles: ['administrator'] });
	second = await aPerson(db, { roles: ['administrator'] });
	tranche_id = await aTranche(db, author);
	({ scheme_id } = await db
		.selectFrom('tranche')
		.where('id', '=', tranche_id)
		.select('scheme_id')
		.executeTakeFirstOrThrow());
	await moveClockTo(db, 2 * 3600);
});
afterAll(() => test_database.drop());
beforeEach(async () => {
	await db
		.updateTable('rule_set')
		.set({ state: 'discarded' })
		.where('state', 'in', ['draft', 'proposed'])
		.execute();
	id = await startDraft(db, author, scheme_id);
});

const draft = () => db.selectFrom('rule_set').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const ruleNow = async (rule_id = RULE): Promise<Rule> => {
	const rule = (await draft()).rules.find((one) => one.id === rule_id);
	if (!rule) throw new NotFound('rule');
	return rule;
};
const change = async (given: Partial<Rule>, person = author) => {
	const rule = await ruleNow();
	await saveRule(db, person, { rule_set_id: id, rule: { ...rule, ...given }, stamp: stampOf(rule) });
};
const propose = async (person = author, effective_on?: string) =>
	proposeSet(db, person, {
		rule_set_id: id,
		effective_on: effective_on ?? (await today(db)),
		note: 'Duidelijker bron'
	});
/** As somebody does who saw the proposal as it is now. */
const publish = async (person = second) =>
	publishSet(db, person, { rule_set_id: id, stamp: stampOfProposal(await draft()) });
const giveBack = async (reason: string) =>
	returnSet(db, second, { rule_set_id: id, reason, stamp: stampOfProposal(await draft()) });
const newest = () =>
	db
		.selectFrom('scheme_version')
		.selectAll()
		.where('scheme_id', '=', scheme_id)
		.orderBy('number', 'desc')
		.limit(1)
		.executeTakeFirstOrThrow();
const events = async () =>
	(
		await db.selectFrom('audit_event').select('event').where('record_id', '=', id).orderBy('id').execute()
	).map(({ event }) => event);

describe('a draft of the rules', () => {
	test('starts from the newest version; a scheme has one at a time, also when two start it together', async () => {
		expect((await draft()).rules.map((rule) => rule.id)).toEqual(
			(await newest()).content.rules.map((rule) => rule.id)
		);
		expect(await reasonsOf(startDraft(db, second, scheme_id))).toEqual([
			expect.stringContaining('There is a draft')
		]);
		await discardDraft(db, author, id);
		const both = await Promise.allSettled([
			startDraft(db, author, scheme_id),
			startDraft(db, second, scheme_id)
		]);
		expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
	});

	test('is for administrators only', async () => {
		const officer = await aPerson(db, { roles: ['grant_officer', 'decision_maker', 'auditor'] });
		const attempts = [
			() => startDraft(db, officer, scheme_id),
			() => change({ source: 'X' }, officer),
			() => propose(officer),
			() => discardDraft(db, officer, id),
			() => removeRule(db, officer, { rule_set_id: id, rule_id: RULE })
		];
		for (const attempt of attempts)
			expect(await reasonsOf(attempt())).toEqual([expect.stringContaining('administrator')]);
	});

	test('numbers a changed rule one further, and gives it its number back when it is the same again', async () => {
		const { version, source } = await ruleNow();
		await change({ source: 'Regeling, artikel 4' });
		await change({ source: 'Regeling, artikel 5' });
		expect(await ruleNow()).toMatchObject({ version: version + 1, source: 'Regeling, artikel 5' });
		await change({ source });
		expect((await ruleNow()).version).toBe(version);
		expect((await draft()).version).toBe(4);
	});

	test('keeps what somebody else saved: who comes second is told', async () => {
		const seen = await ruleNow();
		await change({ source: 'Van de eerste' }, second);
		const late = saveRule(db, author, {
			rule_set_id: id,
			rule: { ...seen, source: 'Van de tweede' },
			stamp: stampOf(seen)
		});
		expect(await reasonsOf(late)).toEqual([expect.stringContaining('Somebody else changed this rule')]);
		expect((await ruleNow()).source).toBe('Van de eerste');
	});

	test('takes rules in and out, and puts them back where they stood', async () => {
		const before = (await draft()).rules;
		await removeRule(db, author, { rule_set_id: id, rule_id: RULE });
		await addRule(db, author, { rule_set_id: id, rule: { ...(before[0] as Rule), id: 'X-NEW' } });
		expect(
			await reasonsOf(addRule(db, author, { rule_set_id: id, rule: { ...(before[0] as Rule), id: 'X-NEW' } }))
		).toEqual([expect.stringContaining('with this code already')]);
		await restoreRule(db, author, { rule_set_id: id, rule_id: RULE });
		const names = (await draft()).rules.map((rule) => rule.id);
		expect(names).toEqual([...before.map((rule) => rule.id), 'X-NEW']);
		await change({ source: 'Anders' });
		await restoreRule(db, author, { rule_set_id: id, rule_id: RULE });
		expect(await ruleNow()).toEqual(before.find((rule) => rule.id === RULE));
		expect(await events()).toEqual([
			'rule_set.started',
			'rule_set.rule_removed',
			'rule_set.rule_added',
			'rule_set.rule_restored',
			'rule_set.rule_saved',
			'rule_set.rule_restored'
		]);
	});
});

describe('proposing rules', () => {
	test('is refused with every reason: a failing case, an unknown fact, a missing language, an untried rule', async () => {
		const rule = await ruleNow();
		await change({
			expression: 'size_clas = "micro"',
			statement: { nl: rule.statement.nl, en: '' },
			cases: rule.cases.filter((one) => one.expect !== false)
		});
		const reasons = await reasonsOf(propose());
		for (const part of [
			'no fact “size_clas”',
			'missing in English',
			'Test case “micro” gives fails, not holds',
			'no test case'
		])
			expect(reasons.join('\n')).toContain(part);
		expect((await draft()).state).toBe('draft');
	});

	test('is refused for a construct outside the language', async () => {
		await change({ expression: 'for x in sbi_codes return x' });
		expect((await reasonsOf(propose()))[0]).toContain('cannot be used in a rule');
	});

	test('needs a change, an explanation and a day from today on', async () => {
		expect(await reasonsOf(propose())).toEqual([expect.stringContaining('nothing to propose')]);
		await change({ source: 'Regeling' });
		expect(
			await reasonsOf(proposeSet(db, author, { rule_set_id: id, effective_on: '2020-01-01', note: ' ' }))
		).toEqual([expect.stringContaining('what changes'), expect.stringContaining('has passed')]);
	});

	test('closes the draft until it is returned, with the reason', async () => {
		await change({ source: 'Regeling' });
		await propose();
		expect(await reasonsOf(change({ source: 'Nog iets' }))).toHaveLength(1);
		expect(await reasonsOf(giveBack('  '))).toHaveLength(1);
		await giveBack('De bron is te kort.');
		expect(await draft()).toMatchObject({ state: 'draft', returned_reason: 'De bron is te kort.' });
		await change({ source: 'Regeling, artikel 4' });
	});
});

describe('publishing rules', () => {
	test('takes a second administrator: the verb refuses the proposer, and so does the database', async () => {
		await change({ source: 'Regeling' });
		await propose();
		expect(await reasonsOf(publish(author))).toEqual([expect.stringContaining('Another administrator')]);
		const version = await newest();
		const around = db
			.updateTable('rule_set')
			.set({
				state: 'published',
				published_by: author.id,
				published_at: new Date(),
				published_version_id: version.id
			})
			.where('id', '=', id)
			.execute();
		await expect(around).rejects.toThrow('four_eyes');
		await publish(second);
		const published = await newest();
		expect(published.number).toBe(version.number + 1);
		expect(published.content.rules.find((rule) => rule.id === RULE)).toMatchObject({ source: 'Regeling' });
		expect({ ...published.content, rules: [] }).toEqual({ ...version.content, rules: [] });
		expect(await draft()).toMatchObject({ state: 'published', published_version_id: published.id });
		expect(await reasonsOf(publish(second))).toHaveLength(1);
	});

	test('twice at the same time publishes once', async () => {
		await change({ source: `Bron ${Date.now()}` });
		await propose();
		const third = await aPerson(db, { roles: ['administrator'] });
		const before = (await newest()).number;
		const answers = await Promise.all([reasonsOf(publish(second)), reasonsOf(publish(third))]);
		expect(answers.filter((reasons) => reasons.length === 0)).toHaveLength(1);
		expect((await newest()).number).toBe(before + 1);
	});

	test('publishes and returns only what was seen: another proposal meanwhile is refused', async () => {
		await change({ source: `Bron ${Date.now()}` });
		await propose();
		const stamp = stampOfProposal(await draft());
		await giveBack('Nog een keer nakijken.');
		await change({ source: `Andere bron ${Date.now()}` });
		await propose();
		const late = [
			() => publishSet(db, second, { rule_set_id: id, stamp }),
			() => returnSet(db, second, { rule_set_id: id, stamp, reason: 'Te kort.' })
		];
		for (const attempt of late)
			expect(await reasonsOf(attempt())).toEqual([expect.stringContaining('The proposal has changed')]);
		expect((await draft()).state).toBe('proposed');
		await publish();
		expect((await draft()).state).toBe('published');
	});

	test('is refused when other rules were published than the draft started from', async () => {
		await change({ source: `Bron ${Date.now()}` });
		await propose();
		const { content, effective_on } = await newest();
		const rules = content.rules.map((rule, index) => (index === 0 ? { ...rule, source: 'Elders' } : rule));
		const other = { scheme_id, content: { ...content, rules }, effective_on, at: new Date() };
		await db.transaction().execute((tx) => insertVersion(tx, second, other));
		expect(await reasonsOf(publish())).toEqual([expect.stringContaining('start again from the newest')]);
	});

	test('and starting a draft wait for each other: a draft starts from what was just published', async () => {
		await discardDraft(db, author, id);
		const { content, effective_on, number } = await newest();
		let started: Promise<string> | undefined;
		await db.transaction().execute(async (tx) => {
			await lockScheme(tx, scheme_id);
			await insertVersion(tx, second, { scheme_id, content, effective_on, at: new Date() });
			started = startDraft(db, author, scheme_id);
			await Promise.race([started, new Promise((done) => setTimeout(done, 500))]);
		});
		id = (await started) ?? '';
		const base = await db
			.selectFrom('scheme_version')
			.where('id', '=', (await draft()).base_version_id)
			.select('number')
			.executeTakeFirst();
		expect(base?.number).toBe(number + 1);
	});

	test('is refused once its day has passed', async () => {
		await change({ source: `Bron ${Date.now()}` });
		await propose();
		await moveClockTo(db, DAY);
		expect(await reasonsOf(publish(second))).toEqual([expect.stringContaining('has passed')]);
	});

	test('never happens by publishing the rest of a scheme', async () => {
		const { content } = await newest();
		const changed = { ...content, rules: content.rules.slice(1) };
		expect(await reasonsOf(publishVersion(db, author, changed))).toEqual([
			expect.stringContaining('only through a draft')
		]);
		await publishVersion(db, author, { ...content, minimum_score: content.minimum_score });
		expect(await reasonsOf(publishVersion(db, author, REFERENCE_SCHEME))).toHaveLength(1);
	});

	/** While a version is coming, nothing takes effect before it: no rules, and no other content. */
	const refusesEarlier = async (coming: string) => {
		const { content } = await newest();
		const tooEarly = [expect.stringContaining('cannot take effect before')];
		expect(await reasonsOf(publishVersion(db, author, content))).toEqual(tooEarly);
		id = await startDraft(db, author, scheme_id);
		await change({ source: `Bron ${Date.now()}` });
		expect(await reasonsOf(propose())).toEqual(tooEarly);
		await propose(author, coming);
		await db
			.updateTable('rule_set')
			.set({ effective_on: await today(db) })
			.where('id', '=', id)
			.execute();
		expect(await reasonsOf(publish())).toEqual(tooEarly);
	};

	test('from a later day: until then new applications are made under the version in effect; open cases stay', async () => {
		const pinned = async (application_id: string) =>
			(
				await db
					.selectFrom('application')
					.innerJoin('scheme_version', 'scheme_version.id', 'scheme_version_id')
					.where('application.id', '=', application_id)
					.select('scheme_version.number as version')
					.executeTakeFirstOrThrow()
			).version;
		const apply = async () => {
			const person = await aPerson(db);
			const organisation_id = await anOrganisation(db, person);
			return { person, organisation_id };
		};
		const early = await apply();
		const open = await anApplication(db, early.person, {
			tranche_id,
			organisation_id: early.organisation_id
		});
		const old = (await newest()).number;
		expect(await pinned(open.id)).toBe(old);
		await change({ source: `Bron ${Date.now()}` });
		const later = Temporal.PlainDate.from(await today(db))
			.add({ days: 3 })
			.toString();
		await propose(author, later);
		await publish(second);
		const start = async () => {
			const { person, organisation_id } = await apply();
			return startApplication(db, person, { tranche_id, organisation_id, language: 'nl' });
		};
		expect(await pinned(await start())).toBe(old);
		await refusesEarlier(later);
		await moveClockTo(db, 3 * DAY);
		expect(await pinned(await start())).toBe(old + 1);
		expect(await pinned(open.id)).toBe(old);
	});
});
