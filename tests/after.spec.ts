import { expect, test } from '@playwright/test';
import { aPerson } from '../src/lib/server/testing/a-person.ts';
import { anAward } from '../src/lib/server/testing/an-award.ts';
import { anOffice, type Office } from '../src/lib/server/testing/an-office.ts';
import { aSubmittedApplication, type SubmittedCase } from '../src/lib/server/testing/a-scored-application.ts';
import { anOpenTranche } from '../src/lib/server/testing/an-open-tranche.ts';
import { sound } from './support/page-faults.ts';
import { startPortal, type Portal } from './support/portal.ts';
import { PHONE, visit } from './support/visitor.ts';

test.describe.configure({ mode: 'serial', timeout: 120_000 });
test.use({ actionTimeout: 20_000 });

let portal: Portal;
let office: Office;
let sent: SubmittedCase;
let awarded: Awaited<ReturnType<typeof anAward>>;

test.beforeAll(async () => {
	portal = await startPortal({ env: { DEMO: '1' } });
	const { db } = portal;
	const administrator = await aPerson(db, { roles: ['administrator'] });
	office = await anOffice(db);
	awarded = await anAward(db, administrator, office, 'T1');
	const tranche_id = await anOpenTranche(db, { code: 'T2' }, administrator);
	sent = await aSubmittedApplication(db, { tranche_id });
});
test.afterAll(() => portal?.stop());

test('an officer asks two things, and the applicant answers them on a phone in two sittings', async ({
	browser
}) => {
	const desk = await visit(portal, browser, office.officer.id, `/office/cases/${sent.id}/question`);
	await desk.getByLabel('Uw vraag').fill('Wie let op de back-up?');
	await desk.getByRole('button', { name: 'Nog een punt' }).click();
	await desk.getByLabel('Uw vraag').nth(1).fill('Wat kost het onderhoud?');
	await sound(desk);
	await desk.getByRole('button', { name: 'Verstuur de vraag' }).click();
	await expect(desk.getByText('De vraag is verstuurd')).toBeVisible();

	const phone = await visit(portal, browser, sent.applicant.id, `/my/applications/${sent.id}`, PHONE);
	await expect(phone.getByText('U bent aan zet: beantwoord onze vragen')).toBeVisible();
	await phone.getByRole('link', { name: 'Beantwoord onze vragen' }).click();
	await phone.getByLabel('Uw antwoord').first().fill('Onze beheerder.');
	await phone.getByRole('button', { name: 'Bewaar en ga later verder' }).click();
	await expect(phone.getByText('nog niet ingestuurd')).toBeVisible();
	await sound(phone);
	await phone.getByRole('button', { name: 'Stuur alles in' }).click();
	await expect(phone).toHaveTitle(/^Fout: /);
	await phone.getByLabel('Uw antwoord').nth(1).fill('€ 300 per jaar.');
	await phone.getByRole('button', { name: 'Stuur alles in' }).click();
	await expect(phone.getByText('Wij zijn aan zet')).toBeVisible();
	await desk.goto(`/office/cases/${sent.id}`);
	await expect(desk.getByText('€ 300 per jaar.')).toBeVisible();
});

test('messages go to and fro without JavaScript, and both sides see what is new', async ({ browser }) => {
	const page = await visit(portal, browser, sent.applicant.id, `/my/applications/${sent.id}/messages`, {
		...PHONE,
		javaScriptEnabled: false
	});
	await page.getByLabel('Uw bericht').fill('Wanneer hoor ik iets?');
	await page.getByRole('button', { name: 'Verstuur het bericht' }).click();
	await expect(page.getByText('Wanneer hoor ik iets?')).toBeVisible();
	const desk = await visit(portal, browser, office.officer.id, '/office?needs=message');
	await desk.getByRole('link', { name: '1 nieuw bericht' }).first().hover();
	await desk.waitForTimeout(300);
	await desk.reload();
	await desk.getByRole('link', { name: '1 nieuw bericht' }).first().click();
	await desk.getByLabel('Uw bericht').fill('Voor het einde van de maand.');
	await desk.getByRole('button', { name: 'Verstuur het bericht' }).click();
	await sound(desk);
	await page.goto('/my');
	await expect(page.getByRole('link', { name: /Berichten.*\(1\)/ })).toBeVisible();
	await page.goto(`/my/applications/${sent.id}/messages`);
	await expect(page.getByText('Voor het einde van de maand.')).toBeVisible();
});

test('after an award another supplier is chosen, and an objection is looked over, sent and withdrawn', async ({
	browser
}) => {
	const { application, vouchers } = awarded;
	const page = await visit(
		portal,
		browser,
		application.applicant.id,
		`/my/vouchers/${vouchers[0]?.id}/suppliers`,
		PHONE
	);
	await sound(page);
	await page
		.getByRole('link', { name: /Kies een andere leverancier/ })
		.first()
		.click();
	await page.getByRole('radio', { name: 'Een andere leverancier' }).check();
	await expect(page.getByText('staat niet op de lijst')).toBeVisible();
	await page.getByLabel('Naam van de leverancier').fill('Nieuw BV');
	await sound(page);
	await page.getByRole('button', { name: 'Kies deze leverancier' }).click();
	await expect(page.getByText('Nieuw BV').first()).toBeVisible();

	await page.goto(`/my/applications/${application.id}/objection`);
	await page.getByLabel('Waarom bent u het niet eens met het besluit?').fill('Het bedrag klopt niet.');
	await page.getByRole('radio', { name: 'Ja, graag' }).check();
	await sound(page);
	await page.getByRole('button', { name: 'Kijk het na' }).click();
	await expect(page.getByRole('heading', { name: 'Klopt dit?' })).toBeVisible();
	await page.getByRole('button', { name: 'Dien bezwaar in' }).click();
	await expect(page.getByText('Wij hebben uw bezwaar')).toBeVisible();
	await page.getByText('Bezwaar intrekken').click();
	await page.getByRole('button', { name: 'Trek het bezwaar in' }).click();
	await expect(page.getByText('U trok dit bezwaar in')).toBeVisible();
});
