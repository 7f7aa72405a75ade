import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BulkAct } from '#lib/domain/bulk/bulk.ts';
import { askApplicant } from '../application/ask.ts';
import { askedFor } from '../case/asked.ts';
import type { WorkWishes } from '../case/work-list.ts';
import type { Database } from '../db/connect.ts';
import { rehearse } from '../db/rehearse.ts';
import { testDatabase, type TestDatabase } from '../db/testing.ts';
import { drainJobs } from '../jobs/run.ts';
import type { Person } from '../person/person.ts';
import { assignReviewers } from '../review/assign.ts';
import { aPerson } from '../testing/a-person.ts';
import { aRankedTranche } from '../testing/a-ranked-tranche.ts';
import { aCompleteApplication, aSubmittedApplication } from '../testing/a-scored-application.ts';
import { aTranche } from '../testing/a-tranche.ts';
import { anOffice, type Office } from '../testing/an-office.ts';
import { copyCases } from '../testing/copy-cases.ts';
import { moveClockTo } from '../testing/move-clock.ts';
import { reasonsOf } from '../testing/reasons-of.ts';
import { carryOut } from './carry-out.ts';
import { chooseCases } from './choose.ts';
import { confirmBulk } from './confirm.ts';
import { bulkCases, bulkRun, recentRuns } from './queries.ts';
import { tryCases } from './try-cases.ts';

const WISHES: WorkWishes = { sort: 'name', descending: false, page: 1 };
const ITEMS = [{ text: 'Stuur de offerte mee.', section: 'services' as const }];

let test_database: TestDatabase;
let db: Database;
let office: Office;
let tranche_id: string;

beforeAll(async () => {
	test_database = await testDatabase();
	({ db } = test_database);
	tranche_id = await aTranche(db, await aPerson(db, { roles: ['administrator'] }));
	office = await anOffice(db);
	await moveClockTo(db, 2 * 3600);
});
afterAll(() => test_database.drop());

const submitted = (name: string) => aSubmittedApplication(db, { tranche_id, name });
const complete = (name: string) => aCompleteApplication(db, office, { tranche_id, name });

/** Chosen and tried, not confirmed. */
async function tried(act: BulkAct, ids: readonly string[], person: Person = office.officer) {
	const { id } = await chooseCases(db, person, { act, wishes: { ...WISHES, ids } });
	await tryCases(db, id);
	return id;
}
const rowsOf = async (run_id: string, person: Person = office.officer) =>
	(await bulkCases(db, person, { run_id, view: 'all', page: 1 })).map(({ name, state, reasons, plan }) => ({
		name,
		state,
		why: reasons?.map(({ nl }) => nl).join(' ') ?? null,
		plan
	}));
const count = async (
	table: 'review' | 'completion_request' | 'decision' | 'audit_event' | 'mail' | 'rule_run'
) =>
	(
		await db
			.selectFrom(table)
			.select(({ fn }) => fn.countAll<number>().as('n'))
			.executeTakeFirstOrThrow()
	).n;
const states = async (ids: readonly string[]) =>
	(await db.selectFrom('application').where('id', 'in', ids).orderBy('number').select('state').execute()).map(
		({ state }) => state
	);

