import { expect, type Page } from '@playwright/test';
import type { Upload } from './upload.ts';

const PLAN = {
	'Wat is er nu niet goed?':
		'Aan de balie delen wij één wachtwoord. Of de back-up werkt weten wij niet. In maart klikte een collega op een nepmail.',
	'Wat gaat u doen?':
		'Eerst een risicoscan. Daarna inloggen in twee stappen voor iedereen, en een back-up los van het netwerk met een hersteltest.',
	'Wat merken uw patiënten ervan?':
		'Patiënten kunnen ook bij een aanval terecht in de praktijk, en hun dossiers blijven vertrouwelijk.'
};

export const saveAndContinue = (page: Page): Promise<void> =>
	page.getByRole('button', { name: 'Bewaren en doorgaan' }).click();

export const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

/** The organisation of the story: one that the trade register knows, and tells almost everything of. */
export async function fillOrganisation(page: Page, name?: string): Promise<void> {
	await page.getByLabel('KVK-nummer').fill('90006623');
	await page.getByRole('button', { name: 'Zoek op' }).click();
	await expect(page.getByRole('heading', { name: 'Uit het handelsregister' })).toBeVisible();
	if (name !== undefined) {
		await page.getByText('Klopt er iets niet? Pas het aan').click();
		await page.getByLabel('Naam van de organisatie').fill(name);
	}
	await page.getByLabel('AGB-code van de onderneming').fill('01012345');
	await expect(page.getByLabel('Wat voor zorgaanbieder bent u?')).toHaveValue('gp');
	await page.getByLabel('Dat weet ik niet').check();
	await page.getByLabel('Hoeveel zorgverleners werken er?').fill('4');
	await page.getByRole('button', { name: 'Organisatie aanmelden' }).click();
}

export async function fillSize(page: Page): Promise<void> {
	await expect(heading(page, 'Omvang van uw organisatie')).toBeVisible();
	await page.getByLabel('Personeel in arbeidsjaren').fill('4,5');
	await page.getByLabel('Jaaromzet zonder btw').fill('650.000');
	await page.getByLabel('Balanstotaal', { exact: true }).fill('210.000');
	await page.getByRole('radio', { name: 'Nee' }).check();
	await page.getByRole('checkbox', { name: 'Geen van deze' }).check();
	await saveAndContinue(page);
}

/** Both vouchers, chosen with nothing but the keyboard. */
export async function chooseKinds(page: Page): Promise<void> {
	await expect(heading(page, 'Vouchers kiezen')).toBeVisible();
	await page.getByRole('checkbox').first().focus();
	for (const key of ['Space', 'Tab', 'Space']) await page.keyboard.press(key);
	await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(2);
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
}

/** @param counting whether the page counts along, as it does with JavaScript */
export async function fillAssessment(page: Page, counting = true): Promise<void> {
	await expect(heading(page, 'Zelftest')).toBeVisible();
	const questions = await page
		.getByRole('group')
		.filter({ has: page.getByRole('radio') })
		.all();
	expect(questions).toHaveLength(20);
	for (const [index, question] of questions.entries()) {
		const answer = index % 4 === 3 ? 'Deels, of het staat niet op papier' : 'Nee';
		await question.getByRole('radio', { name: answer, exact: true }).check();
	}
	if (counting) await expect(page.getByText('20 van de 20 vragen beantwoord.')).toBeVisible();
	await saveAndContinue(page);
}

export async function fillPlan(page: Page): Promise<void> {
	await expect(heading(page, 'Uw plan')).toBeVisible();
	for (const [question, answer] of Object.entries(PLAN)) await page.getByLabel(question).fill(answer);
	await saveAndContinue(page);
}

export type Service = {
	readonly voucher: 'Voucher Scan' | 'Voucher Basis';
	readonly service: string;
	readonly supplier: string;
	readonly supplier_kvk: string;
	readonly net: string;
	readonly vat: string;
	readonly quote: Upload;
};

/** One service with its quote. @param order_on when it is to be ordered */
export async function addService(page: Page, line: Service, order_on: string): Promise<void> {
	await page.getByRole('link', { name: new RegExp(`^Dienst toevoegen ?: ${line.voucher}`) }).click();
	await expect(heading(page, 'Dienst toevoegen')).toBeVisible();
	await page.getByLabel('Welke dienst?').selectOption({ label: line.service });
	await page.getByLabel('Leverancier', { exact: true }).fill(line.supplier);
	await page.getByLabel('KVK-nummer van de leverancier').fill(line.supplier_kvk);
	await fillDate(page, 'Wanneer wilt u bestellen?', order_on);
	await page.getByLabel('Bedrag zonder btw').fill(line.net);
	await page.getByLabel('Btw', { exact: true }).fill(line.vat);
	const service = page.getByRole('radio', { name: 'Nee, een dienst' });
	if (await service.count()) await service.check();
	await page.getByLabel('Offerte', { exact: true }).setInputFiles(line.quote);
	await saveAndContinue(page);
	await expect(heading(page, 'Diensten en offertes')).toBeVisible();
	await expect(page.getByText(`${line.supplier} ·`)).toBeVisible();
}

/** @param where the page, or the part of it that has the date; @param on 'YYYY-MM-DD' */
export async function fillDate(where: Pick<Page, 'getByRole'>, legend: string, on: string): Promise<void> {
	const [year = '', month = '', day = ''] = on.split('-');
	const group = where.getByRole('group', { name: legend });
	await group.getByLabel('Dag').fill(day);
	await group.getByLabel('Maand').fill(month);
	await group.getByLabel('Jaar').fill(year);
}

/** The scheme's own questions: a report is asked of who says there is one. */
export async function fillExtra(page: Page, report: Upload): Promise<void> {
	await expect(heading(page, 'Vragen van deze regeling')).toBeVisible();
	const summary = page.getByLabel('De samenvatting van dat onderzoek', { exact: false });
	await expect(summary).toHaveCount(0);
	await page.getByRole('radio', { name: 'Een ICT-bedrijf' }).check();
	await page.getByRole('radio', { name: 'Ja', exact: true }).check();
	await summary.setInputFiles(report);
	await saveAndContinue(page);
}

export async function fillDeMinimis(page: Page): Promise<void> {
	await expect(heading(page, 'De-minimissteun')).toBeVisible();
	await page.getByRole('radio', { name: 'Nee' }).check();
	await saveAndContinue(page);
}

export async function fillPayment(page: Page, account_name: string, save: string): Promise<void> {
	await expect(heading(page, 'Rekening')).toBeVisible();
	await page.getByLabel('IBAN').fill('NL91 ABNA 0417 1643 00');
	await page.getByLabel('Naam van de rekeninghouder').fill(account_name);
	await page.getByRole('button', { name: save }).click();
}

export async function declareAll(page: Page): Promise<void> {
	await expect(heading(page, 'Verklaringen')).toBeVisible();
	await page.getByLabel('Ja, dit alles geldt voor ons').check();
	await page.locator('[name="electronic_channel"]').check();
	await saveAndContinue(page);
}
