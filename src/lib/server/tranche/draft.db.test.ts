import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Refused } from '#lib/domain/refusal.ts';
import type { Region } from '#lib/domain/scheme/content.ts';
import { same } from '#lib/domain/text.ts';
import type { Database } from '../db/connect.ts';
import { testDatabase, type TestDatabase } from '../db/testing.ts';
import type { Person } from '../person/person.ts';
import { publishVersion } from '../scheme/publish-version.ts';
import { REFERENCE_SCHEME } from '../scheme/reference/index.ts';
import { aPerson } from '../testing/a-person.ts';
import { reasonsOf } from '../testing/reasons-of.ts';
import { discardTranche } from './discard.ts';
import { draftTranche, type Draft } from './draft.ts';
import { approveTranche, publishTranche } from './publish.ts';
import { anyTranche, publishedTranche } from './queries.ts';

let database: TestDatabase;
let db: Database;
let administrator: Person;
let scheme_id: string;

beforeAll(async () => {
	database = await testDatabase();
	({ db } = database);
	administrator = await aPerson(db, { roles: ['administrator'] });
	({ scheme_id } = await publishVersion(db, administrator, REFERENCE_SCHEME));
});
afterAll(() => database.drop());

const north: Region = { code: 'north', name: same('Noord'), percent: 20, postcodes: [[9300, 9999]] };
let code = 0;
const draft = (wishes: Partial<Draft> = {}): Draft => ({
	scheme_id,
	code: `D${++code}`,
	name: same('Ronde'),
	opens_at: new Date('2999-03-01T08:00:00Z'),
	closes_at: new Date('2999-04-01T15:00:00Z'),
	ceiling_cents: 10_000_00,
	method: 'arrival',
	publication_reference: 'Staatscourant (fictief), nr. 1',
	allocation: {},
	...wishes
});
const make = (wishes?: Partial<Draft>, person = administrator) => draftTranche(db, person, draft(wishes));
const versions = async () => (await db.selectFrom('scheme_version').select('id').execute()).length;

describe('a draft of a tranche', () => {
	test('keeps the method and is seen by nobody outside until it is published', async () => {
		const id = await make();
		expect(await anyTranche(db, administrator, id)).toMatchObject({ state: 'draft', method: 'arrival' });
		expect(await publishedTranche(db, id)).toBeNull();
		await approveTranche(db, administrator, id);
		await publishTranche(db, administrator, id);
		expect(await publishedTranche(db, id)).toMatchObject({ method: 'arrival', ceiling_cents: 10_000_00 });
		expect(await reasonsOf(discardTranche(db, administrator, id))).toHaveLength(1);
	});

	test('that divides the money otherwise brings a version of its own, and the tranches there are keep theirs', async () => {
		const before = await make();
		const count = await versions();
		const id = await make({ allocation: { partial: true, regions: [north] } });
		expect(await versions()).toBe(count + 1);
		const made = await anyTranche(db, administrator, id);
		expect(made?.content.allocation).toEqual({ partial: true, regions: [north] });
		expect(made?.content.rules).toEqual(REFERENCE_SCHEME.rules);
		expect((await anyTranche(db, administrator, before))?.content.allocation ?? {}).toEqual({});
		await make({ allocation: { partial: true, regions: [north] } });
		expect(await versions()).toBe(count + 1);
	});

	test('is refused with every reason, each at its field, and nothing is made', async () => {
		const taken = draft();
		await draftTranche(db, administrator, taken);
		const count = await versions();
		const wrong = make({
			code: taken.code,
			opens_at: new Date('2020-03-01T08:00:00Z'),
			closes_at: new Date('2020-02-01T08:00:00Z'),
			allocation: {
				regions: [
					{ ...north, percent: 60 },
					{ ...north, code: 'south', percent: 41, postcodes: [[4300, 4599]] }
				]
			}
		});
		const refused = await wrong.then(
			() => null,
			(thrown: unknown) => thrown
		);
		if (!(refused instanceof Refused)) throw refused;
		expect(refused.reasons.map(({ field }) => field).toSorted()).toEqual([
			'closes_on',
			'code',
			'opens_on',
			'regions'
		]);
		expect(refused.reasons[0]?.en).toContain('101 percent together');
		expect(await versions()).toBe(count);
	});

	test('is the work of an administrator, who may throw it away', async () => {
		const officer = await aPerson(db, { roles: ['grant_officer'] });
		expect(await reasonsOf(make({}, officer))).toHaveLength(1);
		const id = await make();
		expect(await reasonsOf(discardTranche(db, officer, id))).toHaveLength(1);
		await discardTranche(db, administrator, id);
		expect(await anyTranche(db, administrator, id)).toBeNull();
	});
});

test('no way of publishing a scheme lets its regions have more than there is', async () => {
	const content = { ...REFERENCE_SCHEME, allocation: { regions: [{ ...north, percent: 101 }] } };
	expect((await reasonsOf(publishVersion(db, administrator, content)))[0]).toContain('101 percent');
});
