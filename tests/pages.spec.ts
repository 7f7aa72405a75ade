import { appendFile, mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { CAST } from '../src/commands/seed/people.ts';
import { WORKPLACES } from '../src/lib/domain/workplaces.ts';
import { personById } from '../src/lib/server/person/queries.ts';
import { aPerson } from '../src/lib/server/testing/a-person.ts';
import { anOrganisation } from '../src/lib/server/testing/an-organisation.ts';
import { oneOfEachState } from './support/every-state.ts';
import { pageFaults } from './support/page-faults.ts';
import { startPortal, type Portal } from './support/portal.ts';
import { ROUTES } from './support/routes.ts';
import { idOf, signInByDemo } from './support/visitor.ts';
import { listen, walk } from './support/walk.ts';

const walked = () => path.join(test.info().project.outputDir, 'walked.txt');
const ANY = [
	'/',
	'/register',
	'/sign-in/two-step',
	'/verify',
	'/verify?token=none',
	'/reset-password?token=none',
	'/unsubscribe/none'
];

/** There only as the answer to a form, with a provider to go to: the journeys of people look at it. */
const ONLY_AN_ANSWER = ['/sign-in/outside'];

test.describe.configure({ timeout: 480_000 });

let portal: Portal;
let page: Page;
let told: string[];

test.beforeAll(async ({ browser }) => {
	test.setTimeout(300_000);
	portal = await startPortal({ demo: true });
	const applicant = await personById(portal.db, await idOf(portal.db, CAST.applicant.email));
	if (applicant) await anOrganisation(portal.db, applicant, { name: 'Huisartsenpost De Tweede' });
	page = await browser.newPage();
	told = listen(page);
	await mkdir(path.dirname(walked()), { recursive: true });
	await appendFile(walked(), '');
});

test.afterAll(async () => {
	await page?.close();
	await portal?.stop();
});

/** Looks around as whoever is signed in, and remembers what was seen: a failed test takes its memory along. */
async function look(
	from: readonly string[],
	within: string,
	wishes: { readonly except?: readonly string[]; readonly known?: readonly string[] } = {}
): Promise<string[]> {
	const { faults, routes } = await walk(page, { origin: portal.origin, from, within, told, ...wishes });
	await appendFile(walked(), `${[...routes].join('\n')}\n`);
	return faults;
}

const seen = async (): Promise<string[]> => (await readFile(walked(), 'utf8')).split('\n');

test('every page somebody without an account can reach', async () => {
	expect(await look(ANY, '/')).toEqual([]);
});

for (const [key, { email, roles }] of Object.entries(CAST))
	test(`every page of the ${key.replace('_', ' ')}`, async () => {
		await signInByDemo(page.context(), portal, await idOf(portal.db, email));
		const workplace = WORKPLACES[roles[0] ?? 'applicant'];
		const from = [workplace, '/account', '/account/notices', '/account/security'];
		expect(await look(from, workplace, { known: await seen() })).toEqual([]);
	});

test('every state of an application, a review, a decision, a voucher, a claim and a batch', async () => {
	const faults: string[] = [];
	for (const { person_id, path } of await oneOfEachState(portal.db)) {
		await signInByDemo(page.context(), portal, person_id);
		faults.push(...(await look([path], path, { except: await seen() })));
	}
	expect(faults).toEqual([]);
});

test('the choice of somebody with two organisations', async () => {
	const person = await aPerson(portal.db);
	await anOrganisation(portal.db, person);
	await anOrganisation(portal.db, person);
	await signInByDemo(page.context(), portal, person.id);
	expect(await look(['/my/organisation'], '/my/organisation', { except: await seen() })).toEqual([]);
});

test('no page was left out', async () => {
	const all = await seen();
	expect(ROUTES.filter((route) => ![...all, ...ONLY_AN_ANSWER].includes(route))).toEqual([]);
});

test('pages in English say so', async () => {
	await page.context().clearCookies();
	const faults: string[] = [];
	for (const [path, email] of [
		['/en'],
		['/en/register'],
		['/en/services'],
		['/en/my', CAST.applicant.email],
		['/en/office', CAST.officer.email],
		['/en/fund', CAST.funder.email]
	] as const) {
		if (email) await signInByDemo(page.context(), portal, await idOf(portal.db, email));
		told.length = 0;
		await page.goto(portal.origin + path);
		faults.push(...[...(await pageFaults(page, 'en')), ...told].map((fault) => `${path} ${fault}`));
	}
	expect(faults).toEqual([]);
});

test('an address that cannot be and a sign nobody types are no fault', async () => {
	await signInByDemo(page.context(), portal, await idOf(portal.db, CAST.officer.email));
	const headers = { origin: portal.origin };
	for (const path of [
		'/office/cases/abc/question',
		'/office/cases/abc/notices?/register',
		'/office/cases/abc?/complete'
	]) {
		const answer = await page.request.post(portal.origin + path, { headers, form: { request: 'x' } });
		expect([path, answer.status()]).toEqual([path, 404]);
	}
	expect((await page.request.get(`${portal.origin}/office?q=a%00b`)).status()).toBe(200);
	const { id } = await portal.db
		.selectFrom('application')
		.where('state', '=', 'submitted')
		.select('id')
		.executeTakeFirstOrThrow();
	const typed = { kind: 'completion', request: 'Stuur de offerte\0 mee.' };
	const asked = await page.request.post(`${portal.origin}/office/cases/${id}/question`, {
		headers,
		form: typed,
		maxRedirects: 0
	});
	expect(asked.status()).toBeLessThan(500);
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
