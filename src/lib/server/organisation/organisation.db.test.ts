import { afterAll, beforeAll, expect, test } from 'vitest';
import { NotFound, Refused } from '../../domain/refusal.ts';
import type { Database } from '../db/connect.ts';
import { testDatabase, type TestDatabase } from '../db/testing.ts';
import { aPerson } from '../testing/a-person.ts';
import { createOrganisation } from './create.ts';
import { organisationFor, organisationsOf } from './queries.ts';
import { updateOrganisation } from './update.ts';

const INPUT = {
	kvk_number: '90006623',
	name: 'Huisartsenpraktijk De Linde',
	establishment_number: '990064773193',
	agb_code: '01012345',
	care_type: 'gp',
	sbi_codes: ['86210'],
	wtza: 'reported' as const,
	care_professionals: 4,
	street: 'Dorpsstraat',
	house_number: '12',
	postcode: '7411 AA',
	city: 'Deventer'
};
let kvk = 10_000_000;
const input = () => ({ ...INPUT, kvk_number: String(kvk++) });

let test_database: TestDatabase;
let db: Database;
beforeAll(async () => {
	test_database = await testDatabase();
	db = test_database.db;
});
afterAll(() => test_database.drop());

test('who registers an organisation owns it, and its province follows from the postcode', async () => {
	const person = await aPerson(db);
	const id = await createOrganisation(db, person, INPUT);
	expect(await organisationFor(db, person, id)).toMatchObject({
		...INPUT,
		province: 'Overijssel',
		member_role: 'owner'
	});
	expect(await organisationsOf(db, person)).toMatchObject([{ id, kvk_number: '90006623' }]);
});

test('a second person with the same KVK number is sent to the first, without a word about the organisation', async () => {
	const [first, second] = [await aPerson(db), await aPerson(db)];
	const given = { ...input(), name: 'Praktijk Geheim' };
	const id = await createOrganisation(db, first, given);
	const refused = await createOrganisation(db, second, { ...input(), kvk_number: given.kvk_number }).catch(
		(error: unknown) => error
	);
	expect(refused).toBeInstanceOf(Refused);
	const { reasons } = refused as Refused;
	expect(reasons).toMatchObject([{ field: 'kvk_number' }]);
	expect(JSON.stringify(reasons)).not.toMatch(/Geheim|Deventer|Noor/);
	expect(await organisationFor(db, second, id)).toBeUndefined();
	expect(await organisationsOf(db, second)).toEqual([]);
});

test('of two people who register the same KVK number at the same moment, one succeeds', async () => {
	const people = await Promise.all(Array.from({ length: 6 }, () => aPerson(db)));
	const given = input();
	const outcomes = await Promise.allSettled(people.map((person) => createOrganisation(db, person, given)));
	expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
	for (const outcome of outcomes)
		if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(Refused);
});

test('a second click gives the same organisation', async () => {
	const person = await aPerson(db);
	const given = input();
	const ids = await Promise.all([1, 2, 3].map(() => createOrganisation(db, person, given)));
	expect(new Set(ids).size).toBe(1);
});

test('only a colleague changes it, and a stale page overwrites nothing', async () => {
	const [owner, reader, stranger] = [await aPerson(db), await aPerson(db), await aPerson(db)];
	const { kvk_number, ...rest } = input();
	const id = await createOrganisation(db, owner, { kvk_number, ...rest });
	const seen_at = (await organisationFor(db, owner, id))?.updated_at ?? new Date(0);
	const change = (name: string) => ({ id, seen_at, input: { ...rest, name } });
	await expect(updateOrganisation(db, stranger, change('Gekaapt'))).rejects.toBeInstanceOf(NotFound);
	await db
		.insertInto('organisation_member')
		.values({ organisation_id: id, person_id: reader.id, role: 'reader', joined_at: new Date() })
		.execute();
	await expect(updateOrganisation(db, reader, change('Gelezen'))).rejects.toThrow(/only read/);
	await updateOrganisation(db, owner, change('Praktijk Nieuw'));
	await updateOrganisation(db, owner, change('Praktijk Nieuw'));
	await expect(updateOrganisation(db, owner, change('Praktijk Oud'))).rejects.toBeInstanceOf(Refused);
	expect((await organisationFor(db, owner, id))?.name).toBe('Praktijk Nieuw');
	const events = await db
		.selectFrom('audit_event')
		.select(['event', 'person_id', 'details'])
		.where('record_id', '=', id)
		.orderBy('id')
		.execute();
	expect(events).toEqual([
		{ event: 'organisation.created', person_id: owner.id, details: {} },
		{ event: 'organisation.updated', person_id: owner.id, details: { changed: ['name'] } }
	]);
});
