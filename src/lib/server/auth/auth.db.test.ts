import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Database } from '../db/connect.ts';
import { testDatabase, type TestDatabase } from '../db/testing.ts';
import { lastToken } from '../testing/last-token.ts';
import { ADDRESS_HEADER } from './address-header.ts';
import { makeAuth, type Auth } from './auth.ts';

const ORIGIN = 'https://portaal.example';
const PASSWORD = 'vier woorden achter elkaar';
const EMAIL = 'noor@praktijk.example';

let test_database: TestDatabase;
let db: Database;
let auth: Auth;

beforeAll(async () => {
	Object.assign(process.env, { ORIGIN, BETTER_AUTH_SECRET: 'a-secret-for-tests-of-32-characters' });
	delete process.env.DEMO;
	test_database = await testDatabase();
	db = test_database.db;
	auth = makeAuth(db);
});
afterAll(() => test_database.drop());
beforeEach(async () => {
	await db.deleteFrom('mail').execute();
	await db.deleteFrom('person').execute();
	await db.deleteFrom('rate_limit').execute();
	await db.deleteFrom('sign_in_attempt').execute();
});

function ask(path: string, body?: object, { as = auth, cookie = '', from = '192.0.2.1' } = {}) {
	return as.handler(
		new Request(`${ORIGIN}/api/auth${path}`, {
			method: body ? 'POST' : 'GET',
			headers: { origin: ORIGIN, cookie, [ADDRESS_HEADER]: from, 'content-type': 'application/json' },
			...(body ? { body: JSON.stringify(body) } : {})
		})
	);
}
const register = (email = EMAIL) =>
	ask('/sign-up/email', { name: 'Noor van Dalen', email, password: PASSWORD, language: 'en' });
const signIn = (password = PASSWORD) => ask('/sign-in/email', { email: EMAIL, password });
const mails = () => db.selectFrom('mail').selectAll().orderBy('created_at').execute();
const verify = async () => ask(`/verify-email?token=${await lastToken(db, EMAIL)}`);
const cookieOf = (answer: Response) => answer.headers.getSetCookie()[0] ?? '';

test('who registers gets a secret link by mail, in the language they read, and signs in after using it', async () => {
	await register();
	expect(await mails()).toMatchObject([
		{ to_address: EMAIL, kind: 'verify_address', language: 'en', confidential: true, state: 'queued' }
	]);
	expect((await signIn()).status).toBe(403);
	expect((await verify()).status).toBe(200);
	const answer = await signIn();
	expect(answer.status).toBe(200);
	expect(cookieOf(answer)).toMatch(/^__Secure-weerbaar\.session_token=.*HttpOnly; Secure; SameSite=Lax/);
});

test('a session is known by its cookie until one signs out', async () => {
	await register();
	await verify();
	const cookie = cookieOf(await signIn()).split(';')[0] ?? '';
	const headers = new Headers({ cookie });
	expect((await auth.api.getSession({ headers }))?.user.email).toBe(EMAIL);
	await ask('/sign-out', {}, { cookie });
	expect(await auth.api.getSession({ headers })).toBeNull();
});

test('registering a known address answers the same, and tells only its owner, by mail', async () => {
	const first = await register();
	await db
		.updateTable('person')
		.set({ created_at: new Date(Date.now() - 3_600_000) })
		.execute();
	const second = await register(EMAIL.toUpperCase());
	expect([first.status, second.status]).toEqual([200, 200]);
	expect(Object.keys((await first.json()) as object)).toEqual(Object.keys((await second.json()) as object));
	expect((await mails()).map(({ kind }) => kind)).toEqual(['verify_address', 'address_known']);
	expect(await db.selectFrom('person').select('email').execute()).toEqual([{ email: EMAIL }]);
});

test('a second click on the button makes no second account and sends no second mail', async () => {
	await register();
	await register();
	expect(await mails()).toHaveLength(1);
});

test('a wrong password and an unknown address get the same answer', async () => {
	await register();
	const wrong = await signIn('een heel ander wachtwoord');
	const unknown = await ask('/sign-in/email', { email: 'niemand@praktijk.example', password: PASSWORD });
	expect([wrong.status, await wrong.json()]).toEqual([unknown.status, await unknown.json()]);
});

