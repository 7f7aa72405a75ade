import { globSync } from 'node:fs';
import { appendFile, mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { CAST } from '../src/commands/seed/people.ts';
import { WORKPLACES } from '../src/lib/domain/workplaces.ts';
import { oneOfEachState } from './support/every-state.ts';
import { pageFaults } from './support/page-faults.ts';
import { startPortal, type Portal } from './support/portal.ts';
import { idOf, signInByDemo } from './support/visitor.ts';
import { listen, walk } from './support/walk.ts';

const WALKED = 'walked.txt';
const ANY = ['/', '/register', '/verify', '/verify?token=none', '/reset-password?token=none'];

test.describe.configure({ timeout: 240_000 });

let portal: Portal;
let page: Page;

test.beforeAll(async ({ browser }) => {
	test.setTimeout(300_000);
	portal = await startPortal({ demo: true });
	page = await browser.newPage();
});

test.afterAll(async () => {
	await page?.close();
	await portal?.stop();
});

/** Looks around as whoever is signed in, and remembers what was seen: a failed test takes its memory along. */
async function look(from: readonly string[], within: string): Promise<string[]> {
	const { faults, kinds } = await walk(page, { origin: portal.origin, from, within });
	await mkdir(test.info().project.outputDir, { recursive: true });
	await appendFile(
		path.join(test.info().project.outputDir, WALKED),
		kinds.map((kind) => `${kind}\n`).join('')
	);
	return faults;
}

test('every page somebody without an account can reach', async () => {
	expect(await look(ANY, '/')).toEqual([]);
});

for (const [key, { email, roles }] of Object.entries(CAST))
	test(`every page of the ${key.replace('_', ' ')}`, async () => {
		await signInByDemo(page.context(), portal, await idOf(portal.db, email));
		const workplace = WORKPLACES[roles[0] ?? 'applicant'];
		expect(await look([workplace, '/account'], workplace)).toEqual([]);
	});

test('every state of an application, a review, a decision, a voucher, a claim and a batch', async () => {
	const faults: string[] = [];
	for (const { person_id, path } of await oneOfEachState(portal.db)) {
		await signInByDemo(page.context(), portal, person_id);
		faults.push(...(await look([path], path)));
	}
	expect(faults).toEqual([]);
});

test('no page was left out', async () => {
	const walked = await readFile(path.join(test.info().project.outputDir, WALKED), 'utf8');
	const kinds = walked.split('\n').map((kind) => kind.replace(/\?.*/, ''));
	const pages = globSync('**/+page.svelte', { cwd: 'src/routes' }).map(
		(file) => `/${file.replace(/\(\w+\)\//, '').replace(/\/?\+page\.svelte$/, '')}`
	);
	const unseen = pages.filter((page) => {
		const like = new RegExp(`^${page.replaceAll(/\[\w+\]/g, '[^/]+')}$`);
		return !page.startsWith('/kit') && !kinds.some((kind) => like.test(kind));
	});
	expect(unseen.sort()).toEqual([]);
});

test('a page in English says so', async () => {
	const told = listen(page);
	await page.context().clearCookies();
	const faults: string[] = [];
	for (const path of ['/en', '/en/register', '/en/sign-in', '/en/demo']) {
		await page.goto(portal.origin + path);
		faults.push(...(await pageFaults(page, 'en')).map((fault) => `${path} ${fault}`));
	}
	expect([...faults, ...told]).toEqual([]);
});

test('what somebody chooses before the page has come alive stays chosen', async () => {
	const { email } = CAST.administrator;
	await signInByDemo(page.context(), portal, await idOf(portal.db, email));
	const { promise: late, resolve: arrive } = Promise.withResolvers<void>();
	await page.route(/\.js$/, (route) => late.then(() => route.continue()));
	await page.goto(`${portal.origin}/admin/people/${await idOf(portal.db, CAST.auditor.email)}`, {
		waitUntil: 'commit'
	});
	await page.getByLabel('Rol', { exact: true }).selectOption({ label: 'Beslisser' });
	arrive();
	await page.waitForLoadState('networkidle');
	await page.unrouteAll();
	await page.getByRole('button', { name: 'Rol geven' }).click();
	await expect(page.getByText('De rol is gegeven.')).toBeVisible();
});

test('the front page is light: its page and programs, before the server packs them', async () => {
	const arriving: Promise<number>[] = [];
	page.on('response', (response) => {
		if (!['document', 'script'].includes(response.request().resourceType())) return;
		arriving.push(response.body().then((body) => body.length));
	});
	await page.context().clearCookies();
	await page.goto(portal.origin, { waitUntil: 'networkidle' });
	const bytes = await Promise.all(arriving);
	expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(300_000);
});
