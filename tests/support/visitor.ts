import type { Browser, BrowserContext, BrowserContextOptions, Page } from '@playwright/test';
import type { Database } from '../../src/lib/server/db/connect.ts';
import type { Portal } from './portal.ts';

export const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true } as const;

/** Opens a page as somebody, in a browser of their own, and waits until it has come alive. */
export async function visit(
	portal: Portal,
	browser: Browser,
	person_id: string,
	path: string,
	options: BrowserContextOptions = {}
): Promise<Page> {
	const context = await browser.newContext({ baseURL: portal.origin, ...options });
	await signInByDemo(context, portal, person_id);
	const page = await context.newPage();
	await page.goto(path);
	if (options.javaScriptEnabled !== false) await page.waitForLoadState('networkidle');
	return page;
}

/** Signs somebody in by the demo's one click. */
export async function signInByDemo(
	context: BrowserContext,
	{ origin }: Portal,
	person_id: string
): Promise<void> {
	await context.clearCookies();
	const answer = await context.request.post(`${origin}/demo`, {
		form: { person_id },
		headers: { origin },
		maxRedirects: 0
	});
	if (answer.status() !== 303 && answer.status() !== 200)
		throw new Error(`The demo lets nobody in: ${answer.status()}`);
}

/** The id of one of the demo's cast. */
export async function idOf(db: Database, email: string): Promise<string> {
	const { id } = await db
		.selectFrom('person')
		.where('email', '=', email)
		.select('id')
		.executeTakeFirstOrThrow();
	return id;
}
