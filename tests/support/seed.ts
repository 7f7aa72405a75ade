import { command } from '../../src/commands/command.ts';
import { seedDemo } from '../../src/commands/seed.ts';

/** Plays the demo's story into the database DATABASE_URL names. */
await command(async () => {
	await seedDemo(process.env.DATABASE_URL ?? '');
	return 0;
});
