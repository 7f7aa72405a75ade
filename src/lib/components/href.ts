import { localizeHref } from '#lib/paraglide/runtime.js';

/** A path of the portal in the reader's language; anything else (#place, tel:, https:, ?query) stays as it is. */
export const to = (href: string): string => (/^\/(?!\/)/.test(href) ? localizeHref(href) : href);
