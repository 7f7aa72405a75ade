import { expect, test } from '@playwright/test';
import { aPerson } from '../src/lib/server/testing/a-person.ts';
import { anOffice, type Office } from '../src/lib/server/testing/an-office.ts';
import { anOpenTranche } from '../src/lib/server/testing/an-open-tranche.ts';
import {
	aCompleteApplication,
	aSubmittedApplication
} from '../src/lib/server/testing/a-scored-application.ts';
import { sound } from './support/page-faults.ts';
import { startPortal, type Portal } from './support/portal.ts';
import { PHONE, visit } from './support/visitor.ts';

test.describe.configure({ mode: 'serial', timeout: 120_000 });
test.use({ actionTimeout: 20_000 });

let portal: Portal;
let office: Office;

test.beforeAll(async () => {
	portal = await startPortal({ env: { DEMO: '1' } });
	const { db } = portal;
	const tranche_id = await anOpenTranche(db, {}, await aPerson(db, { roles: ['administrator'] }));
	office = await anOffice(db);
	for (const name of ['Praktijk Een', 'Praktijk Twee'])
		await aCompleteApplication(db, office, { tranche_id, name });
	for (const name of ['Apotheek Drie', 'Apotheek Vier', 'Apotheek Vijf'])
		await aSubmittedApplication(db, { tranche_id, name });
});
test.afterAll(() => portal?.stop());

test('an officer ticks cases, sees what will happen and why not, and assigns what can be', async ({
	browser
}) => {
	const page = await visit(portal, browser, office.officer.id, '/office');
	for (const name of ['Praktijk Een', 'Praktijk Twee', 'Apotheek Drie'])
		await page.getByLabel(`${name} kiezen`).check();
	await expect(page.getByText('3 gekozen')).toBeVisible();
	await page.getByRole('button', { name: 'Beoordelaars toewijzen' }).click();
	await expect(page.getByText('Er is nog niets toegewezen.')).toBeVisible();
	const row = page.getByRole('row').filter({ hasText: 'Apotheek Drie' });
	await expect(row).toContainText('Kan niet');
	await expect(row).toContainText('Ingediend');
	await expect(page.getByRole('row').filter({ hasText: office.reviewers[0].name })).toHaveCount(2);
	await sound(page);
	await page.getByRole('button', { name: 'Toewijzen', exact: true }).click();
	await expect(page.getByText('2 gelukt')).toBeVisible();
	await expect(page.getByText('Terugdraaien')).toBeVisible();
	await sound(page);
	await page.getByRole('link', { name: 'Praktijk Een' }).click();
	await expect(page.getByText('In beoordeling').first()).toBeVisible();
});

test('nothing ticked is said, with a way back', async ({ browser }) => {
	const page = await visit(portal, browser, office.officer.id, '/office');
	await page.getByRole('button', { name: 'Besluiten voorstellen' }).click();
	await expect(page.getByText('U hebt geen aanvragen gekozen.').first()).toBeVisible();
	await sound(page);
	await page.getByRole('link', { name: 'Terug naar de werkvoorraad' }).first().click();
	await expect(page).toHaveURL(/\/office$/);
});

test('without JavaScript, on a phone, everything in the filtered list is asked the same two things', async ({
	browser
}) => {
	const page = await visit(portal, browser, office.officer.id, '/office?q=Apotheek', {
		...PHONE,
		javaScriptEnabled: false
	});
	for (const name of ['Apotheek Drie', 'Apotheek Vier', 'Apotheek Vijf'])
		await page.getByLabel(`${name} kiezen`).check();
	await page.getByRole('button', { name: 'Aanvulling vragen' }).click();
	await page.getByRole('button', { name: 'Verstuur de vraag' }).click();
	await expect(page).toHaveTitle(/^Fout:/);
	await page.getByLabel('Uw vraag').fill('Wie let op de back-up?');
	await page.getByRole('button', { name: 'Nog een punt' }).click();
	await page.getByLabel('Uw vraag').nth(1).fill('Stuur de offerte.');
	await page.getByRole('button', { name: 'Verstuur de vraag' }).click();
	await expect(page.getByText('3 gelukt')).toBeVisible();
	await expect(page.getByText('Wie let op de back-up?')).toBeVisible();
	const items = await portal.db.selectFrom('request_item').select('text').execute();
	expect(items).toHaveLength(6);
	await page.goto('/office/bulk');
	await page.getByRole('link', { name: 'Aanvulling vragen' }).first().click();
	await expect(page.getByText('3 gelukt')).toBeVisible();
});
