import { execFile } from 'node:child_process';
import { copyFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { expect, test, type Browser, type Download, type Page } from '@playwright/test';
import { CAST } from '../src/commands/seed/people.ts';
import { withdrawApplication } from '../src/lib/server/application/withdraw.ts';
import { newestVersion } from '../src/lib/server/scheme/newest-version.ts';
import { aPerson } from '../src/lib/server/testing/a-person.ts';
import { aRankedTranche } from '../src/lib/server/testing/a-ranked-tranche.ts';
import { anOffice } from '../src/lib/server/testing/an-office.ts';
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

test('the administrator makes a tranche with its division, sees what the public will read, and publishes it', async () => {
	const administrator = await idOf(portal.db, CAST.administrator.email);
	const page = await visit(portal, browser, administrator, '/admin/tranches');
	await page.getByRole('link', { name: 'Ronde maken' }).click();
	const button = page.getByRole('button', { name: 'Concept maken' });
	await button.click();
	await expect(page).toHaveTitle(/^Fout/);
	await page.getByLabel('Code').fill('T9');
	await page.getByLabel('Naam in het Nederlands').fill('Ronde Noord');
	await page.getByLabel('Naam in het Engels').fill('Tranche North');
	for (const [which, month] of [
		['Opent op', '3'],
		['Sluit op', '4']
	] as const) {
		const day = page.getByRole('group', { name: which });
		await day.getByLabel('Dag').fill('1');
		await day.getByLabel('Maand').fill(month);
		await day.getByLabel('Jaar').fill('2099');
	}
	await page.getByLabel('Subsidieplafond').fill('100.000');
	await page.getByRole('radio', { name: /^Op volgorde van binnenkomst(?!,)/ }).check();
	await page.getByRole('checkbox', { name: /krijgt wat er over is/ }).check();
	await page.getByLabel('Waar is dit bekendgemaakt?').fill('Staatscourant (fictief), nr. 9');
	const regions = page.getByLabel('Regio’s met een eigen deel');
	await regions.fill('Noord; 60; 9300-9999\nZuid; 50; 4300-4599');
	await button.click();
	await expect(page.getByText('samen 110 procent').first()).toBeVisible();
	await expect(page.getByLabel('Naam in het Engels')).toHaveValue('Tranche North');
	await regions.fill('Noord; 20; 9300-9999');
	expect(await pageFaults(page)).toEqual([]);
	await button.click();
	await expect(page.getByText('Het concept is gemaakt.')).toBeVisible();
	await expect(page.getByText('Noord: € 20.000,00 van het plafond')).toBeVisible();
	const division = page.getByText('in de volgorde waarin zij compleet waren');
	await expect(division).toContainText('krijgt wat er over is');
	const said = await division.innerText();
	expect(await pageFaults(page)).toEqual([]);
	const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
	expect((await page.request.get(`/tranches/${id}`)).status()).toBe(404);
	await page.getByRole('button', { name: 'Bekendmaken' }).click();
	await expect(page.getByText('De ronde is bekendgemaakt.')).toBeVisible();
	await page.getByRole('link', { name: 'Openbare pagina van deze ronde' }).click();
	await expect(page.getByRole('heading', { name: 'Ronde Noord', level: 1 })).toBeVisible();
	await expect(page.getByText(said)).toBeVisible();
	await page.context().close();
});

test('a draft is thrown away on a phone, without JavaScript', async () => {
	const administrator = await idOf(portal.db, CAST.administrator.email);
	const plain = { ...PHONE, javaScriptEnabled: false };
	const page = await visit(portal, browser, administrator, '/admin/tranches/new', plain);
	await page.getByLabel('Code').fill('T8');
	await page.getByLabel('Naam in het Nederlands').fill('Ronde 8');
	await page.getByLabel('Naam in het Engels').fill('Tranche 8');
	const opens = page.getByRole('group', { name: 'Opent op' });
	const closes = page.getByRole('group', { name: 'Sluit op' });
	for (const [day, month] of [
		[opens, 'mei'],
		[closes, 'april']
	] as const) {
		await day.getByLabel('Dag').fill('1');
		await day.getByLabel('Maand').fill(month);
		await day.getByLabel('Jaar').fill('2099');
	}
	await page.getByLabel('Subsidieplafond').fill('1000');
	await page.getByLabel('Waar is dit bekendgemaakt?').fill('Staatscourant (fictief), nr. 8');
	await page.getByRole('button', { name: 'Concept maken' }).click();
	await expect(page.getByText('De ronde sluit op of na de dag waarop zij opent.').first()).toBeVisible();
	await closes.getByLabel('Maand').fill('juni');
	await page.getByRole('button', { name: 'Concept maken' }).click();
	await page.getByRole('button', { name: 'Concept weggooien' }).click();
	await expect(page.getByText('Het concept is weggegooid.')).toBeVisible();
	await expect(page.getByText('Ronde 8')).toHaveCount(0);
	await page.context().close();
});

test('money that comes free is offered to the first on the reserve list, and to nobody before them', async () => {
	const { scheme_id } = await portal.db
		.selectFrom('scheme')
		.select('id as scheme_id')
		.executeTakeFirstOrThrow();
	const { content } = await newestVersion(portal.db, scheme_id);
	const administrator = await aPerson(portal.db, { roles: ['administrator'] });
	const { tranche_id, cases } = await aRankedTranche(portal.db, administrator, await anOffice(portal.db), {
		code: 'RESERVE',
		content: { ...content, allocation: {} },
		levels: [5, 4, 3],
		ceiling_cents: 5_311_50
	});
	const page = await officer(`/office/ranking/${tranche_id}/reserve`, { ...PHONE, javaScriptEnabled: false });
	await expect(page.getByText('Er is nu niemand op te roepen.')).toBeVisible();
	await expect(page.getByRole('button', { name: 'Ja, oproepen' })).toHaveCount(0);
	const [first] = cases;
	if (!first) throw new Error('There are three cases');
	await withdrawApplication(portal.db, first.applicant, first.id);
	await page.goto(`/office/ranking?tranche=${tranche_id}`);
	await expect(page.getByText('Er is geld vrijgekomen')).toBeVisible();
	await page.getByRole('link', { name: 'Reservelijst oproepen' }).click();
	await expect(page.getByText('Er is € 5.311,50 vrij.')).toContainText('oproepen: 1');
	await page.getByRole('button', { name: 'Ja, oproepen' }).click();
	await expect(page.getByText('Opgeroepen van de reservelijst: 1.')).toBeVisible();
	const { application_id } = await portal.db
		.selectFrom('ranking_row')
		.innerJoin('ranking', 'ranking.id', 'ranking_row.ranking_id')
		.where('called_at', 'is not', null)
		.where('tranche_id', '=', tranche_id)
		.select('application_id')
		.executeTakeFirstOrThrow();
	expect(application_id).toBe(cases[1]?.id);
	await page.context().close();
});
