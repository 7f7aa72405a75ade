import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connect } from '../db/connect.ts';
import type { Database } from '../db/connect.ts';
import { testDatabase, type TestDatabase } from '../db/testing.ts';
import { figuresOf } from '../ledger/queries.ts';
import { post } from '../ledger/post.ts';
import type { Person } from '../person/person.ts';
import { personById } from '../person/queries.ts';
import { withdrawApplication } from '../application/withdraw.ts';
import { aPerson } from '../testing/a-person.ts';
import { aRankedTranche } from '../testing/a-ranked-tranche.ts';
import { anOffice, type Office } from '../testing/an-office.ts';
import { reasonsOf } from '../testing/reasons-of.ts';
import { decide, decideAll } from './decide.ts';
import { proposeDecisions } from './propose.ts';
import { returnDecision } from './return.ts';

/** What every whole application asks. */
const EACH = 5_311_50;
const NO_MONEY =
	'The ceiling no longer allows this amount: not enough is left. The decision has not been taken (article 4:25 Awb).';

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

async function proposed(code: string, levels: readonly number[] = [4], ceiling_cents?: number) {
	const ranked = await aRankedTranche(db, administrator, office, {
		code,
		levels,
		...(ceiling_cents ? { ceiling_cents } : {})
	});
	const outcomes = await proposeDecisions(db, office.officer, {
		application_ids: ranked.cases.map(({ id }) => id)
	});
	return { ...ranked, ids: outcomes.map(({ done }) => done?.decision_id ?? ''), outcomes };
}

const decisionRow = (id: string) =>
	db.selectFrom('decision').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const free = async (tranche_id: string) => (await figuresOf(db, [tranche_id])).get(tranche_id);

