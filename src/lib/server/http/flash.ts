import { redirect, type Cookies, type RequestEvent } from '@sveltejs/kit';
import { localizeHref } from '#lib/paraglide/runtime.js';

export type FlashWords = { tone: 'ok' | 'info' | 'warn' | 'err'; text: string };

const NAME = 'weerbaar_flash';

/** Says something on the next page, once: for after a redirect. */
export function setFlash(cookies: Cookies, text: string, tone: FlashWords['tone'] = 'ok'): void {
	cookies.set(NAME, JSON.stringify({ tone, text }), {
		path: '/',
		maxAge: 60,
		httpOnly: true,
		sameSite: 'lax'
	});
}

/** Sends somebody who did what they came for on to a page, which says so. */
export function goOn({ cookies }: Pick<RequestEvent, 'cookies'>, said: string, path: string): never {
	setFlash(cookies, said);
	redirect(303, localizeHref(path));
}

/** What the page before wanted to say; it is said once. */
export function takeFlash(cookies: Cookies): FlashWords | undefined {
	const value = cookies.get(NAME);
	if (!value) return undefined;
	cookies.delete(NAME, { path: '/' });
	try {
		return JSON.parse(value) as FlashWords;
	} catch {
		return undefined;
	}
}
