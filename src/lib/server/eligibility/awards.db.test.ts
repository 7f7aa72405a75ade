import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Answers } from '#lib/domain/application/answers.ts';
import type { Ownership } from '#lib/domain/undertaking/ownership.ts';
import { now, today } from '../clock.ts';
import type { Database } from '../db/connect.ts';
import { testDatabase, type TestDatabase } from '../db/testing.ts';
import type { Person } from '../person/person.ts';
import { REFERENCE_SCHEME } from '../scheme/reference/index.ts';
import { aPerson } from '../testing/a-person.ts';
import { aTranche } from '../testing/a-tranche.ts';
import { aDraft, anApplication } from '../testing/an-application.ts';
import { anOrganisation } from '../testing/an-organisation.ts';
import { wholeAnswers } from '../testing/answers.ts';
import { moveClockTo } from '../testing/move-clock.ts';
import { awardsOfOthers } from './awards.ts';
import { caseFile } from './case-file.ts';
import { undertakingOf } from './undertaking.ts';

let test_database: TestDatabase;
let db: Database;
let tranche_id: string;
let other_tranche_id: string;
let person: Person;
let officer: Person;

beforeAll(async () => {
	test_database = await testDatabase();
	({ db } = test_database);
	const administrator = await aPerson(db, { roles: ['administrator'] });
	officer = await aPerson(db, { roles: ['grant_officer'] });
	tranche_id = await aTranche(db, administrator);
	const content = { ...REFERENCE_SCHEME, code: 'ANDERS-2026' };
	other_tranche_id = await aTranche(db, administrator, { code: 'A1', content });
	await moveClockTo(db, 2 * 3600);
});
afterAll(() => test_database.drop());
beforeEach(async () => {
	person = await aPerson(db);
});

const enterprise = (id: string, kvk_number: string) => ({
	id,
	name: id,
	kind: 'enterprise' as const,
	kvk_number,
	figures: { staff_awu: 1, turnover_cents: 0, balance_cents: 0 },
	markets: ['care']
});
/** The first enterprise applies; each holds this part of the votes of the next. */
const chain = (kvk_numbers: readonly string[], percent = 60): Ownership => ({
	applicant: 'firm 0',
	parties: kvk_numbers.map((number, index) => enterprise(`firm ${index}`, number)),
	ties: kvk_numbers.slice(1).map((_, index) => ({
		holder: `firm ${index}`,
		held: `firm ${index + 1}`,
		capital_percent: percent,
		votes_percent: percent,
		rights: []
	})),
	acting_jointly: [],
	adjacent_markets: []
});
let serial = 10_000_000;
const aFirm = async () => {
	const kvk_number = String(serial++);
	return { kvk_number, id: await anOrganisation(db, person, { kvk_number }) };
};
const answersWith = (ownership: Ownership | null): Partial<Answers> => ({
	size: { ...wholeAnswers(REFERENCE_SCHEME, '').size, ownership }
});
const apply = (organisation_id: string, ownership: Ownership | null = null, tranche = tranche_id) =>
	anApplication(db, person, { tranche_id: tranche, organisation_id, answers: answersWith(ownership) });
const award = async (application_id: string, state: 'proposed' | 'announced') => {
	const { id } = await db
		.insertInto('decision')
		.values({
			kind: 'award',
			application_id,
			amount_cents: 500_000,
			content: '{}',
			proposed_by: officer.id,
			proposed_at: await now(db)
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	if (state === 'proposed') return;
	const issued_on = await today(db);
	await db
		.insertInto('voucher')
		.values({
			number: `V-${serial++}`,
			application_id,
			decision_id: id,
			kind: 'B',
			amount_cents: 500_000,
			rate_percent: 75,
			issued_on,
			valid_until: issued_on
		})
		.execute();
};
const awardsFor = async (application_id: string) => {
	const { organisation_id, scheme_id } = await db
		.selectFrom('application')
		.innerJoin('tranche', 'tranche.id', 'application.tranche_id')
		.where('application.id', '=', application_id)
		.select(['organisation_id', 'scheme_id'])
		.executeTakeFirstOrThrow();
	return awardsOfOthers(db, { application_id, organisation_id, scheme_id, today: await today(db) });
};

describe('the aid of a single undertaking', () => {
	test('counts under every scheme of the portal; another scheme is no voucher of this programme', async () => {
		const firm = await aFirm();
		const first = await apply(firm.id, null, other_tranche_id);
		await award(first.id, 'announced');
		const { id } = await apply(firm.id);
		const granted_on = await today(db);
		expect(await awardsFor(id)).toEqual([
			{ kind: 'B', granted_on, amount_cents: 500_000, other_scheme: true, case_id: first.id }
		]);
		const { facts } = await db
			.selectFrom('rule_run')
			.where('application_id', '=', id)
			.select('facts')
			.executeTakeFirstOrThrow();
		expect(facts).toMatchObject({
			case: { de_minimis_prior_cents: 500_000, awarded_kinds: [], awarded_cents: 0 }
		});
	});

	test('counts of a subsidiary that the applicant names, also while it is only proposed', async () => {
		const [mother, daughter] = [await aFirm(), await aFirm()];
		await award((await apply(daughter.id)).id, 'proposed');
		const { id } = await apply(mother.id, chain([mother.kvk_number, daughter.kvk_number]));
		const awards = await awardsFor(id);
		expect(awards.map(({ kind, other_scheme }) => [kind, other_scheme])).toEqual([
			['S', false],
			['B', false]
		]);
	});

	test('counts of a mother that names the applicant, and of what she holds through others', async () => {
		const firms = [await aFirm(), await aFirm(), await aFirm()] as const;
		const [mother, daughter, granddaughter] = firms;
		const first = await apply(mother.id, chain(firms.map(({ kvk_number }) => kvk_number)));
		await award(first.id, 'announced');
		const second = await apply(daughter.id);
		await award(second.id, 'announced');
		const { id } = await apply(granddaughter.id);
		expect(await awardsFor(id)).toHaveLength(2);
		const undertaking = await undertakingOf(db, { id, organisation_id: granddaughter.id });
		expect(undertaking.toSorted()).toEqual(firms.map((firm) => firm.id).toSorted());
	});

	test('leaves out partners, strangers and an ownership that cannot be read', async () => {
		const [one, partner, stranger] = [await aFirm(), await aFirm(), await aFirm()];
		for (const { id } of [partner, stranger]) await award((await apply(id)).id, 'announced');
		const graph = chain([one.kvk_number, partner.kvk_number], 40);
		const { id } = await apply(one.id, graph);
		expect(await awardsFor(id)).toEqual([]);
		const fresh = await aFirm();
		const answers = answersWith({ ...graph, applicant: 'gone' });
		const broken = await aDraft(db, person, { tranche_id, organisation_id: fresh.id, answers });
		expect(await undertakingOf(db, { id: broken, organisation_id: fresh.id })).toEqual([fresh.id]);
	});

	test('is what a voucher became once it is closed', async () => {
		const firm = await aFirm();
		const first = await apply(firm.id, null, other_tranche_id);
		await award(first.id, 'announced');
		const close = (state: 'redeemed' | 'expired') =>
			db.updateTable('voucher').set({ state }).where('application_id', '=', first.id).execute();
		const { id } = await apply(firm.id);
		await close('redeemed');
		expect((await caseFile(db, id)).awards).toMatchObject([{ amount_cents: 0, letter_cents: 500_000 }]);
		await close('expired');
		expect((await caseFile(db, id)).awards).toEqual([]);
	});
});
