import type { Person } from '#lib/server/person/person.ts';
import { localizeHref } from '#lib/paraglide/runtime.js';
import { workplacesOf } from '#lib/domain/workplaces.ts';

/** Where the visitor wanted to go before signing in: a path of this site, or nothing. */
export function safeNext(url: URL): string | null {
	const next = url.searchParams.get('next');
	if (!next || next.length > 500 || !/^\/(?![/\\])/.test(next)) return null;
	const target = new URL(next, url.origin);
	// Resolving dots can bring two slashes to the front ('/.//evil.example'): a browser reads that as another site.
	const path = target.pathname + target.search;
	return target.origin === url.origin && !/^\/[/\\]/.test(path) ? path : null;
}

/** The page somebody starts at: their first workplace. */
export const homeOf = (person: Pick<Person, 'roles'>): string =>
	localizeHref(workplacesOf(person.roles)[0] ?? '/');
