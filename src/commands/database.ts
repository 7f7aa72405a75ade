import { connect } from '../lib/server/db/connect.ts';
import { administer, databaseNames, dropDatabase, withDatabase } from '../lib/server/db/databases.ts';
import { startEmbedded } from '../lib/server/db/embedded.ts';
import { migrateToLatest } from '../lib/server/db/migrate.ts';
import { reach } from '../lib/server/db/reach.ts';
import { atTheEnd } from './command.ts';
import { takeLock } from './lock.ts';
import { demoSecret } from './secret.ts';
import { Unable } from './unable.ts';

const NAME = 'weerbaar';
const UNFINISHED = 'weerbaar_unfinished';

export type PortalDatabase = {
	url: string;
	/** The demo runs on the embedded database alone. */
	demo: boolean;
	/** Brings it up to date, and fills a new demo database; gives the names of the migrations applied. */
	prepare: (seed: (url: string) => Promise<void>) => Promise<string[]>;
	/** Notes where the portal can be found, for whoever starts it a second time. */
	note: (origin: string) => void;
	/** Settles when the database ends without having been asked to. */
	lost: Promise<void>;
};

/** Opens the database the portal runs on: the one DATABASE_URL names, else the embedded one with the demo. */
export async function openDatabase(): Promise<PortalDatabase> {
	const url = process.env.DATABASE_URL;
	return url ? openGiven(url) : openEmbedded();
}

async function openGiven(url: string): Promise<PortalDatabase> {
	if (process.env.DEMO)
		console.log('The demo runs on the embedded database alone: with DATABASE_URL, DEMO does nothing.');
	delete process.env.DEMO;
	if ((process.env.BETTER_AUTH_SECRET ?? '').length < 32)
		throw new Unable(
			'With DATABASE_URL, set BETTER_AUTH_SECRET to a secret of 32 characters or more, and keep it.'
		);
	await reach(url);
	const advice = 'use the version that made it, or a database of its own';
	return {
		url,
		demo: false,
		prepare: () => migrate(url, advice),
		note: () => {},
		lost: new Promise(() => {})
	};
}

async function openEmbedded(): Promise<PortalDatabase> {
	const lock = takeLock('running');
	if (!lock.held)
		throw new Unable(
			`The portal runs from this folder already${lock.note && `, at ${lock.note}`}: stop it first.`
		);
	atTheEnd(async () => lock.release());
	const server = await startEmbedded();
	atTheEnd(() => server.stop());
	process.env.DEMO = '1';
	process.env.BETTER_AUTH_SECRET ??= demoSecret();
	const url = server.url(NAME);
	return { url, demo: true, prepare: (seed) => prepareDemo(url, seed), note: lock.note, lost: server.lost };
}

/** A new demo database gets its name when it is complete: one that was interrupted is made again. */
async function prepareDemo(url: string, seed: (url: string) => Promise<void>): Promise<string[]> {
	const advice = 'npm run demo:reset starts over with a new one';
	const adminUrl = withDatabase(url, 'postgres');
	if ((await databaseNames(adminUrl)).includes(NAME)) return migrate(url, advice);
	await dropDatabase(adminUrl, UNFINISHED);
	await administer(adminUrl, `create database ${UNFINISHED}`);
	const unfinished = withDatabase(url, UNFINISHED);
	const applied = await migrate(unfinished, advice);
	console.log('Playing the demo’s story into the database…');
	await seed(unfinished);
	await administer(
		adminUrl,
		`select pg_terminate_backend(pid) from pg_stat_activity where datname = '${UNFINISHED}'`,
		`alter database ${UNFINISHED} rename to ${NAME}`
	);
	return applied;
}

async function migrate(url: string, advice: string): Promise<string[]> {
	const db = connect(url);
	try {
		return await migrateToLatest(db, url);
	} catch (error) {
		if (!(error instanceof Error && error.message.startsWith('corrupted migrations'))) throw error;
		throw new Unable(`The database was made by another version of this portal: ${advice}.`);
	} finally {
		await db.destroy();
	}
}
