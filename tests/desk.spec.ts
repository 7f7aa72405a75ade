import { expect, test, type Page, type Request } from '@playwright/test';
import { sql } from 'kysely';
import { CAST } from '../src/commands/seed/people.ts';
import { BLIND_FIELDS } from '../src/lib/domain/review/blind.ts';
import { startPortal, type Portal } from './support/portal.ts';
import { idOf, PHONE, signInByDemo, visit } from './support/visitor.ts';

test.describe.configure({ mode: 'serial', timeout: 120_000 });
test.use({ actionTimeout: 20_000 });

let portal: Portal;
let me: string;
let page: Page;
let desk: string;

test.beforeAll(async ({ browser }) => {
	test.setTimeout(300_000);
	portal = await startPortal({ demo: true });
	me = await idOf(portal.db, CAST.reviewer_two.email);
	page = await visit(portal, browser, me, '/review');
});
test.afterAll(async () => {
	await page?.context().close();
	await portal?.stop();
});

const criteria = (on = page) => on.getByRole('group').filter({ has: on.getByRole('radio', { name: /^4/ }) });
const reason = (nth: number, on = page) => on.getByLabel(/^Toelichting bij/).nth(nth);
/** The desk tells of its keys when it answers them. */
const alive = (on = page) => expect(on.getByRole('button', { name: 'Sneltoetsen' })).toBeVisible();

const reviewId = (address: string) => address.split('/').at(-1) ?? '';

/** Everything that is stored of a review: a page that saves itself says when it did so, not how much. */
async function kept(review_id = reviewId(desk)): Promise<string> {
	const scores = await portal.db
		.selectFrom('review_score')
		.where('review_id', '=', review_id)
		.orderBy('criterion')
		.select(['criterion', 'score', 'reason'])
		.execute();
	const note = await portal.db
		.selectFrom('review_note')
		.where('review_id', '=', review_id)
		.select(['words', 'highlights'])
		.executeTakeFirst();
	return JSON.stringify({ scores, note });
}
const keeps = (words: string) => expect.poll(() => kept()).toContain(words);

test('the queue leads to the case that is due first, and tells nothing of the supplier', async () => {
	await expect(page.getByText('Te beoordelen')).toBeVisible();
	await page.getByRole('link', { name: 'Verder met beoordelen' }).click();
	await page.getByRole('button', { name: 'Ik heb geen belang' }).click();
	await expect(page.getByText(/beoordeling 1 van \d/)).toBeVisible();
	desk = new URL(page.url()).pathname;
	const { supplier_name } = await portal.db
		.selectFrom('review')
		.innerJoin('application_line', 'application_line.application_id', 'review.application_id')
		.where('review.id', '=', reviewId(desk))
		.select('supplier_name')
		.executeTakeFirstOrThrow();
	expect(await (await page.request.get(desk)).text()).not.toContain(supplier_name);
});

test('a whole case is scored from the keyboard, and saves itself', async () => {
	await page.goto(desk);
	await alive();
	for (const key of ['4', 'j', '3', 'j', '5', 'j', '2']) await page.keyboard.press(key);
	await expect(criteria().nth(0).getByRole('radio', { name: /^4/ })).toBeChecked();
	await expect(criteria().nth(3).getByRole('radio', { name: /^2/ })).toBeChecked();
	await expect(page.getByText('Alle onderdelen hebben een score')).toBeVisible();
	await page.keyboard.press('t');
	await page.keyboard.type('3 mensen delen dit.');
	await expect(reason(3)).toHaveValue('3 mensen delen dit.');
	await page.keyboard.press('Escape');
	await page.keyboard.press('k');
	await page.keyboard.press('1');
	await page.keyboard.press('n');
	await page.keyboard.type('Later nog eens lezen');
	await expect(page.getByText(/^Bewaard om/)).toBeVisible();
	await keeps('Later nog eens lezen');
	for (const score of [1, 2, 3, 4]) await keeps(`"score":${score},`);
	await keeps('3 mensen delen dit.');
	await page.reload();
	await expect(page.getByLabel('Eigen notities')).toHaveValue('Later nog eens lezen');
	await expect(reason(3)).toHaveValue('3 mensen delen dit.');
});

