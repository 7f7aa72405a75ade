import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect } from './connect.ts';
import { isAlive } from './postmaster.ts';
import { testDatabase, type TestDatabase } from './testing.ts';

let database: TestDatabase;
beforeAll(async () => {
	database = await testDatabase();
});
afterAll(() => database.drop());

test('a test gets a migrated PostgreSQL 18 of its own', async () => {
	const { rows } = await sql<{
		version: string;
	}>`select current_setting('server_version') as version`.execute(database.db);
	expect(rows[0]?.version).toMatch(/^18\./);
	const other = await testDatabase();
	await sql`create table mine ()`.execute(other.db);
	await other.drop();
	await expect(sql`table mine`.execute(database.db)).rejects.toThrow('does not exist');
});

test('names are sorted as a Dutch reader expects, whatever the computer speaks', async () => {
	const { rows } = await sql<{ name: string }>`
		select name from unnest(array['Zonnehof', 'de Linde', 'Ärzte', 'zorg', 'IJssel']) as name order by name`.execute(
		database.db
	);
	expect(rows.map((row) => row.name)).toEqual(['Ärzte', 'de Linde', 'IJssel', 'Zonnehof', 'zorg']);
});

test('a database whose starter is killed outright ends by itself and leaves nothing behind', async () => {
	const script = `
		import { startEmbedded } from '#lib/server/db/embedded.ts';
		const embedded = await startEmbedded({ passing: true, say: () => {} });
		const pg = (await import('pg')).default;
		const client = new pg.Client(embedded.url('postgres'));
		await client.connect();
		const { rows } = await client.query("select current_setting('data_directory') as folder, pg_backend_pid() as pid");
		console.log(JSON.stringify({ ...rows[0], url: embedded.url('postgres') }));
		setInterval(() => {}, 1000);`;
	const starter = spawn(process.execPath, ['--input-type=module', '-e', script], {
		stdio: ['ignore', 'pipe', 'inherit']
	});
	const [line] = (await once(starter.stdout, 'data')) as [Buffer];
	const { folder, pid, url } = JSON.parse(line.toString()) as { folder: string; pid: number; url: string };
	expect(existsSync(folder)).toBe(true);
	starter.kill('SIGKILL');
	for (let tenths = 0; tenths < 100 && existsSync(path.dirname(folder)); tenths++) await pause(100);
	expect(existsSync(path.dirname(folder))).toBe(false);
	expect(isAlive(pid)).toBe(false);
	const gone = connect(url);
	await expect(sql`select 1`.execute(gone)).rejects.toThrow('ECONNREFUSED');
	await gone.destroy();
});
