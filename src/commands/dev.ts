import { createServer } from 'vite';
import { atTheEnd, command } from './command.ts';
import { openDatabase } from './database.ts';
import { generate } from './generate.ts';
import { introduce } from './introduce.ts';
import { checkPort, givenPort, listen } from './listen.ts';
import { CHECKOUT } from './lock.ts';
import { Unable } from './unable.ts';

const HOST = process.env.HOST ?? 'localhost';

/** `npm run dev`: the portal from its sources, changing as they change. Jobs change at the next start. */
await command(async () => {
	const given = givenPort();
	await checkPort([HOST], given);
	const [database] = await Promise.all([openDatabase(), generate()]);
	const { seedDemo } = await import('./seed.ts');
	await database.prepare(seedDemo);
	const port = given ?? (await freePort());
	const origin = process.env.ORIGIN ?? `http://localhost:${port}`;
	Object.assign(process.env, { DATABASE_URL: database.url, ORIGIN: origin, PORT: String(port) });
	const vite = await createServer({ root: CHECKOUT, server: { host: HOST, port, strictPort: true } });
	atTheEnd(() => vite.close());
	await vite.listen();
	const { runJobs } = await import('../lib/server/jobs/run.ts');
	const jobs = await runJobs(database.url);
	atTheEnd(() => jobs.stop());
	database.note(origin);
	await introduce(origin, database);
	await database.lost;
	throw new Unable('The database stopped unexpectedly: .data/postgres.log may say why.');
}, 0);

async function freePort(): Promise<number> {
	const listening = await listen(() => {}, [HOST]);
	await listening.close();
	return listening.port;
}