test('the keys are told of on one key, and can be switched off', async () => {
	await alive();
	await page.keyboard.press('?');
	const dialog = page.getByRole('dialog', { name: 'Sneltoetsen' });
	await expect(dialog).toBeVisible();
	await dialog.getByLabel('Sneltoetsen gebruiken').uncheck();
	await dialog.getByRole('button', { name: 'Sluiten' }).click();
	await page.keyboard.press('5');
	await expect(criteria().nth(0).getByRole('radio', { name: /^4/ })).toBeChecked();
	await page.getByRole('button', { name: 'Sneltoetsen' }).click();
	await dialog.getByLabel('Sneltoetsen gebruiken').check();
	await dialog.getByRole('button', { name: 'Sluiten' }).click();
});

test('what is marked in the text is there the next time, and can be unmarked', async () => {
	await page.evaluate(() => {
		const paragraph = document.querySelector('[data-text="problem"]');
		const words =
			paragraph &&
			document
				.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT, (node) =>
					(node.textContent ?? '').length > 12 ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP
				)
				.nextNode();
		if (!words) throw new Error('There is a plan');
		const range = document.createRange();
		range.setStart(words, 0);
		range.setEnd(words, 12);
		getSelection()?.removeAllRanges();
		getSelection()?.addRange(range);
	});
	await page.keyboard.press('m');
	await expect(page.locator('mark')).toHaveCount(1);
	const words = await page.locator('mark').innerText();
	await keeps(`"words":"${words}"`);
	await page.reload();
	await expect(page.locator('mark')).toHaveText(words);
	await alive();
	await page.getByRole('button', { name: `Markering weghalen: ${words}` }).click();
	await expect(page.locator('mark')).toHaveCount(0);
	await keeps('"highlights":[]');
});

test('a file opens beside the score sheet, which stays as it is', async () => {
	await page
		.getByRole('navigation', { name: 'Tekst en bestanden' })
		.getByRole('link', { name: /^Offerte/ })
		.first()
		.click();
	const shown = page.locator('iframe, img[src^="/documents/"]');
	const address = (await shown.getAttribute('src')) ?? '';
	const file = await page.request.get(address);
	expect(file.headers()['content-security-policy']).toContain("frame-ancestors 'self'");
	expect(file.headers()['content-disposition']).toMatch(/filename="[0-9a-f]{6}\.pdf"/);
	await expect(reason(3)).toHaveValue('3 mensen delen dit.');
	await page.getByRole('link', { name: 'De aanvraag' }).click();
	await expect(page.getByText('Wat speelt er nu?')).toBeVisible();
});

test('nothing is lost with the session: it stays on the page, and is saved after signing in again', async () => {
	const context = page.context();
	await context.clearCookies();
	await reason(0).fill('Geschreven zonder sessie.');
	await expect(page.getByText(/^Niet bewaard\./)).toBeVisible();
	await expect(reason(0)).toHaveValue('Geschreven zonder sessie.');
	await page.getByRole('button', { name: 'Bewaren', exact: true }).last().click();
	await expect(page.getByRole('alert').or(page.locator('.error-summary')).first()).toBeVisible();
	await expect(reason(0)).toHaveValue('Geschreven zonder sessie.');
	await signInByDemo(context, portal, me);
	await reason(1).fill('En weer verder.');
	await keeps('Geschreven zonder sessie.');
	await keeps('En weer verder.');
});

test('two tabs: the older one shows what differs and overwrites nothing by itself', async () => {
	const other = await page.context().newPage();
	await other.goto(desk);
	await alive(other);
	await reason(2).fill('Uit de eerste tab.');
	await keeps('Uit de eerste tab.');
	await reason(2, other).fill('Uit de tweede tab.');
	await expect(other.getByRole('button', { name: 'Bewaar wat ik typte' })).toBeVisible();
	expect(await kept()).toContain('Uit de eerste tab.');
	await other.getByRole('button', { name: 'Bewaar wat ik typte' }).click();
	await expect(other.getByText('Uw scores zijn bewaard.')).toBeVisible();
	await keeps('Uit de tweede tab.');
	await other.close();
});

test('on paper: what was read, the scores and one’s own notes', async () => {
	await page.goto(`${desk}/print`);
	await expect(page.getByText('Uit de tweede tab.')).toBeVisible();
	await expect(page.getByText('Later nog eens lezen')).toBeVisible();
	await expect(page.getByText('Wat speelt er nu?')).toBeVisible();
});

