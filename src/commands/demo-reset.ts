import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { databaseFolders } from '../lib/server/db/embedded-place.ts';
import { clearTheWay } from '../lib/server/db/postmaster.ts';
import { command } from './command.ts';
import { CHECKOUT, takeLock } from './lock.ts';
import { Unable } from './unable.ts';

/** `npm run demo:reset`: throws the demo's data away; the next start makes it anew. */
await command(async () => {
	const lock = takeLock('running');
	if (!lock.held)
		throw new Unable(`The portal runs from this folder${lock.note && `, at ${lock.note}`}: stop it first.`);
	try {
		const { inside, outside } = databaseFolders(CHECKOUT);
		const folders = [path.join(inside, 'postgres'), outside].filter((folder) => existsSync(folder));
		for (const folder of folders) {
			await clearTheWay(folder === outside ? path.join(outside, 'postgres') : folder);
			rmSync(folder, { recursive: true });
			console.log(`Removed ${folder}, with everything in the demo.`);
		}
		console.log(
			folders.length ? 'The next npm start begins with a new demo.' : 'There was no demo to throw away.'
		);
		return 0;
	} finally {
		lock.release();
	}
});