test('a new password by mail works once, proves the address and ends every session', async () => {
	await register();
	await verify();
	const cookie = cookieOf(await signIn()).split(';')[0] ?? '';
	await ask('/request-password-reset', { email: EMAIL });
	const body = { token: await lastToken(db, EMAIL), newPassword: 'een splinternieuw wachtwoord' };
	expect((await ask('/reset-password', body)).status).toBe(200);
	expect((await ask('/reset-password', body)).status).toBe(400);
	expect(await auth.api.getSession({ headers: new Headers({ cookie }) })).toBeNull();
	expect((await signIn(body.newPassword)).status).toBe(200);
});

test('asking a new password for an unknown address sends nothing and answers the same', async () => {
	const answer = await ask('/request-password-reset', { email: 'niemand@praktijk.example' });
	expect(answer.status).toBe(200);
	expect(await mails()).toEqual([]);
});

test('a password has at least twelve characters, and no other demands', async () => {
	const { status } = await ask('/sign-up/email', { name: 'Noor', email: EMAIL, password: 'elf tekens!' });
	expect(status).toBe(400);
	expect((await ask('/sign-up/email', { name: 'Noor', email: EMAIL, password: 'aaaaaaaaaaaa' })).status).toBe(
		200
	);
});

test('who guesses the password of an account has to wait, from whatever address; the owner of another does not', async () => {
	await register();
	await verify();
	const guess = (from: string, email = EMAIL, password = 'x') =>
		ask('/sign-in/email', { email, password }, { from });
	const statuses = [];
	for (let attempt = 0; attempt < 11; attempt++) statuses.push((await guess(`192.0.2.${attempt}`)).status);
	expect(statuses).toEqual([...Array.from({ length: 10 }, () => 401), 429]);
	expect((await guess('192.0.2.99', EMAIL.toUpperCase(), PASSWORD)).status).toBe(429);
	expect((await guess('192.0.2.7', 'een.ander@praktijk.example')).status).toBe(401);
});

test('guesses that come at the same moment are counted all', async () => {
	await register();
	const statuses = await Promise.all(
		Array.from({ length: 25 }, () => ask('/sign-in/email', { email: EMAIL, password: 'x' }))
	);
	expect(statuses.filter(({ status }) => status === 401)).toHaveLength(10);
});

test('signing in is never counted: a whole practice behind one address signs in all day', async () => {
	await register();
	await verify();
	for (let time = 0; time < 12; time++) expect((await signIn()).status).toBe(200);
	for (let time = 0; time < 9; time++) await signIn('fout');
	expect((await signIn()).status).toBe(200);
	for (let time = 0; time < 9; time++) await signIn('fout');
	expect((await signIn()).status).toBe(200);
});

test('one address that tries account after account has to wait too', async () => {
	const guess = async (name: string) =>
		(await ask('/sign-in/email', { email: `${name}@praktijk.example`, password: 'x' })).status;
	expect(await guess('een')).toBe(401);
	await db.updateTable('sign_in_attempt').set({ failures: 199 }).where('key', 'like', 'address:%').execute();
	expect(await guess('twee')).toBe(401);
	expect(await guess('drie')).toBe(429);
});

test('a new password by mail ends the waiting', async () => {
	await register();
	await verify();
	for (let attempt = 0; attempt < 11; attempt++) await signIn('fout');
	await ask('/request-password-reset', { email: EMAIL });
	const newPassword = 'een splinternieuw wachtwoord';
	await ask('/reset-password', { token: await lastToken(db, EMAIL), newPassword });
	expect((await signIn(newPassword)).status).toBe(200);
});

test('signing in with one click exists in the demonstration only', async () => {
	await register();
	const { id } = await db.selectFrom('person').select('id').executeTakeFirstOrThrow();
	expect((await ask('/demo-sign-in', { person_id: id })).status).toBe(404);
	process.env.DEMO = '1';
	const demo = makeAuth(db);
	delete process.env.DEMO;
	const answer = await ask('/demo-sign-in', { person_id: id }, { as: demo });
	const headers = new Headers({ cookie: cookieOf(answer).split(';')[0] ?? '' });
	expect((await auth.api.getSession({ headers }))?.user.id).toBe(id);
});