test('submitting leads to the next case, and the finished ones tell what became of them', async () => {
	await page.goto(desk);
	await alive();
	await page.getByRole('button', { name: 'Indienen en volgende' }).click();
	await expect(page.getByText('Dit is de volgende aanvraag.')).toBeVisible();
	expect(new URL(page.url()).pathname).not.toBe(desk);
	await page.getByRole('link', { name: /^Afgerond/ }).click();
	await expect(page.getByText('Nog geen besluit').first()).toBeVisible();
	await expect(page.getByText('Toegekend').first()).toBeVisible();
});

/** Forty cases in an evening: what one of them asks of the hands and of the line. */
test('from one case to the next by keys alone, in few keys and few requests', async ({ browser }) => {
	const on = await visit(portal, browser, me, '/review');
	await on.getByRole('link', { name: 'Verder met beoordelen' }).focus();
	await on.keyboard.press('Enter');
	await expect(on.getByRole('button', { name: 'Ik heb geen belang' })).toBeVisible();
	await alive(on);
	await on.evaluate(() => addEventListener('pointerdown', () => (document.title = 'A mouse was used')));
	const asked: Request[] = [];
	on.on('request', (request) => {
		if (request.resourceType() === 'fetch') asked.push(request);
	});
	const first = new URL(on.url()).pathname;
	let keys = 0;
	const press = async (key: string) => {
		keys += 1;
		await on.keyboard.press(key);
	};
	await press('Control+Enter');
	await expect(criteria(on)).toHaveCount(4);
	await alive(on);
	for (const [nth, score] of ['4', '3', '5', '4'].entries()) {
		if (nth > 0) await press('j');
		await press(score);
		await press('t');
		await on.keyboard.type('Goed onderbouwd en haalbaar.');
		await press('Escape');
	}
	await expect(on.getByText('Alle onderdelen hebben een score')).toBeVisible();
	await press('Control+Enter');
	await expect(on.getByText('Dit is de volgende aanvraag.')).toBeVisible();
	await expect(on.getByRole('button', { name: 'Ik heb geen belang' })).toBeVisible();
	await alive(on);
	expect(new URL(on.url()).pathname).not.toBe(first);
	expect(await kept(reviewId(first))).toContain('Goed onderbouwd en haalbaar.');
	await expect(on).not.toHaveTitle('A mouse was used');
	expect(keys).toBe(17);
	const sizes = await Promise.all(asked.map((request) => request.sizes()));
	const bytes = sizes.reduce((sum, one) => sum + one.responseBodySize + one.requestBodySize, 0);
	// How often the page saves itself hangs on how fast somebody types.
	const saves = asked.filter((request) => request.url().includes('?/save'));
	expect(saves.length).toBeLessThanOrEqual(12);
	expect(asked.length - saves.length).toBeLessThanOrEqual(4);
	expect(bytes).toBeLessThan(40_000);
	await on.context().close();
});

test('on a phone without JavaScript a case is read, scored and kept', async ({ browser }) => {
	const phone = await visit(portal, browser, me, '/review', { ...PHONE, javaScriptEnabled: false });
	await phone.getByRole('link', { name: 'Verder met beoordelen' }).click();
	await phone.getByRole('button', { name: 'Ik heb geen belang' }).click();
	await criteria(phone).nth(0).getByRole('radio', { name: /^3/ }).check();
	await reason(0, phone).fill('Zonder JavaScript.');
	await phone.getByRole('button', { name: 'Bewaren' }).click();
	await expect(phone.getByText('Uw scores zijn bewaard.')).toBeVisible();
	await expect(reason(0, phone)).toHaveValue('Zonder JavaScript.');
	await reason(1, phone).fill('Zonder sessie, zonder JavaScript.');
	await phone.context().clearCookies();
	await phone.getByRole('button', { name: 'Bewaren' }).click();
	await expect(phone.getByText('Zonder sessie, zonder JavaScript.')).toBeVisible();
	await signInByDemo(phone.context(), portal, me);
	await phone.getByRole('button', { name: 'Verstuur opnieuw' }).click();
	await expect(phone.getByText('Uw scores zijn bewaard.')).toBeVisible();
	await expect(reason(1, phone)).toHaveValue('Zonder sessie, zonder JavaScript.');
	await phone
		.getByRole('navigation', { name: 'Tekst en bestanden' })
		.getByRole('link', { name: /^Offerte/ })
		.first()
		.click();
	await expect(phone.getByRole('link', { name: /^Apart openen/ })).toBeVisible();
	await phone.context().close();
});

