import { command } from './command.ts';
import { openDatabase } from './database.ts';
import { generate } from './generate.ts';

/** `npm run migrate`: brings the database up to date, and says what that took. */
await command(async () => {
	const [database] = await Promise.all([openDatabase(), generate()]);
	const { seedDemo } = await import('./seed.ts');
	const applied = await database.prepare(seedDemo);
	console.log(applied.length ? `Applied ${applied.join(', ')}.` : 'The database was up to date.');
	return 0;
});
