import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answers } from '#lib/domain/application/answers.ts';
import { OBSTACLES, type CheckAnswers, type Obstacle } from '#lib/domain/check/answers.ts';
import { carried } from '#lib/domain/check/carried.ts';
import { check } from '#lib/domain/check/check.ts';
import { filledIn } from '../application/filled.ts';
import { startApplication } from '../testing/start-application.ts';
import { testDatabase, type TestDatabase } from '../db/testing.ts';
import { preview } from '../eligibility/preview.ts';
import type { Person } from '../person/person.ts';
import { insertVersion } from '../scheme/insert-version.ts';
import { REFERENCE_SCHEME } from '../scheme/reference/index.ts';
import { aPerson } from '../testing/a-person.ts';
import { aTranche } from '../testing/a-tranche.ts';
import { aDraft } from '../testing/an-application.ts';
import { anOrganisation } from '../testing/an-organisation.ts';
import { moveClockTo } from '../testing/move-clock.ts';
import { checkRound } from './round.ts';

let database: TestDatabase;
let administrator: Person;
let tranche_id: string;

beforeAll(async () => {
	database = await testDatabase();
	administrator = await aPerson(database.db, { roles: ['administrator'] });
	tranche_id = await aTranche(database.db, administrator);
	await moveClockTo(database.db, 2 * 3600);
});
afterAll(() => database.drop());

const practice: CheckAnswers = {
	care_type: 'gp',
	postcode: '7411 AA',
	size: {
		staff_awu: 4.5,
		turnover_cents: 650_000_00,
		balance_cents: 210_000_00,
		in_group: false,
		group_staff_awu: null,
		group_turnover_cents: null,
		group_balance_cents: null,
		circumstances: []
	},
	obstacles: [],
	aid_cents: 0
};
const sized = (size: Partial<CheckAnswers['size']>): CheckAnswers => ({
	...practice,
	size: { ...practice.size, ...size }
});
/** Of a group the check asks only what the group has together. */
const group = {
	in_group: true,
	staff_awu: null,
	turnover_cents: null,
	balance_cents: null,
	group_turnover_cents: 3_000_000_00,
	group_balance_cents: 900_000_00
} as const;

/** Practices of all kinds: what a visitor tells. */
const SAMPLE: readonly (readonly [string, CheckAnswers])[] = [
	['a small practice', practice],
	['sixty people', sized({ staff_awu: 60 })],
	[
		'a turnover and balance above ten million',
		sized({ turnover_cents: 11_000_000_00, balance_cents: 12_000_000_00 })
	],
	['a turnover alone above it', sized({ turnover_cents: 11_000_000_00 })],
	['no figures yet', sized({ staff_awu: null, turnover_cents: null, balance_cents: null })],
	['a small group', sized({ ...group, group_staff_awu: 20 })],
	['a large group', sized({ ...group, group_staff_awu: 320 })],
	['a group without its staff', sized(group)],
	['a new owner', sized({ circumstances: ['new_owner'] })],
	['above small for the first year', sized({ staff_awu: 55, circumstances: ['first_year_above'] })],
	[
		'a municipality as owner and a second practice',
		sized({ circumstances: ['public_body', 'other_practice'] })
	],
	['designated, with compensation, and new', sized({ circumstances: ['designated', 'sgei', 'new_firm'] })],
	['much aid before', { ...practice, aid_cents: 299_999_00 }],
	['some aid before', { ...practice, aid_cents: 40_000_00 }],
	['aid above the ceiling', { ...practice, aid_cents: 300_001_00 }],
	[
		'everything in the way',
		{ ...practice, obstacles: OBSTACLES.filter((one) => !/^(had|abroad)/.test(one)) }
	],
	...(['not_registered', 'no_patient_data', 'insolvent', 'recovery', 'ordered'] as const).map(
		(one) => [`in the way: ${one}`, { ...practice, obstacles: [one] }] as const
	)
];

/** What the same organisation fills in when it really applies. */
const applied = ({ obstacles, aid_cents, size }: CheckAnswers, today: string): Partial<Answers> => {
	const free = (...those: Obstacle[]) => !those.some((one) => obstacles?.includes(one));
	const { staff_awu, turnover_cents, balance_cents } = practice.size;
	return {
		size: size.in_group ? { ...size, staff_awu, turnover_cents, balance_cents } : size,
		kinds: { kinds: ['S', 'B'] },
		de_minimis: aid_cents
			? { has_aid: true, aid: [{ granted_on: today, grantor: 'Provincie', amount_cents: aid_cents }] }
			: { has_aid: false, aid: [] },
		declarations: {
			truthful: true,
			registered: free('not_registered', 'no_patient_data'),
			no_insolvency: free('insolvent'),
			no_recovery_order: free('recovery'),
			nothing_ordered: free('ordered'),
			publication_known: true,
			electronic_channel: true
		}
	};
};