describe('the trial', () => {
	test('says for each case what would happen or why not, and changes nothing', async () => {
		const one = await complete('Praktijk A');
		const two = await submitted('Praktijk B');
		const before = [await count('review'), await count('audit_event'), await count('mail')];
		const run_id = await tried('assign', [one.id, two.id]);
		expect(await rowsOf(run_id)).toMatchObject([
			{ name: 'Praktijk B', state: 'blocked', why: expect.stringContaining('Ingediend') },
			{ name: 'Praktijk A', state: 'ready', why: null }
		]);
		const [, ready] = await rowsOf(run_id);
		expect([...(ready?.plan?.reviewer_ids ?? [])].sort()).toEqual(
			office.reviewers.map(({ id }) => id).sort()
		);
		expect([await count('review'), await count('audit_event'), await count('mail')]).toEqual(before);
		expect(await states([one.id, two.id])).toEqual(['complete', 'submitted']);
	});

	test('gives the very reasons that the act itself gives', async () => {
		const { id } = await submitted('Praktijk C');
		await askApplicant(db, office.officer, { application_id: id, kind: 'completion', items: ITEMS });
		const run_id = await tried('ask', [id]);
		const refused = await reasonsOf(
			askApplicant(db, office.officer, { application_id: id, kind: 'completion', items: ITEMS })
		);
		const [row] = await bulkCases(db, office.officer, { run_id, view: 'bad', page: 1 });
		expect(row?.reasons?.map(({ en }) => en)).toEqual(refused);
	});

	test('checks also what the database only checks at the end', async () => {
		await sql`create table later (id int primary key deferrable initially deferred)`.execute(db);
		const work = rehearse(db, (tx) => sql`insert into later values (1), (1)`.execute(tx));
		await expect(work).rejects.toThrow(/duplicate key/);
		await rehearse(db, (tx) => sql`insert into later values (2)`.execute(tx));
		expect((await sql`select from later`.execute(db)).rows).toEqual([]);
	});

	test('is one division of the reviewers over all cases together', async () => {
		const more = [await aPerson(db, { roles: ['reviewer'] }), await aPerson(db, { roles: ['reviewer'] })];
		const ids = [];
		for (const name of ['Samen 1', 'Samen 2', 'Samen 3', 'Samen 4']) ids.push((await complete(name)).id);
		const given = (await rowsOf(await tried('assign', ids))).flatMap(({ plan }) => plan?.reviewer_ids ?? []);
		expect(given).toHaveLength(8);
		for (const { id } of more) expect(given.filter((each) => each === id).length).toBeGreaterThanOrEqual(2);
		await db
			.deleteFrom('person_role')
			.where(
				'person_id',
				'in',
				more.map(({ id }) => id)
			)
			.execute();
	});
});

describe('a choice', () => {
	test('of everything that fits a filter is what the work list finds with it', async () => {
		await submitted('Filter Vogel');
		await submitted('Filter Vis');
		const { wishes } = await askedFor(
			db,
			office.officer,
			new URLSearchParams('q=filter+v&status=submitted&sort=-name')
		);
		const { id, cases } = await chooseCases(db, office.officer, { act: 'ask', wishes });
		await tryCases(db, id);
		expect(cases).toBe(2);
		expect((await rowsOf(id)).map(({ name }) => name)).toEqual(['Filter Vogel', 'Filter Vis']);
	});

	test('holds no case that the officer may not see, and of nothing is refused', async () => {
		const { id, applicant } = await submitted('Belang');
		const partial = await aPerson(db, { roles: ['grant_officer'] });
		const { organisation_id } = await db
			.selectFrom('application')
			.where('id', '=', id)
			.select('organisation_id')
			.executeTakeFirstOrThrow();
		await db
			.insertInto('interest')
			.values({ person_id: partial.id, organisation_id, reason: 'Klant', declared_at: new Date() })
			.execute();
		for (const person of [partial, office.decision_maker, applicant])
			expect(await reasonsOf(tried('ask', [id], person))).toHaveLength(1);
		expect(await reasonsOf(tried('ask', []))).toHaveLength(1);
	});

	test('is only for who made it, and leaves out a case in which they have an interest since', async () => {
		const [one, two] = [await submitted('Later 1'), await submitted('Later 2')];
		const officer = await aPerson(db, { roles: ['grant_officer'] });
		const run_id = await tried('ask', [one.id, two.id], officer);
		expect(await bulkRun(db, office.officer, run_id)).toBeNull();
		await expect(confirmBulk(db, office.officer, { run_id, items: ITEMS })).rejects.toThrow('not found');
		const { organisation_id } = await db
			.selectFrom('application')
			.where('id', '=', one.id)
			.select('organisation_id')
			.executeTakeFirstOrThrow();
		await db
			.insertInto('interest')
			.values({ person_id: officer.id, organisation_id, reason: 'Klant', declared_at: new Date() })
			.execute();
		expect((await rowsOf(run_id, officer)).map(({ name }) => name)).toEqual(['Later 2']);
		await confirmBulk(db, officer, { run_id, items: ITEMS });
		await carryOut(db, run_id);
		const kept = await db
			.selectFrom('bulk_case')
			.where('run_id', '=', run_id)
			.orderBy('position')
			.select(['state', 'reasons'])
			.execute();
		expect(kept).toMatchObject([
			{ state: 'failed', reasons: [{ nl: 'Deze zaak is er niet, of niet voor u.' }] },
			{ state: 'done' }
		]);
	});
});

