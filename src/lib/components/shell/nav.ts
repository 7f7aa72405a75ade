import { deLocalizeHref } from '#lib/paraglide/runtime.js';

/** A link of a workplace. `count` is work that waits; `current` overrules what the address says. */
export type NavItem = { href: string; label: string; count?: number; current?: boolean };

/** Marks the one item the reader is in: the longest address that the path starts with. */
export function withCurrent(items: readonly NavItem[], pathname: string): NavItem[] {
	if (items.some((item) => item.current !== undefined)) return [...items];
	const path = deLocalizeHref(pathname);
	const found = items
		.map((item) => deLocalizeHref(item.href))
		.filter((href) => path === href || path.startsWith(`${href.replace(/\/$/, '')}/`))
		.sort((a, b) => b.length - a.length)[0];
	return items.map((item) => ({ ...item, current: deLocalizeHref(item.href) === found }));
}