describe('the eligibility check', () => {
	test.each(SAMPLE)('tells %s per rule what the real preview tells', async (_, answers) => {
		const { db } = database;
		const round = await checkRound(db, tranche_id);
		if (!round) throw new Error('There is a tranche');
		const person = await aPerson(db);
		const active = !answers.obstacles?.includes('not_registered');
		const organisation_id = await anOrganisation(db, person, { register: { active } });
		const id = await aDraft(db, person, {
			tranche_id,
			organisation_id,
			answers: applied(answers, round.today)
		});
		const real = new Map((await preview(db, id)).results.map((one) => [one.rule_id, one.result]));
		const { rules, undecided } = check(answers, round);
		expect(rules.length).toBeGreaterThan(10);
		expect(rules.map(({ rule_id, result }) => [rule_id, result])).toEqual(
			rules.map(({ rule_id }) => [rule_id, real.get(rule_id)])
		);
		for (const { rule_id } of undecided) {
			if (rule_id === 'E-DM-02') continue;
			expect([rule_id, real.get(rule_id)]).toEqual([rule_id, null]);
		}
	});

	test.each([
		['nothing before', 0, 'yes', [true, true]],
		['room for the most one can ask', 292_500, 'yes', [true, true]],
		['room for the least only', 295_000, 'unknown', [true, false]],
		['room for nothing', 299_501, 'no', [false, false]]
	] as const)(
		'tells of the room for aid, with %s, what every amount asked gives',
		async (_, euros, said, real) => {
			const { db } = database;
			const round = await checkRound(db, tranche_id);
			if (!round) throw new Error('There is a tranche');
			const answers = { ...practice, aid_cents: euros * 100 };
			const told = check(answers, round);
			const verdict = told.rules.find(({ rule_id }) => rule_id === 'E-DM-02')?.verdict;
			expect(verdict ?? 'unknown').toBe(said);
			expect(told.undecided.map(({ rule_id }) => rule_id)).toEqual(said === 'unknown' ? ['E-DM-02'] : []);
			const asking = async (net_cents: Readonly<Partial<Record<'SV01' | 'SV03', number>>>) => {
				const person = await aPerson(db);
				const id = await aDraft(db, person, {
					tranche_id,
					organisation_id: await anOrganisation(db, person),
					answers: applied(answers, round.today),
					lines: Object.entries(net_cents).map(([service_code, cents]) => ({
						service_code,
						net_cents: cents,
						vat_cents: 0,
						quote: null
					}))
				});
				const { results } = await preview(db, id);
				return results.find(({ rule_id }) => rule_id === 'E-DM-02')?.result;
			};
			const least = await asking({ SV01: 500_00 });
			const most = await asking({ SV01: 1_500_00, SV03: 8_000_00 });
			expect([least, most]).toEqual(real);
		}
	);

	test('stores nothing; what was told arrives with the application it begins', async () => {
		const { db } = database;
		const round = await checkRound(db, null);
		if (!round) throw new Error('There is a tranche');
		const count = () =>
			db
				.selectFrom('application_section')
				.select(({ fn }) => fn.countAll<number>().as('rows'))
				.executeTakeFirstOrThrow();
		const before = await count();
		check(practice, round);
		expect(await count()).toEqual(before);
		const person = await aPerson(db);
		const organisation_id = await anOrganisation(db, person);
		const known = carried({ ...practice, obstacles: ['had_s'] });
		const start = { tranche_id, organisation_id, language: 'nl' as const, known };
		const id = await startApplication(db, person, start);
		const { sections } = await filledIn(db, id);
		expect(sections).toEqual({
			size: practice.size,
			kinds: { kinds: ['B'] },
			de_minimis: { has_aid: false, aid: [] }
		});
		const again = { ...start, known: carried(sized({ staff_awu: 9 })) };
		expect(await startApplication(db, person, again)).toBe(id);
		expect((await filledIn(db, id)).sections.size).toEqual(practice.size);
	});

	test('a changed rule in a new version changes the check', async () => {
		const { db } = database;
		const stricter = REFERENCE_SCHEME.rules.map((rule) =>
			rule.id === 'E-SME-01' ? { ...rule, version: 2, expression: 'size_class = "large"' } : rule
		);
		const verdict = async () => {
			const round = await checkRound(db, tranche_id);
			return round && check(practice, round).overall;
		};
		expect(await verdict()).toBe('yes');
		const round = await checkRound(db, tranche_id);
		await db.transaction().execute(async (tx) =>
			insertVersion(tx, administrator, {
				scheme_id: round?.tranche?.scheme_id ?? '',
				content: { ...REFERENCE_SCHEME, rules: stricter },
				effective_on: round?.today ?? '',
				at: new Date()
			})
		);
		expect(await verdict()).toBe('no');
	});
});