describe('carrying it out', () => {
	test('gives each case what was shown, and one that is refused by now leaves the others alone', async () => {
		const [one, two, three] = [await complete('Doen 1'), await complete('Doen 2'), await submitted('Doen 3')];
		const run_id = await tried('assign', [one.id, two.id, three.id]);
		await assignReviewers(db, office.officer, {
			application_id: one.id,
			reviewer_ids: office.reviewers.map(({ id }) => id)
		});
		expect(await confirmBulk(db, office.officer, { run_id, items: [] })).toBe(2);
		await carryOut(db, run_id);
		expect(await rowsOf(run_id)).toMatchObject([
			{ name: 'Doen 1', state: 'failed' },
			{ name: 'Doen 3', state: 'blocked' },
			{ name: 'Doen 2', state: 'done', why: null }
		]);
		expect(await states([one.id, two.id, three.id])).toEqual(['in_review', 'in_review', 'submitted']);
	});

	test('asks every applicant the same, item by item; nothing asked is refused before anything happens', async () => {
		const ids = [(await submitted('Vraag 1')).id, (await submitted('Vraag 2')).id];
		const run_id = await tried('ask', ids);
		const nothing = confirmBulk(db, office.officer, { run_id, items: [{ text: '  ' }] });
		expect(await reasonsOf(nothing)).toEqual(['Write what you want to know from the applicant.']);
		await confirmBulk(db, office.officer, {
			run_id,
			items: [...ITEMS, { text: ' ' }, { text: 'En het plan.' }]
		});
		await carryOut(db, run_id);
		const asked = await db
			.selectFrom('request_item')
			.innerJoin('completion_request as q', 'q.id', 'request_id')
			.where('q.application_id', 'in', ids)
			.orderBy('position')
			.select(['q.application_id', 'text', 'section'])
			.execute();
		for (const id of ids)
			expect(asked.filter((item) => item.application_id === id)).toMatchObject([
				{ text: 'Stuur de offerte mee.', section: 'services' },
				{ text: 'En het plan.', section: null }
			]);
		expect((await rowsOf(run_id)).every(({ state }) => state === 'done')).toBe(true);
	});

	test('twice, and at the same time, does every case once', async () => {
		const ids = [];
		for (const name of ['Dubbel 1', 'Dubbel 2', 'Dubbel 3']) ids.push((await submitted(name)).id);
		const run_id = await tried('ask', ids);
		await Promise.all([
			confirmBulk(db, office.officer, { run_id, items: ITEMS }),
			confirmBulk(db, office.officer, { run_id, items: [{ text: 'Iets anders.' }] })
		]);
		await Promise.all([carryOut(db, run_id), carryOut(db, run_id), drainJobs(db, test_database.url)]);
		await carryOut(db, run_id);
		const requests = await db
			.selectFrom('completion_request')
			.where('application_id', 'in', ids)
			.select('application_id')
			.execute();
		expect(requests).toHaveLength(3);
		expect((await rowsOf(run_id)).map(({ state }) => state)).toEqual(['done', 'done', 'done']);
		const texts = await db
			.selectFrom('request_item')
			.innerJoin('completion_request as q', 'q.id', 'request_id')
			.where('q.application_id', 'in', ids)
			.select('text')
			.distinct()
			.execute();
		expect(texts).toHaveLength(1);
	});

	test('waits until every case was tried and somebody said yes', async () => {
		const { id } = await submitted('Wachten');
		const { id: run_id } = await chooseCases(db, office.officer, {
			act: 'ask',
			wishes: { ...WISHES, ids: [id] }
		});
		expect(await reasonsOf(confirmBulk(db, office.officer, { run_id, items: ITEMS }))).toHaveLength(1);
		await tryCases(db, run_id);
		await carryOut(db, run_id);
		expect(await rowsOf(run_id)).toMatchObject([{ state: 'ready' }]);
		expect(await states([id])).toEqual(['submitted']);
	});

	test('a fault in one case is its own, and says so', async () => {
		const ids = [(await submitted('Fout 1')).id, (await submitted('Fout 2')).id];
		const run_id = await tried('ask', ids);
		await confirmBulk(db, office.officer, { run_id, items: ITEMS });
		await sql`create function fall() returns trigger language plpgsql as
			$$ begin if new.application_id = ${sql.lit(ids[0])} then raise 'fall'; end if; return new; end $$`.execute(
			db
		);
		await sql`create trigger fall before insert on completion_request for each row execute function fall()`.execute(
			db
		);
		await carryOut(db, run_id);
		await sql`drop trigger fall on completion_request`.execute(db);
		expect(await rowsOf(run_id)).toMatchObject([
			{ name: 'Fout 1', state: 'failed', why: expect.stringContaining('ging iets mis') },
			{ name: 'Fout 2', state: 'done' }
		]);
	});

	test('is in the log, and in the list of what this officer did', async () => {
		const before = await recentRuns(db, office.officer);
		const run_id = await tried('ask', [(await submitted('Lijst')).id]);
		expect(await recentRuns(db, office.officer)).toHaveLength(before.length);
		await confirmBulk(db, office.officer, { run_id, items: ITEMS });
		await carryOut(db, run_id);
		expect((await recentRuns(db, office.officer))[0]).toMatchObject({
			id: run_id,
			act: 'ask',
			done: 1,
			refused: 0
		});
		const event = await db
			.selectFrom('audit_event')
			.where('record', '=', 'bulk_run')
			.where('record_id', '=', run_id)
			.select(['event', 'details'])
			.executeTakeFirstOrThrow();
		expect(event).toMatchObject({ event: 'bulk.confirmed', details: { act: 'ask', cases: 1 } });
	});
});

