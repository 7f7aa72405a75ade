import type { Page } from '@playwright/test';
import { pageFaults } from './page-faults.ts';

const ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;
const FILE = /^\/documents\/|\/csv$/;

/** The kind of page an address is of: every id alike. */
export const kindOf = (path: string): string => path.replace(ID, '[id]');

export type Walk = {
	readonly origin: string;
	/** Where to begin: all of these are looked at. */
	readonly from: readonly string[];
	/** Links are followed under this path only. */
	readonly within: string;
};

export type Walked = { readonly faults: string[]; readonly kinds: readonly string[] };

/**
 * Looks at the pages of a list, and through their links at one of every other kind of page. What can be downloaded
 * must be there.
 * @returns what is wrong, in words, and the kinds of pages that were looked at
 */
export async function walk(page: Page, { origin, from, within }: Walk): Promise<Walked> {
	const faults: string[] = [];
	const seen = new Set<string>();
	const told = listen(page);
	const queue = [...from];
	for (const path of from) seen.add(kindOf(path));
	for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
		told.length = 0;
		const answer = await page.goto(origin + path);
		const status = answer?.status();
		if (status === 200) told.push(...(await pageFaults(page)));
		else told.push(`answers ${status}`);
		faults.push(...told.map((fault) => `${path} ${fault}`));
		for (const link of await linksOf(page)) {
			if (seen.has(kindOf(link))) continue;
			seen.add(kindOf(link));
			if (FILE.test(link)) faults.push(...(await missing(page, origin + link)));
			else if (link.startsWith(within) && !link.startsWith('/en')) queue.push(link);
			else seen.delete(kindOf(link));
		}
	}
	return { faults, kinds: [...seen] };
}

/** What the browser complains about from now on. */
export function listen(page: Page): string[] {
	const told: string[] = [];
	page.on('console', (message) => {
		if (message.type() === 'error' || message.type() === 'warning') told.push(`logs ${message.text()}`);
	});
	page.on('pageerror', (error) => told.push(`throws ${error.message}`));
	return told;
}

const linksOf = (page: Page): Promise<string[]> =>
	page.evaluate(() =>
		[...document.querySelectorAll<HTMLAnchorElement>('a[href]')]
			.filter(({ origin }) => origin === location.origin)
			.map(({ pathname }) => pathname)
	);

async function missing(page: Page, address: string): Promise<string[]> {
	const answer = await page.context().request.get(address);
	return answer.ok() ? [] : [`${new URL(address).pathname} cannot be downloaded: ${answer.status()}`];
}
