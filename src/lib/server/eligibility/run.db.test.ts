import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '../db/connect.ts';
import { testDatabase, type TestDatabase } from '../db/testing.ts';
import type { Person } from '../person/person.ts';
import { aPerson } from '../testing/a-person.ts';
import { aTranche } from '../testing/a-tranche.ts';
import { anApplication, type ApplicationWishes } from '../testing/an-application.ts';
import { anOrganisation } from '../testing/an-organisation.ts';
import { moveClockTo } from '../testing/move-clock.ts';
import { runRules } from './run.ts';

let test_database: TestDatabase;
let db: Database;
let officer: Person;
let tranche_id: string;
let person: Person;
let organisation_id: string;

beforeAll(async () => {
	test_database = await testDatabase();
	({ db } = test_database);
	tranche_id = await aTranche(db, await aPerson(db, { roles: ['administrator'] }));
	officer = await aPerson(db, { roles: ['grant_officer'] });
	await moveClockTo(db, 2 * 3600);
});
afterAll(() => test_database.drop());
beforeEach(async () => {
	person = await aPerson(db);
	organisation_id = await anOrganisation(db, person);
});

const apply = (wishes: Partial<ApplicationWishes> = {}) =>
	anApplication(db, person, { tranche_id, organisation_id, ...wishes });
/** The register does not know the number: whether name and address are right cannot be told. */
const unknownToRegister = () =>
	db.updateTable('organisation').set({ register: null }).where('id', '=', organisation_id).execute();
/** The register comes to say another activity. */
const activity = (code: string) =>
	db
		.updateTable('organisation')
		.set({
			sbi_codes: [code],
			register: sql`jsonb_set(register, '{sbi_codes}', jsonb_build_array(${code}::text))`
		})
		.where('id', '=', organisation_id)
		.execute();
const findings = (id: string) =>
	db.selectFrom('finding').selectAll().where('application_id', '=', id).orderBy('rule_id').execute();
const again = (id: string) => db.transaction().execute((tx) => runRules(tx, id, 'decision'));
const resolve = (id: string, state: 'accepted' | 'confirmed') =>
	db
		.updateTable('finding')
		.set({ state, reason: 'Nagekeken', resolved_by: officer.id, resolved_at: new Date() })
		.where('id', '=', id)
		.execute();

describe('running the rules', () => {
	test('of a whole application opens no finding', async () => {
		expect(await findings((await apply()).id)).toEqual([]);
	});

	test('stores every fact and answer; what it cannot tell is for a person', async () => {
		await unknownToRegister();
		const { id } = await apply();
		const run = await db
			.selectFrom('rule_run')
			.selectAll()
			.where('application_id', '=', id)
			.executeTakeFirstOrThrow();
		expect(run.moment).toBe('submission');
		expect(run.facts).toMatchObject({ case: { size_class: 'micro', missing_items: 0 } });
		expect(run.results.length).toBeGreaterThanOrEqual(42);
		expect(await findings(id)).toMatchObject([{ rule_id: 'E-ID-02', result: null, state: 'open' }]);
	});

	test('a practice that is too large fails the size rules', async () => {
		const { id } = await apply({
			answers: {
				size: {
					staff_awu: 80,
					turnover_cents: 12_000_000_00,
					balance_cents: 11_000_000_00,
					in_group: false,
					group_staff_awu: null,
					group_turnover_cents: null,
					group_balance_cents: null,
					circumstances: []
				}
			}
		});
		const failed = (await findings(id)).filter(({ result }) => result === false);
		expect(failed.map(({ rule_id }) => rule_id)).toEqual(['E-CBW-01', 'E-COST-07', 'E-SME-01']);
	});

	test('a rule about lines opens a finding for each line it fails on', async () => {
		const { id } = await apply({
			lines: [
				{ service_code: 'SV01' },
				{ service_code: 'SV03', planned_order_on: '2020-01-01' },
				{ service_code: 'SV05', planned_order_on: '2020-01-02' }
			]
		});
		const failed = (await findings(id)).filter(({ rule_id }) => rule_id === 'E-COST-02');
		expect(failed).toHaveLength(2);
		expect(new Set(failed.map(({ line_id }) => line_id)).size).toBe(2);
	});

	test('again keeps what was resolved, and asks again only when the answer changed', async () => {
		await unknownToRegister();
		const { id } = await apply();
		const [finding] = await findings(id);
		await resolve(finding?.id ?? '', 'accepted');
		await again(id);
		expect(await findings(id)).toMatchObject([
			{ rule_id: 'E-ID-02', state: 'accepted', reason: 'Nagekeken' }
		]);
		await activity('99999');
		await again(id);
		expect(await findings(id)).toMatchObject([
			{ rule_id: 'E-HC-01', result: false, state: 'open' },
			{ rule_id: 'E-ID-02', state: 'accepted' }
		]);
		await activity('86210');
		await again(id);
		expect(await findings(id)).toMatchObject([{ rule_id: 'E-ID-02', state: 'accepted' }]);
	});

	test('a confirmed failure that turns out to hold comes back to the officer', async () => {
		await activity('99999');
		const { id } = await apply();
		const failed = (await findings(id)).find(({ rule_id }) => rule_id === 'E-HC-01');
		await resolve(failed?.id ?? '', 'confirmed');
		await activity('86210');
		await again(id);
		expect(await findings(id)).toMatchObject([
			{ rule_id: 'E-HC-01', state: 'open', result: true, reason: null }
		]);
	});

	test('an award proposed in another tranche of the scheme reserves its room', async () => {
		const { id: first } = await apply();
		await db
			.insertInto('decision')
			.values({
				kind: 'award',
				application_id: first,
				amount_cents: 5_311_50,
				content: '{}',
				proposed_by: officer.id,
				proposed_at: new Date()
			})
			.execute();
		const administrator = await aPerson(db, { roles: ['administrator'] });
		const second_tranche = await aTranche(db, administrator, { code: `T${Date.now()}` });
		await moveClockTo(db, 2 * 3600);
		const { id } = await apply({ tranche_id: second_tranche });
		const failed = (await findings(id)).filter(({ result }) => result === false);
		expect(failed.map(({ rule_id }) => rule_id)).toEqual(['E-PRG-01']);
	});
});