describe('deciding', () => {
	test('two deciders at once on the last money: one award stands, the other is refused and nothing is overdrawn', async () => {
		const { tranche_id, ids } = await proposed('race', [4, 4], 2 * EACH);
		await db
			.transaction()
			.execute((tx) => post(tx, { tranche_id, step: 'award_decided', amount_cents: EACH, person_id: null }));
		const second = await aPerson(db, { roles: ['decision_maker'] });
		const connections = [connect(test_database.url, 1), connect(test_database.url, 1)] as const;
		const attempts = await Promise.all([
			reasonsOf(decide(connections[0], office.decision_maker, ids[0] ?? '')),
			reasonsOf(decide(connections[1], second, ids[1] ?? ''))
		]).finally(() => Promise.all(connections.map((each) => each.destroy())));
		expect(attempts.toSorted((a, b) => a.length - b.length)).toEqual([[], [NO_MONEY]]);
		expect(await free(tranche_id)).toMatchObject({ free: 0, committed: 2 * EACH });
		const states = await Promise.all(ids.map(async (id) => (await decisionRow(id)).state));
		expect(states.toSorted()).toEqual(['decided', 'proposed']);
		const sources = await db
			.selectFrom('ledger_account')
			.select('balance_cents')
			.where('tranche_id', '=', tranche_id)
			.where('kind', '=', 'available')
			.execute();
		expect(sources.every(({ balance_cents }) => balance_cents === 0)).toBe(true);
	});

	test('one award by two deciders at once commits its money once and asks for one announcement', async () => {
		const { tranche_id, ids } = await proposed('twice');
		const second = await aPerson(db, { roles: ['decision_maker'] });
		const attempts = await Promise.all([
			reasonsOf(decide(db, office.decision_maker, ids[0] ?? '')),
			reasonsOf(decide(db, second, ids[0] ?? ''))
		]);
		expect(attempts.map(({ length }) => length).toSorted()).toEqual([0, 1]);
		expect(await free(tranche_id)).toMatchObject({ committed: EACH });
		const [postings, events] = await Promise.all([
			db
				.selectFrom('posting')
				.select('id')
				.where('decision_id', '=', ids[0] ?? '')
				.execute(),
			db
				.selectFrom('audit_event')
				.select('event')
				.where('record', '=', 'decision')
				.where('record_id', '=', ids[0] ?? '')
				.orderBy('id')
				.execute()
		]);
		expect(postings).toHaveLength(2);
		expect(events.map(({ event }) => event)).toEqual(['decision.proposed', 'decision.decided']);
	});

	test('is refused to the proposer, also when holding both roles; the database says so too', async () => {
		const { ids } = await proposed('four-eyes');
		await db
			.insertInto('person_role')
			.values({
				person_id: office.officer.id,
				role: 'decision_maker',
				scheme_id: null,
				source_code: null,
				granted_by: null
			})
			.execute();
		const both = (await personById(db, office.officer.id)) ?? office.officer;
		expect(await reasonsOf(decide(db, both, ids[0] ?? ''))).toEqual([
			'You proposed this decision yourself. Another person must take it.'
		]);
		const forced = db
			.updateTable('decision')
			.set({ decided_by: both.id })
			.where('id', '=', ids[0] ?? '')
			.execute();
		await expect(forced).rejects.toThrow('violates check constraint');
		await db
			.deleteFrom('person_role')
			.where('person_id', '=', office.officer.id)
			.where('role', '=', 'decision_maker')
			.execute();
	});

	test('is refused to a reviewer of the case and to whoever is no decision maker', async () => {
		const { ids } = await proposed('reviewer');
		const reviewer = { ...office.reviewers[0], roles: ['reviewer', 'decision_maker'] as const };
		await db
			.insertInto('person_role')
			.values({
				person_id: reviewer.id,
				role: 'decision_maker',
				scheme_id: null,
				source_code: null,
				granted_by: null
			})
			.execute();
		expect(await reasonsOf(decide(db, reviewer, ids[0] ?? ''))).toEqual([
			'You are a reviewer of this application. Another person must take this decision.'
		]);
		for (const person of [office.officer, office.reviewers[1], administrator])
			expect(await reasonsOf(decide(db, person, ids[0] ?? ''))).toEqual([
				'Only this role may do this: decision maker.'
			]);
	});

	test('many at once each stand or fall alone', async () => {
		const { ids, cases, tranche_id } = await proposed('many', [5, 4, 3]);
		const [first, second] = cases;
		await withdrawApplication(db, second?.applicant ?? administrator, second?.id ?? '');
		const outcomes = await decideAll(db, office.decision_maker, [...ids, ids[0] ?? '']);
		expect(outcomes.map(({ refused }) => refused?.en ?? null)).toEqual([
			null,
			expect.stringContaining('Withdrawn'),
			null
		]);
		expect(first).toBeDefined();
		expect(await free(tranche_id)).toMatchObject({ committed: 2 * EACH });
	});

	test('a decided application can no longer be withdrawn: its money is committed', async () => {
		const { ids, cases } = await proposed('late');
		const [one] = cases;
		if (!one) throw new Error('There is one case');
		await decide(db, office.decision_maker, ids[0] ?? '');
		expect(await reasonsOf(withdrawApplication(db, one.applicant, one.id))).toEqual([
			expect.stringContaining('decided already')
		]);
	});

	test('a returned proposal can be proposed again and leaves no second live one', async () => {
		const { ids, cases } = await proposed('again');
		const application_ids = cases.map(({ id }) => id);
		const [refused] = await proposeDecisions(db, office.officer, { application_ids });
		expect(refused?.refused?.en).toBe('A decision on this has been proposed or taken already.');
		await returnDecision(db, office.decision_maker, {
			decision_id: ids[0] ?? '',
			reason: 'Bedrag nakijken.'
		});
		expect(await decisionRow(ids[0] ?? '')).toMatchObject({
			state: 'returned',
			returned_reason: 'Bedrag nakijken.'
		});
		expect(await reasonsOf(decide(db, office.decision_maker, ids[0] ?? ''))).toHaveLength(1);
		const both = await Promise.all([
			proposeDecisions(db, office.officer, { application_ids }),
			proposeDecisions(db, office.officer, { application_ids })
		]);
		expect(both.flat().filter(({ done }) => done)).toHaveLength(1);
	});

	test('an award that a rule no longer allows is not taken; the finding it opened waits for the officer', async () => {
		const { ids, cases } = await proposed('rules');
		const application_id = cases[0]?.id ?? '';
		await db
			.updateTable('application_section')
			.set({
				answers: JSON.stringify({
					has_aid: true,
					aid: [{ granted_on: '2026-10-01', grantor: 'Gemeente', amount_cents: 299_000_00 }]
				})
			})
			.where('application_id', '=', application_id)
			.where('section', '=', 'de_minimis')
			.execute();
		expect(await reasonsOf(decide(db, office.decision_maker, ids[0] ?? ''))).toEqual([
			expect.stringContaining('E-DM-02')
		]);
		const findings = await db
			.selectFrom('finding')
			.select(['rule_id', 'state'])
			.where('application_id', '=', application_id)
			.where('state', '=', 'open')
			.execute();
		expect(findings).toEqual([{ rule_id: 'E-DM-02', state: 'open' }]);
		await db
			.updateTable('finding')
			.set({
				state: 'accepted',
				reason: 'Toch goed.',
				resolved_by: office.officer.id,
				resolved_at: new Date()
			})
			.where('application_id', '=', application_id)
			.where('rule_id', '=', 'E-DM-02')
			.execute();
		expect(await reasonsOf(decide(db, office.decision_maker, ids[0] ?? ''))).toEqual([
			expect.stringContaining('above the de minimis room')
		]);
		expect((await decisionRow(ids[0] ?? '')).state).toBe('proposed');
	});
});
