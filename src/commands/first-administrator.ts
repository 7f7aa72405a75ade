import { randomBytes } from 'node:crypto';
import { connect } from '../lib/server/db/connect.ts';
import { origin } from '../lib/server/environment.ts';
import { makeFirstAdministrator } from '../lib/server/person/make-first-administrator.ts';
import { atTheEnd, command } from './command.ts';
import { openDatabase } from './database.ts';
import { Unable } from './unable.ts';

/**
 * `npm run first-administrator -- name@organisation.nl "First Last"`: makes the first administrator of an installation
 * and prints the link with which they choose a password. Every next one is made by an administrator.
 */
await command(async () => {
	const [email, name] = process.argv.slice(2);
	if (!email?.includes('@') || !name)
		throw new Unable('Say who: npm run first-administrator -- name@organisation.nl "First Last"');
	const database = await openDatabase();
	const { seedDemo } = await import('./seed.ts');
	await database.prepare(seedDemo);
	const db = connect(database.url, 2);
	atTheEnd(() => db.destroy());
	const token = randomBytes(24).toString('base64url');
	const made = await makeFirstAdministrator(db, { email: email.trim().toLowerCase(), name, token });
	if (!made)
		throw new Unable('There is an administrator already: they give other people their roles, under Users.');
	console.log(`${name} is administrator. Within 24 hours, choose a password at:`);
	console.log(`${origin()}/reset-password?token=${token}`);
	return 0;
});
