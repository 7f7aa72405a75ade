import { buildWhenStale } from './build-when-stale.ts';
import { command } from './command.ts';

/** `npm run build`: the portal as it is served, unless it is there already. */
await command(async () => {
	await buildWhenStale();
	console.log('The build is up to date.');
	return 0;
});