test('a scheme that hides everything: no page, no file and no mail tells who applies', async ({
	browser
}) => {
	const other = await idOf(portal.db, CAST.reviewer_one.email);
	const one = await portal.db
		.selectFrom('review')
		.innerJoin('application', 'application.id', 'review.application_id')
		.innerJoin('organisation', 'organisation.id', 'application.organisation_id')
		.where('review.reviewer_id', '=', other)
		.where('review.state', '=', 'assigned')
		.where('application.state', '=', 'in_review')
		.select(['review.id', 'application_id', 'scheme_version_id', 'number', 'name', 'city', 'kvk_number'])
		.executeTakeFirstOrThrow();
	const suppliers = await portal.db
		.selectFrom('application_line')
		.where('application_id', '=', one.application_id)
		.select('supplier_name')
		.execute();
	const documents = await portal.db
		.selectFrom('document')
		.where('application_id', '=', one.application_id)
		.select(['id', 'file_name'])
		.execute();
	expect(documents.length).toBeGreaterThan(0);
	await hideAll(one.scheme_version_id);
	const who = [one.name, one.number ?? '', one.kvk_number];
	const all = [
		...who,
		one.city,
		...suppliers.map((line) => line.supplier_name),
		...documents.map((file) => file.file_name)
	];

	const on = await visit(portal, browser, other, `/review/${one.id}`);
	const tell = async (path: string, secrets: readonly string[]) => {
		for (const address of [path, `/en${path}`, `${path}/__data.json`]) {
			const answer = await on.request.get(address);
			expect(answer.status(), address).toBe(200);
			const text = await answer.text();
			for (const secret of secrets) expect(text, `${address}: ${secret}`).not.toContain(secret);
		}
	};
	for (const path of ['/review', '/review/submitted', '/review/interests', '/review/profile'])
		await tell(path, who);
	await tell(`/review/${one.id}`, all);
	await on.getByRole('button', { name: 'Ik heb geen belang' }).click();
	await expect(criteria(on)).toHaveCount(4);
	await tell(`/review/${one.id}`, all);
	await tell(`/review/${one.id}/print`, all);
	for (const { id } of documents) {
		const file = await on.request.get(`/documents/${id}`);
		expect(file.status()).toBe(404);
		expect(file.headers()['content-disposition']).toBeUndefined();
		expect(await (await on.request.get(`/review/${one.id}?file=${id}`)).text()).not.toContain('<iframe');
	}
	for (const elsewhere of [
		`/office?q=${one.number}`,
		`/office/cases/${one.application_id}`,
		`/my/applications/${one.application_id}`
	])
		expect((await on.request.get(elsewhere)).status()).not.toBe(200);
	const mails = await portal.db
		.selectFrom('mail')
		.where('person_id', '=', other)
		.select(['subject', 'body'])
		.execute();
	for (const secret of who) expect(JSON.stringify(mails)).not.toContain(secret);

	await on.getByText('Ik heb een belang of kan niet beoordelen').click();
	await on.getByRole('radio', { name: /^Ik heb een belang/ }).check();
	await on.locator('#decline').getByLabel('Toelichting').fill('Ik herken de praktijk.');
	await on.getByRole('button', { name: 'Teruggeven' }).click();
	await expect(on.getByText(/teruggegeven/)).toBeVisible();
	await tell('/review/interests', who);
	await on.goto('/review/interests');
	await expect(on.getByText(`Aanvraag ${one.id.slice(0, 6).toUpperCase()}`).first()).toBeVisible();
	await on.context().close();
});

/** A version of a scheme never changes: here it is as if it had been published so. */
const hideAll = (scheme_version_id: string) =>
	portal.db.transaction().execute(async (tx) => {
		const stages = Object.fromEntries(BLIND_FIELDS.map((field) => [field, 'ranked']));
		await sql`alter table scheme_version disable trigger append_only`.execute(tx);
		await sql`update scheme_version set content = jsonb_set(content, '{blind}', ${JSON.stringify(stages)}::jsonb)
			where id = ${scheme_version_id}`.execute(tx);
		await sql`alter table scheme_version enable trigger append_only`.execute(tx);
	});
