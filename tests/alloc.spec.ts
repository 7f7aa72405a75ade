import { execFile } from 'node:child_process';
import { copyFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { expect, test, type Browser, type Download, type Page } from '@playwright/test';
import { CAST } from '../src/commands/seed/people.ts';
import { pageFaults } from './support/page-faults.ts';
import { startPortal, type Portal } from './support/portal.ts';
import { idOf, PHONE, visit } from './support/visitor.ts';

test.describe.configure({ timeout: 120_000 });
test.use({ actionTimeout: 15_000 });

let portal: Portal;
let browser: Browser;

test.beforeAll(async ({ browser: given }) => {
	test.setTimeout(300_000);
	browser = given;
	portal = await startPortal({ demo: true });
});
test.afterAll(() => portal?.stop());

const officer = async (path: string, options = {}): Promise<Page> =>
	visit(portal, browser, await idOf(portal.db, CAST.officer.email), path, options);

/** The tranche of the demonstration that has been ranked. */
const ranked = async (): Promise<string> => {
	const { tranche_id } = await portal.db
		.selectFrom('ranking')
		.where('state', '=', 'confirmed')
		.select('tranche_id')
		.executeTakeFirstOrThrow();
	return tranche_id;
};

test('on a phone, without JavaScript: anyone gets the file and the script of a lottery and draws it again', async () => {
	const info = test.info();
	const context = await browser.newContext({
		...PHONE,
		javaScriptEnabled: false,
		baseURL: portal.origin,
		acceptDownloads: true
	});
	const page = await context.newPage();
	await page.goto(`/tranches/${await ranked()}`);
	await expect(page.getByText('Gemiddeld is hier ten minste een 2 nodig')).toBeVisible();
	await page.getByRole('link', { name: 'De loting narekenen' }).click();
	await expect(page.getByRole('heading', { name: 'De loting van Ronde 1', level: 1 })).toBeVisible();
	const command = await page.getByText(/^node draw\.mjs draw\.json [0-9a-f]{64}$/).innerText();
	const saved = async (link: string, name: string) => {
		const wait = page.waitForEvent('download');
		await page.getByRole('link', { name: link }).click();
		const download: Download = await wait;
		const to = info.outputPath(name);
		await copyFile(await download.path(), to);
		return to;
	};
	await saved('draw.json', 'draw.json');
	await saved('Haal het script draw.mjs op', 'draw.mjs');
	const [, ...args] = command.split(' ');
	const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: info.outputPath() });
	expect(stdout.match(/^equal/gm)).toHaveLength(4);
	expect(stdout).not.toContain('NOT');
	await context.close();
});

test('the seal of an open tranche is public, and its secret is not', async ({ page }) => {
	const { tranche_id, secret, commitment } = await portal.db
		.selectFrom('draw')
		.innerJoin('tranche', 'tranche.id', 'draw.tranche_id')
		.where('code', '=', 'T3')
		.select(['tranche_id', 'secret', 'commitment'])
		.executeTakeFirstOrThrow();
	await page.goto(`${portal.origin}/tranches/${tranche_id}/draw`);
	await expect(page.getByText(commitment)).toBeVisible();
	expect(await page.content()).not.toContain(secret);
	expect(await pageFaults(page)).toEqual([]);
	const answer = await page.request.get(`${portal.origin}/tranches/${tranche_id}/draw.json`);
	expect(answer.status()).toBe(404);
});

test('the officer types or drags another amount and sees who moves, and nothing is changed by it', async () => {
	const id = await ranked();
	const page = await officer(`/office/ranking?tranche=${id}`);
	await expect(page.getByText('Budgetgrens · € 52.000,00')).toBeVisible();
	await page.getByLabel('Beschikbaar bedrag').fill('30.000');
	await expect(page.getByText('U bekijkt een proef met € 30.000,00')).toBeVisible();
	await expect(page.getByText('Vallen af (5)')).toBeVisible();
	await expect(page.getByText('Budgetgrens · € 30.000,00')).toBeVisible();
	const slider = page.getByLabel('Budgetgrens verslepen');
	await slider.focus();
	await page.keyboard.press('End');
	await expect(page.getByText('Komen erbij (5)')).toBeVisible();
	await expect(slider).toHaveAttribute('aria-valuetext', /€/);
	await expect(page.getByLabel('Beschikbaar bedrag')).toHaveValue(/^\d{2,3}\.\d00$/);
	expect(await pageFaults(page)).toEqual([]);
	await page.getByRole('link', { name: 'Terug naar het echte bedrag' }).click();
	await expect(page.getByText('U bekijkt een proef')).toHaveCount(0);
	await expect(page.getByText('Budgetgrens · € 52.000,00')).toBeVisible();
	await page.context().close();
});

test('on a phone, without JavaScript: the officer asks for another amount with a button, and hears of a wrong one', async () => {
	const id = await ranked();
	const page = await officer(`/office/ranking?tranche=${id}`, { ...PHONE, javaScriptEnabled: false });
	await expect(page.getByLabel('Budgetgrens verslepen')).toHaveCount(0);
	await page.getByLabel('Beschikbaar bedrag').fill('30000');
	await page.getByRole('button', { name: 'Bekijken' }).click();
	await expect(page.getByText('Vallen af (5)')).toBeVisible();
	await page.getByLabel('Beschikbaar bedrag').fill('veel');
	await page.getByRole('button', { name: 'Bekijken' }).click();
	await expect(page.getByText('Vul een bedrag in euro’s in')).toHaveCount(2);
	await expect(page.getByLabel('Beschikbaar bedrag')).toHaveValue('veel');
	await expect(page).toHaveTitle(/^Fout/);
	await page.context().close();
});
