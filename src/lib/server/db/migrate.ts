import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Migrator, type Migration } from 'kysely/migration';
import { runMigrations as migrateJobs } from 'graphile-worker';
import type { Database } from './connect.ts';

/**
 * Brings the database up to date: the tables of the portal and those of the job queue.
 * @param url the same database, for the job queue's own migrations
 * @returns the names of the migrations that were applied now
 */
export async function migrateToLatest(db: Database, url: string, folder = 'migrations'): Promise<string[]> {
	const migrator = new Migrator({ db, provider: { getMigrations: () => read(path.resolve(folder)) } });
	const { error, results } = await migrator.migrateToLatest();
	if (error) throw error;
	await migrateJobs({ connectionString: url });
	return (results ?? []).map((result) => result.migrationName);
}

async function read(folder: string): Promise<Record<string, Migration>> {
	const names = (await readdir(folder)).filter((name) => name.endsWith('.ts')).sort();
	const entries = names.map(async (name): Promise<[string, Migration]> => {
		const file = pathToFileURL(path.join(folder, name)).href;
		return [name.slice(0, -3), (await import(/* @vite-ignore */ file)) as Migration];
	});
	return Object.fromEntries(await Promise.all(entries));
}
