import { createServer, type RequestListener, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { NotFound, Refused } from '#lib/domain/refusal.ts';
import type { Database } from '../db/connect.ts';
import { testDatabase, type TestDatabase } from '../db/testing.ts';
import { aPerson } from '../testing/a-person.ts';
import { anOrganisation } from '../testing/an-organisation.ts';
import { askRegisterFor } from './ask-register.ts';
import { createOrganisation } from './create.ts';
import { organisationFor } from './queries.ts';
import { refreshOrganisation } from './refresh.ts';

let test_database: TestDatabase;
let db: Database;
let server: Server | undefined;
beforeAll(async () => {
	test_database = await testDatabase();
	({ db } = test_database);
});
afterEach(() => {
	server?.close();
	delete process.env.KVK_API_URL;
	delete process.env.KVK_API_KEY;
});
afterAll(() => test_database.drop());

/** A real register over HTTP that answers so. */
async function register(answer: RequestListener): Promise<void> {
	server = createServer(answer).listen(0, '127.0.0.1');
	await once(server, 'listening');
	process.env.KVK_API_URL = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	process.env.KVK_API_KEY = 'sleutel';
}

test('while the register is down an organisation is registered by hand, and taken from the register later', async () => {
	const owner = await aPerson(db);
	await register((_request, response) => response.writeHead(503).end());
	const id = await createOrganisation(db, owner, {
		kvk_number: '90006623',
		name: 'Praktijk met de hand',
		establishment_number: '990064773193',
		agb_code: '01012345',
		care_type: 'gp',
		sbi_codes: ['86210'],
		wtza: 'reported',
		care_professionals: 4,
		street: 'Dorpstraat',
		house_number: '12',
		postcode: '7411 AA',
		city: 'Deventer'
	});
	expect(await organisationFor(db, owner, id)).toMatchObject({
		register: null,
		name: 'Praktijk met de hand'
	});
	await expect(refreshOrganisation(db, owner, id)).rejects.toThrow(/does not answer now/);
	delete process.env.KVK_API_URL;
	await refreshOrganisation(db, owner, id);
	expect(await organisationFor(db, owner, id)).toMatchObject({
		name: 'Huisartsenpraktijk De IJsseldijk',
		street: 'Dorpsstraat',
		register: { kvk_number: '90006623', active: true }
	});
});

test('only who may change an organisation asks the register for it', async () => {
	const [owner, stranger] = [await aPerson(db), await aPerson(db)];
	const id = await anOrganisation(db, owner);
	await expect(refreshOrganisation(db, stranger, id)).rejects.toThrow(NotFound);
	await expect(refreshOrganisation(db, owner, id)).rejects.toThrow(/does not know this KVK number/);
});

test('one person asks the register at most twenty times an hour', async () => {
	const person = await aPerson(db);
	for (let asked = 0; asked < 20; asked++)
		expect(await askRegisterFor(db, person, '12345678')).toEqual({ state: 'unknown' });
	await expect(askRegisterFor(db, person, '12345678')).rejects.toThrow(Refused);
});
