import { globSync } from 'node:fs';

const ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;
const PLACE = /\[\w+\]/g;

/** Every page of the portal as its route, without the groups; the pages that show the look by itself aside. */
export const ROUTES: readonly string[] = globSync('**/+page.svelte', { cwd: 'src/routes' })
	.map((file) => `/${file.replace(/\(\w+\)\//, '').replace(/\/?\+page\.svelte$/, '')}`)
	.filter((route) => !route.startsWith('/kit'))
	.sort((one, other) => places(one) - places(other));

const LIKE = ROUTES.map((route) => ({ route, like: new RegExp(`^${route.replaceAll(PLACE, '[^/]+')}$`) }));

function places(route: string): number {
	return route.match(PLACE)?.length ?? 0;
}

/** The route an address belongs to; of anything that is no page the address with its ids alike. */
export const routeOf = (path: string): string =>
	LIKE.find(({ like }) => like.test(path))?.route ?? path.replace(ID, '[id]');
