import { afterAll, beforeAll, expect, test } from 'vitest';
import { NotFound } from '#lib/domain/refusal.ts';
import type { Database } from '../db/connect.ts';
import { testDatabase, type TestDatabase } from '../db/testing.ts';
import type { Person } from '../person/person.ts';
import { REFERENCE_SCHEME } from '../scheme/reference/index.ts';
import { aPerson } from '../testing/a-person.ts';
import { aSubmittedApplication } from '../testing/a-scored-application.ts';
import { aTranche } from '../testing/a-tranche.ts';
import { moveClockTo } from '../testing/move-clock.ts';
import { reasonsOf } from '../testing/reasons-of.ts';
import { copyApplication } from './copy.ts';
import { filledIn } from './filled.ts';
import { withdrawApplication } from './withdraw.ts';

let database: TestDatabase;
let db: Database;
let administrator: Person;

beforeAll(async () => {
	database = await testDatabase();
	({ db } = database);
	administrator = await aPerson(db, { roles: ['administrator'] });
});
afterAll(() => database.drop());

test('a withdrawn application starts a new one with what the newer scheme still knows', async () => {
	const first = await aTranche(db, administrator, { code: 'T1' });
	await moveClockTo(db, 2 * 3600);
	const { id, applicant } = await aSubmittedApplication(db, { tranche_id: first });
	await withdrawApplication(db, applicant, id);
	const [, gone] = REFERENCE_SCHEME.questions;
	const content = {
		...REFERENCE_SCHEME,
		catalogue: REFERENCE_SCHEME.catalogue.filter(({ code }) => code !== 'SV05'),
		vouchers: REFERENCE_SCHEME.vouchers.map((one) => ({
			...one,
			services: one.services.filter((code) => code !== 'SV05')
		})),
		questions: REFERENCE_SCHEME.questions.filter((question) => question !== gone)
	};
	const tranche_id = await aTranche(db, administrator, { code: 'T2', content });
	const copy = (person = applicant) =>
		copyApplication(db, person, { application_id: id, tranche_id, language: 'nl' });
	expect(await reasonsOf(copy())).toEqual([expect.stringContaining('not open')]);
	await moveClockTo(db, 2 * 3600);
	await expect(copy(await aPerson(db))).rejects.toThrow(NotFound);
	const before = await filledIn(db, id);
	const made_id = await copy();
	const made = await filledIn(db, made_id);
	const trail = await db
		.selectFrom('audit_event')
		.where('application_id', '=', made_id)
		.where('event', '=', 'application.section_saved')
		.select(({ fn }) => fn.countAll<number>().as('count'))
		.executeTakeFirstOrThrow();
	expect(trail.count).toBe(4);
	expect(Object.keys(made.sections).sort()).toEqual(['assessment', 'kinds', 'payment', 'plan']);
	expect(made.sections.plan).toEqual(before.sections.plan);
	expect(made.sections.assessment).not.toHaveProperty(gone?.code ?? '');
	expect(made.lines.map(({ service_code }) => service_code)).toEqual(['SV01', 'SV03']);
	expect(made.lines.map(({ supplier_name }) => supplier_name)).toEqual(
		before.lines.slice(0, 2).map(({ supplier_name }) => supplier_name)
	);
	expect(await filledIn(db, id)).toEqual(before);
	expect(await reasonsOf(copy())).toEqual([expect.stringContaining('in this tranche already')]);
});
