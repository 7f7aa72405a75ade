import type { Page } from '@playwright/test';
import { pageFaults } from './page-faults.ts';
import { routeOf } from './routes.ts';

const FILE = /^\/documents\/|\/csv$|\.(json|mjs)$/;

export type Walk = {
	readonly origin: string;
	/** Where to begin: all of these are looked at. */
	readonly from: readonly string[];
	/** Links are followed under this path only … */
	readonly within: string;
	/** … and not to these routes. */
	readonly except?: readonly string[];
	/** Routes that were looked at as somebody else: they must answer and be quiet, and are not looked at again. */
	readonly known?: readonly string[];
	/** What the browser complains about, as `listen` hears it. */
	readonly told: string[];
};

export type Walked = { readonly faults: string[]; readonly routes: ReadonlySet<string> };

/**
 * Looks at the pages of a list, and through their links at one page of every other route. What can be downloaded must
 * be there.
 * @returns what is wrong, in words, and the routes that were looked at
 */
export async function walk(
	page: Page,
	{ origin, from, within, except = [], known = [], told }: Walk
): Promise<Walked> {
	const faults: string[] = [];
	const routes = new Set<string>();
	const met = new Set([...except, ...from.map(routeOf)]);
	const queue = [...from];
	for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
		told.length = 0;
		const status = (await page.goto(origin + path))?.status();
		const route = routeOf(new URL(page.url()).pathname);
		routes.add(route);
		if (status !== 200) told.push(`answers ${status}`);
		else if (!known.includes(route)) told.push(...(await pageFaults(page)));
		faults.push(...told.map((fault) => `${path} ${fault}`));
		for (const link of await linksOf(page)) {
			const [bare = link] = link.split('?');
			if (met.has(routeOf(bare)) || !(FILE.test(bare) || isUnder(within, bare))) continue;
			met.add(routeOf(bare));
			if (FILE.test(bare)) faults.push(...(await missing(page, origin + link)));
			else queue.push(link);
		}
	}
	return { faults, routes };
}

const isUnder = (within: string, link: string): boolean => link.startsWith(within) && !link.startsWith('/en');

/** What the browser complains about from now on. */
export function listen(page: Page): string[] {
	const told: string[] = [];
	page.on('console', (message) => {
		if (['error', 'warning'].includes(message.type())) told.push(`logs ${message.text()}`);
	});
	page.on('pageerror', (error) => told.push(`throws ${error.message}`));
	return told;
}

const linksOf = (page: Page): Promise<string[]> =>
	page.evaluate(() =>
		[...document.querySelectorAll<HTMLAnchorElement>('a[href]')]
			.filter(({ origin }) => origin === location.origin)
			.map(({ pathname, search }) => pathname + search)
	);

async function missing(page: Page, address: string): Promise<string[]> {
	const answer = await page.context().request.get(address);
	return answer.ok() ? [] : [`${new URL(address).pathname} cannot be downloaded: ${answer.status()}`];
}
