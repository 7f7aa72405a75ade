import { afterAll, beforeAll, expect, test } from 'vitest';
import { NotFound } from '../../domain/refusal.ts';
import type { Database } from '../db/connect.ts';
import { testDatabase, type TestDatabase } from '../db/testing.ts';
import { peopleOf } from '../organisation/people.ts';
import type { Person } from '../person/person.ts';
import { aPerson } from '../testing/a-person.ts';
import { anOrganisation } from '../testing/an-organisation.ts';
import { anOpenTranche } from '../testing/an-open-tranche.ts';
import { reasonsOf } from '../testing/reasons-of.ts';
import { startApplication } from '../testing/start-application.ts';
import { askAccess } from './ask.ts';
import { decideAccess } from './decide.ts';
import { accessRequests, ownAccessRequests } from './queries.ts';

let test_database: TestDatabase;
let db: Database;
let officer: Person;
beforeAll(async () => {
	test_database = await testDatabase();
	db = test_database.db;
	officer = await aPerson(db, { roles: ['grant_officer'] });
});
afterAll(() => test_database.drop());

async function deserted() {
	const owner = await aPerson(db, { name: 'Vertrokken Eigenaar' });
	const id = await anOrganisation(db, owner);
	const { kvk_number } = await db
		.selectFrom('organisation')
		.where('id', '=', id)
		.select('kvk_number')
		.executeTakeFirstOrThrow();
	return { owner, id, kvk_number };
}
async function asked() {
	const [one, person] = [await deserted(), await aPerson(db, { name: 'Nieuwe Manager' })];
	await askAccess(db, person, { kvk_number: one.kvk_number, reason: 'De eigenaar is met pensioen.' });
	const request = (await accessRequests(db, officer)).find(({ requested_by }) => requested_by === person.id);
	return { ...one, person, request_id: request?.id ?? '' };
}
const decision = { identity_check: 'Gebeld met het nummer uit het handelsregister.', reason: 'Klopt.' };
const kinds = async ({ id }: Person) =>
	(
		await db.selectFrom('mail').where('person_id', '=', id).orderBy('created_at').select('kind').execute()
	).map(({ kind }) => kind);

test('who lost their organisation asks for access, and becomes an owner once an officer checked who it is', async () => {
	const { owner, id, person, request_id } = await asked();
	expect(await peopleOf(db, person, id)).toBeUndefined();
	await decideAccess(db, officer, { request_id, event: 'grant', ...decision });
	const people = await peopleOf(db, person, id);
	expect(people?.members.filter(({ role }) => role === 'owner').map(({ name }) => name)).toEqual([
		'Nieuwe Manager',
		'Vertrokken Eigenaar'
	]);
	expect(await kinds(owner)).toEqual(['access_asked', 'access_given']);
	expect(await kinds(person)).toEqual(['access_granted']);
	const event = await db
		.selectFrom('audit_event')
		.where('event', '=', 'organisation.access_granted')
		.where('record_id', '=', id)
		.select(['person_id', 'details'])
		.executeTakeFirst();
	expect(event).toMatchObject({ person_id: officer.id, details: { ...decision, requested_by: person.id } });
});

test('a refusal is told with its reason, gives nothing, and is final for this request', async () => {
	const { id, person, request_id } = await asked();
	await decideAccess(db, officer, {
		request_id,
		event: 'refuse',
		...decision,
		reason: 'Wij kregen geen bewijs.'
	});
	expect(await peopleOf(db, person, id)).toBeUndefined();
	expect(await kinds(person)).toEqual(['access_refused']);
	expect(await ownAccessRequests(db, person)).toMatchObject([
		{ state: 'refused', decision_reason: 'Wij kregen geen bewijs.' }
	]);
	const again = decideAccess(db, officer, { request_id, event: 'grant', ...decision });
	expect((await reasonsOf(again))[0]).toMatch(/decided already/);
});

test('of two officers who decide at the same moment one does', async () => {
	const { request_id } = await asked();
	const outcomes = await Promise.allSettled(
		(['grant', 'refuse'] as const).map((event) =>
			decideAccess(db, officer, { request_id, event, ...decision })
		)
	);
	expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

/** Makes somebody the adviser of an application of this organisation, in a mandate that is over. */
async function advised(owner: Person, organisation_id: string, adviser: Person) {
	const tranche_id = await anOpenTranche(db);
	const application_id = await startApplication(db, owner, { tranche_id, organisation_id, language: 'nl' });
	const at = new Date();
	await db
		.insertInto('mandate')
		.values({
			application_id,
			person_id: adviser.id,
			until_on: at.toISOString().slice(0, 10),
			given_by: owner.id,
			given_at: at,
			accepted_at: at,
			revoked_by: owner.id,
			revoked_at: at
		})
		.execute();
}

test('only a grant officer without an interest decides, and never on their own request', async () => {
	const { id, owner, request_id } = await asked();
	const grant = (person: Person) => decideAccess(db, person, { request_id, event: 'grant', ...decision });
	expect((await reasonsOf(grant(owner)))[0]).toMatch(/grant officer/);
	expect((await reasonsOf(grant(await aPerson(db, { roles: ['administrator'] }))))[0]).toMatch(
		/grant officer/
	);
	const at = new Date();
	const anOfficer = () => aPerson(db, { roles: ['grant_officer'] });
	const [relative, member, adviser] = [await anOfficer(), await anOfficer(), await anOfficer()];
	await db
		.insertInto('interest')
		.values({ person_id: relative.id, organisation_id: id, reason: 'Familie', declared_at: at })
		.execute();
	await db
		.insertInto('organisation_member')
		.values({ organisation_id: id, person_id: member.id, role: 'reader', joined_at: at })
		.execute();
	await advised(owner, id, adviser);
	for (const interested of [relative, member, adviser]) {
		expect((await accessRequests(db, interested)).map((one) => one.id)).not.toContain(request_id);
		await expect(grant(interested)).rejects.toThrow(NotFound);
	}
	const asker = await aPerson(db, { roles: ['grant_officer'] });
	const { kvk_number } = await deserted();
	await askAccess(db, asker, { kvk_number, reason: 'Ik.' });
	const own = await db
		.selectFrom('access_request')
		.where('requested_by', '=', asker.id)
		.select('id')
		.executeTakeFirstOrThrow();
	await expect(decideAccess(db, asker, { request_id: own.id, event: 'grant', ...decision })).rejects.toThrow(
		NotFound
	);
});

test('asking twice is asking once, and nobody asks for everything', async () => {
	const person = await aPerson(db);
	const organisations = [await deserted(), await deserted(), await deserted(), await deserted()];
	const ask = (kvk_number: string) => askAccess(db, person, { kvk_number, reason: 'Ik werk hier.' });
	for (const { kvk_number } of organisations.slice(0, 3))
		await Promise.all([ask(kvk_number), ask(kvk_number)]);
	expect(await ownAccessRequests(db, person)).toHaveLength(3);
	expect((await reasonsOf(ask(organisations[3]?.kvk_number ?? '')))[0]).toMatch(/three open requests/);
	expect(
		(await reasonsOf(askAccess(db, await aPerson(db), { kvk_number: '99999999', reason: 'x' })))[0]
	).toMatch(/No organisation is registered/);
});