describe('many', () => {
	test('five hundred go by a job, and those beyond are told', { timeout: 120_000 }, async () => {
		const { id } = await submitted('Veel');
		await copyCases(db, id, 520);
		const { wishes } = await askedFor(db, office.officer, new URLSearchParams('q=Veel'));
		const { id: run_id, cases } = await chooseCases(db, office.officer, { act: 'ask', wishes });
		expect(cases).toBe(500);
		const start = performance.now();
		await drainJobs(db, test_database.url);
		const run = await bulkRun(db, office.officer, run_id);
		expect(run).toMatchObject({ matched: 521, cases: 500, counts: { waiting: 0 } });
		expect(run?.counts.ready).toBeGreaterThan(0);
		if (process.env.MEASURE) console.log('tried 500 in', Math.round(performance.now() - start), 'ms');
	});
});

describe('proposing decisions', () => {
	test('shows the kind and the amount that follow, proposes just that, and nothing else', async () => {
		const administrator = await aPerson(db, { roles: ['administrator'] });
		const { cases } = await aRankedTranche(db, administrator, office, { code: 'bulk', levels: [5, 1] });
		const ids = cases.map(({ id }) => id);
		const runs = await count('rule_run');
		const run_id = await tried('propose', ids);
		expect([await count('rule_run'), await count('decision')]).toEqual([runs, 0]);
		const rows = await rowsOf(run_id);
		expect(rows.map(({ plan }) => plan?.kind)).toEqual(['award', 'rejection']);
		expect(rows[0]?.plan?.amount_cents).toBeGreaterThan(0);
		await db
			.updateTable('bulk_case')
			.set({ plan: JSON.stringify({ kind: 'award', amount_cents: 1 }) })
			.where('run_id', '=', run_id)
			.where('application_id', '=', ids[0] ?? '')
			.execute();
		await confirmBulk(db, office.officer, { run_id, items: [] });
		await carryOut(db, run_id);
		expect(await rowsOf(run_id)).toMatchObject([
			{ state: 'failed', why: expect.stringContaining('ander besluit of een ander bedrag') },
			{ state: 'done' }
		]);
		const decisions = await db.selectFrom('decision').select(['id', 'application_id', 'kind']).execute();
		expect(decisions).toMatchObject([{ application_id: ids[1], kind: 'rejection' }]);
		const [done] = await bulkCases(db, office.officer, { run_id, view: 'good', page: 1 });
		expect(done?.record_id).toBe(decisions[0]?.id);
	});
});
