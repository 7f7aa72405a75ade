import { buildWhenStale } from '../../src/commands/build-when-stale.ts';
import { startTemplate } from './template.ts';

/** For Playwright: the portal built, and one PostgreSQL for the whole run. */
export default async function setup(): Promise<() => Promise<void>> {
	await buildWhenStale(() => {});
	const embedded = await startTemplate();
	return () => embedded.stop();
}
