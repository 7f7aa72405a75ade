import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { administer, withDatabase } from './databases.ts';
import { reach, requireVersion } from './reach.ts';
import { testDatabase, type TestDatabase } from './testing.ts';

let database: TestDatabase;
beforeAll(async () => {
	database = await testDatabase();
});
afterAll(() => database.drop());

function as(user: string, password: string): string {
	const url = new URL(database.url);
	Object.assign(url, { username: user, password });
	return url.href;
}

describe('a database of one’s own, named by DATABASE_URL', () => {
	test('is taken when it lets us in and lets us make tables', async () => {
		await expect(reach(database.url)).resolves.toBeUndefined();
	});

	test('is refused in one sentence that never tells the password', async () => {
		const refusals: [string, string][] = [
			['nonsense', 'DATABASE_URL is not the address of a database'],
			['https://weerbaar.example/', 'DATABASE_URL is not the address of a database'],
			['postgres://portal:geheim@127.0.0.1:1/portal', 'nothing listens there'],
			['postgres://portal:geheim@nowhere.invalid/portal', 'there is no computer of that name'],
			[as('nobody_here', 'geheim'), 'the name or the password is wrong'],
			[withDatabase(database.url, 'not_there'), 'there is no database of that name']
		];
		for (const [url, sentence] of refusals) {
			const error: unknown = await reach(url).catch((thrown: unknown) => thrown);
			expect(String(error)).toContain(sentence);
			expect(String(error)).not.toContain('geheim');
		}
	});

	test('is refused when its user may not make tables', async () => {
		await administer(database.url, "create role onlooker login password 'geheim'");
		await expect(reach(as('onlooker', 'geheim'))).rejects.toThrow('grant it CREATE');
		await administer(database.url, 'drop role onlooker');
	});

	test('must be PostgreSQL 15 or newer', () => {
		expect(() => requireVersion(15)).not.toThrow();
		expect(() => requireVersion(14)).toThrow(
			'The database is PostgreSQL 14; this portal needs PostgreSQL 15 or newer.'
		);
	});
});
