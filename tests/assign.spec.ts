import { expect, test, type Page } from '@playwright/test';
import { CAST } from '../src/commands/seed/people.ts';
import { startPortal, type Portal } from './support/portal.ts';
import { idOf, signInByDemo } from './support/visitor.ts';

test.describe.configure({ mode: 'serial', timeout: 120_000 });
test.use({ actionTimeout: 30_000 });

let portal: Portal;
let page: Page;

test.beforeAll(async ({ browser }) => {
	test.setTimeout(300_000);
	portal = await startPortal({ demo: true });
	page = await browser.newPage({ baseURL: portal.origin });
});
test.afterAll(async () => {
	await page?.close();
	await portal?.stop();
});

const as = async (member: keyof typeof CAST, whose = page) =>
	signInByDemo(whose.context(), portal, await idOf(portal.db, CAST[member].email));
const PRACTICE = 'Podologie Limburg';

test('a reviewer says what they know and when they are away; a mistake loses nothing', async () => {
	await as('reviewer_one');
	await page.goto('/review');
	await page.getByRole('link', { name: 'Profiel' }).click();
	const capacity = page.getByLabel('Hoeveel beoordelingen per ronde?');
	await expect(capacity).toHaveValue('12');
	await capacity.fill('veel');
	await page.getByRole('checkbox', { name: 'Podotherapie' }).check();
	await page.getByRole('button', { name: 'Profiel bewaren' }).click();
	await expect(page.getByText('Vul een heel getal in van 0 tot en met 1000.').first()).toBeVisible();
	await expect(page).toHaveTitle(/^Fout:/);
	await capacity.fill('14');
	await page.getByRole('button', { name: 'Profiel bewaren' }).click();
	await expect(page.getByText('Het profiel is bewaard.')).toBeVisible();
	await page.reload();
	await expect(capacity).toHaveValue('14');
	await expect(page.getByRole('checkbox', { name: 'Podotherapie' })).toBeChecked();
});

test('the administrator keeps the profile of somebody who is ill, on a phone and without JavaScript', async ({
	browser
}) => {
	const context = await browser.newContext({
		baseURL: portal.origin,
		javaScriptEnabled: false,
		viewport: { width: 390, height: 844 }
	});
	const phone = await context.newPage();
	await as('administrator', phone);
	await phone.goto(`/admin/people/${await idOf(portal.db, 'beoordelaar3@beoordelaars.example')}`);
	await phone.getByRole('link', { name: 'Beoordelaarsprofiel' }).click();
	await phone.getByLabel('Dag').fill('31');
	await phone.getByLabel('Maand').fill('2');
	await phone.getByLabel('Jaar').fill('2099');
	await phone.getByRole('button', { name: 'Profiel bewaren' }).click();
	await expect(phone).toHaveTitle(/^Fout:/);
	await expect(phone.getByLabel('Jaar')).toHaveValue('2099');
	await phone.getByLabel('Maand').fill('maart');
	await phone.getByRole('button', { name: 'Profiel bewaren' }).click();
	await expect(phone.getByText('Het profiel is bewaard.')).toBeVisible();
	await expect(phone.getByLabel('Maand')).toHaveValue('3');
	await context.close();
});

test('the officer discards the old proposal and has a new one worked out', async () => {
	await as('officer');
	await page.goto('/office');
	await page.getByRole('link', { name: 'Verdeling', exact: true }).click();
	await page.getByRole('link', { name: 'Voorstel bekijken' }).click();
	await expect(page.getByText('Er is nog niets toegewezen.')).toBeVisible();
	await page.getByRole('button', { name: 'Voorstel weggooien' }).click();
	await expect(page.getByText('Er is niets toegewezen.')).toBeVisible();
	await page.getByRole('button', { name: 'Voorstel maken' }).click();
	await expect(page.getByText('2 van 2')).toBeVisible();
	const row = page.getByRole('row').filter({ hasText: PRACTICE });
	await expect(row).toContainText(CAST.reviewer_one.name);
	await expect(page.getByRole('table', { name: 'Hoeveel elke beoordelaar krijgt' })).not.toContainText(
		'Hanna'
	);
});

test('the officer chooses another reviewer for a case, and nobody who is full', async () => {
	await page.getByRole('link', { name: new RegExp(`Wijzigen.*${PRACTICE}`) }).click();
	await expect(page.getByRole('heading', { name: 'Andere beoordelaars kiezen' })).toBeVisible();
	const chosen = page.getByRole('checkbox', { checked: true });
	await expect(chosen).toHaveCount(2);
	while ((await chosen.count()) > 0) await chosen.first().uncheck();
	for (const name of ['Ruben Sital', 'Yara Verbeek', CAST.reviewer_one.name])
		await page.getByRole('checkbox', { name }).check();
	await page.getByRole('button', { name: 'Zo bewaren' }).click();
	await expect(page.getByText('Kies hoogstens 2 beoordelaars.').first()).toBeVisible();
	await page.getByRole('checkbox', { name: 'Ruben Sital' }).uncheck();
	await page.getByRole('button', { name: 'Zo bewaren' }).click();
	await expect(page.getByText('Het voorstel is gewijzigd.')).toBeVisible();
	const row = page.getByRole('row').filter({ hasText: PRACTICE });
	await expect(row.getByRole('listitem').filter({ hasText: 'Yara Verbeek' })).toContainText('Zelf gekozen');
});

test('applied, without JavaScript, the case is in review and waits for those two', async ({ browser }) => {
	const context = await browser.newContext({ baseURL: portal.origin, javaScriptEnabled: false });
	const plain = await context.newPage();
	await as('officer', plain);
	await plain.goto(page.url());
	await plain.getByRole('button', { name: 'Zo toewijzen' }).click();
	await expect(async () => {
		await plain.reload();
		await expect(plain.getByText('1 aanvraag is toegewezen.')).toBeVisible({ timeout: 1000 });
	}).toPass({ timeout: 30_000 });
	await plain.getByRole('link', { name: PRACTICE }).click();
	await expect(plain.getByText('In beoordeling').first()).toBeVisible();
	await expect(plain.getByRole('list').filter({ hasText: 'Yara Verbeek' }).first()).toContainText(
		CAST.reviewer_one.name
	);
	await context.close();
	await as('reviewer_one');
	await page.goto('/review');
	await expect(page.getByRole('link', { name: PRACTICE })).toBeVisible();
});
