import type { Cookies } from '@sveltejs/kit';

const NAME = 'weerbaar_address';
const PATH = { path: '/' } as const;
const HOUR = 3600;

/** Keeps the address that somebody just made an account with, so that signing in asks no more than the password: in their
 * own browser, for an hour. */
export const keepAddress = (cookies: Cookies, email: string): void =>
	cookies.set(NAME, email, { ...PATH, maxAge: HOUR, httpOnly: true, sameSite: 'lax' });

/** The address that was kept; '' without one. */
export const keptAddress = (cookies: Cookies): string => (cookies.get(NAME) ?? '').slice(0, 254);

export const dropAddress = (cookies: Cookies): void => cookies.delete(NAME, PATH);
