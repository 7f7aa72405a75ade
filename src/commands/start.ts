import { buildWhenStale } from './build-when-stale.ts';
import { command } from './command.ts';
import { openDatabase } from './database.ts';
import { introduce } from './introduce.ts';
import { checkPort, givenPort } from './listen.ts';
import { Unable } from './unable.ts';

/** `npm start`: the whole portal, from nothing. */
await command(async () => {
	const port = givenPort();
	const hosts = hostsToListenAt();
	await checkPort(hosts, port);
	const [database] = await Promise.all([openDatabase(), buildWhenStale()]);
	// Only now the generated words are there, which the modules below read.
	const { seedDemo } = await import('./seed.ts');
	await database.prepare(seedDemo);
	const { serve } = await import('./serve.ts');
	const origin = await serve(database.url, hosts, port);
	database.note(origin);
	await introduce(origin, database);
	await database.lost;
	throw new Unable('The database stopped unexpectedly: .data/postgres.log may say why.');
}, 0);

/** The demo lets anybody sign in as anyone, so it is for this computer alone unless HOST says otherwise. */
function hostsToListenAt(): string[] {
	if (process.env.HOST) return [process.env.HOST];
	return process.env.DATABASE_URL ? ['::'] : ['127.0.0.1', '::1'];
}
