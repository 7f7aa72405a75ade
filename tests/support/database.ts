import { startTemplate } from './template.ts';

/** For Vitest: one PostgreSQL for the whole run. */
export default async function setup(): Promise<() => Promise<void>> {
	const embedded = await startTemplate();
	return () => embedded.stop();
}
