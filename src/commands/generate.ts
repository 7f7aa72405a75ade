import { createServer } from 'vite';
import { CHECKOUT } from './lock.ts';

/** Writes what other programs read but git does not hold: SvelteKit's types and the interface's words. */
export async function generate(): Promise<void> {
	const vite = await createServer({
		root: CHECKOUT,
		appType: 'custom',
		logLevel: 'error',
		server: { middlewareMode: true, hmr: false, ws: false, watch: null },
		optimizeDeps: { noDiscovery: true }
	});
	await vite.close();
}
