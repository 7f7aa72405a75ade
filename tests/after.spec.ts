import { expect, test } from '@playwright/test';
import { aPerson } from '../src/lib/server/testing/a-person.ts';
import { aDecision } from '../src/lib/server/testing/an-award.ts';
import { anOffice, type Office } from '../src/lib/server/testing/an-office.ts';
import { aRankedTranche } from '../src/lib/server/testing/a-ranked-tranche.ts';
import { aSubmittedApplication, type SubmittedCase } from '../src/lib/server/testing/a-scored-application.ts';
import { anOpenTranche } from '../src/lib/server/testing/an-open-tranche.ts';
import { askApplicant } from '../src/lib/server/application/ask.ts';
import { findComplete } from '../src/lib/server/application/find-complete.ts';
import { findClaimComplete } from '../src/lib/server/claim/find-complete.ts';
import { today } from '../src/lib/server/clock.ts';
import { aFinance } from '../src/lib/server/testing/a-finance.ts';
import * as fill from './support/fill-application.ts';
import { sound } from './support/page-faults.ts';
import { startPortal, type Portal } from './support/portal.ts';
import { aPaper } from './support/upload.ts';
import { PHONE, visit } from './support/visitor.ts';

test.describe.configure({ mode: 'serial', timeout: 120_000 });
test.use({ actionTimeout: 20_000 });

let portal: Portal;
let office: Office;
let sent: SubmittedCase;
let awarded: SubmittedCase;
let rejected: SubmittedCase;
/** Of the scan and of the measures. */
let vouchers: readonly [string, string];

test.beforeAll(async () => {
	portal = await startPortal({ env: { DEMO: '1' } });
	const { db } = portal;
	const administrator = await aPerson(db, { roles: ['administrator'] });
	office = await anOffice(db);
	const { cases } = await aRankedTranche(db, administrator, office, { code: 'T1', levels: [4, 1] });
	for (const { id } of cases) await aDecision(db, office, id);
	[awarded, rejected] = cases as [SubmittedCase, SubmittedCase];
	vouchers = (await db
		.selectFrom('voucher')
		.where('application_id', '=', awarded.id)
		.orderBy('kind', 'desc')
		.select('id')
		.execute()
		.then((rows) => rows.map(({ id }) => id))) as [string, string];
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
	await phone.goto('/my');
	await phone.goBack();
	await expect(phone.getByLabel('Uw antwoord').first()).toHaveValue('Onze beheerder.');
	await sound(phone);
	await phone.getByRole('button', { name: 'Stuur alles in' }).click();
	await expect(phone).toHaveTitle(/^Fout: /);
	await phone.getByLabel('Uw antwoord').nth(1).fill('€ 300 per jaar.');
	await phone.getByRole('button', { name: 'Stuur alles in' }).click();
	await expect(phone.getByText('Wij zijn aan zet')).toBeVisible();
	await desk.goto(`/office/cases/${sent.id}`);
	await expect(desk.getByText('€ 300 per jaar.')).toBeVisible();
});

test('a service that is asked about is changed where it was filled in, with its new quote', async ({
	browser
}) => {
	const { id, applicant } = sent;
	const items = [{ text: 'De offerte noemt een ander bedrag.', section: 'services' as const }];
	await askApplicant(portal.db, office.officer, { application_id: id, kind: 'completion', items });
	const paper = await aPaper(browser, 'Nieuwe offerte');
	const phone = await visit(portal, browser, applicant.id, `/my/applications/${id}/request`, PHONE);
	await phone.getByRole('link', { name: 'Verander uw antwoorden bij: diensten en offertes' }).click();
	await expect(phone.getByText('Wat u eerst invulde, blijft bewaard.')).toBeVisible();
	await expect(phone.getByRole('link', { name: /Dienst toevoegen|Verwijderen/ })).toHaveCount(0);
	await expect(phone.getByText('Indienen kan tot en met')).toHaveCount(0);
	await sound(phone);
	await phone
		.getByRole('link', { name: /^Wijzigen/ })
		.first()
		.click();
	await phone.getByLabel('Bedrag zonder btw').fill('1.000');
	await phone.getByLabel('Btw', { exact: true }).fill('210');
	await phone.getByLabel('Offerte', { exact: true }).setInputFiles(paper.pdf);
	await fill.saveAndContinue(phone);
	await expect(phone.getByRole('link', { name: /^Nieuwe offerte\.pdf/ })).toBeVisible();
	await phone.getByRole('main').getByRole('link', { name: 'Terug naar onze vragen' }).last().click();
	await phone.getByLabel('Uw antwoord').fill('De nieuwe offerte staat erbij.');
	await phone.getByRole('button', { name: 'Verstuur mijn antwoord' }).click();
	await expect(phone.getByText('Wij zijn aan zet')).toBeVisible();
	await expect(phone.getByRole('main')).toContainText('5.021,50');
});

test('a view is given in words, and a second time it is waived', async ({ browser }) => {
	const { id: application_id, applicant } = sent;
	await findComplete(portal.db, office.officer, application_id);
	const items = [{ text: 'Wij denken dat dit plan niet past.' }];
	const ask = () => askApplicant(portal.db, office.officer, { application_id, kind: 'view', items });
	await ask();
	const phone = await visit(portal, browser, applicant.id, `/my/applications/${application_id}`, PHONE);
	await expect(phone.getByText(/^U bent aan zet: geef uw zienswijze uiterlijk/)).toBeVisible();
	await phone.getByRole('link', { name: 'Geef uw zienswijze' }).click();
	const send = phone.getByRole('button', { name: 'Verstuur mijn antwoord' });
	await send.click();
	await expect(phone).toHaveTitle(/^Fout: /);
	await phone.getByLabel('Uw zienswijze').fill('Het past wel: zie hoofdstuk 2.');
	await sound(phone);
	await send.click();
	await expect(phone.getByText('U beantwoordde onze vragen').first()).toBeVisible();
	await ask();
	await phone.goto(`/my/applications/${application_id}/request`);
	await phone.getByLabel('Ik geef geen zienswijze').check();
	await send.click();
	await expect(phone.getByText('U zag af van een zienswijze')).toBeVisible();
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
	const { id, applicant } = awarded;
	const page = await visit(portal, browser, applicant.id, `/my/vouchers/${vouchers[0]}/suppliers`, PHONE);
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

	await page.goto(`/my/applications/${id}/objection`);
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

test('a voucher is accepted and claimed on a phone, which says when is paid and settles the supplier', async ({
	browser
}) => {
	const { db } = portal;
	const { applicant } = awarded;
	const [scan] = vouchers;
	const invoice = await aPaper(browser, 'Factuur');
	const phone = await visit(portal, browser, applicant.id, `/my/vouchers/${scan}`, PHONE);
	await phone.getByRole('button', { name: 'Voucher aanvaarden' }).click();
	await expect(phone.getByText('U hebt de voucher aanvaard.')).toBeVisible();
	await phone.getByRole('button', { name: 'Declaratie maken' }).click();
	await phone.getByRole('link', { name: 'Risicoscan' }).click();
	const on = await today(db);
	await fill.fillDate(phone, 'Geleverd of in gebruik op', on);
	await phone.getByLabel('Factuur', { exact: true }).setInputFiles(invoice.pdf);
	await phone.getByLabel('Factuurnummer').fill('2027-7');
	await fill.fillDate(phone, 'Datum van de factuur', on);
	await phone.getByLabel('Bedrag zonder btw').fill('1.450');
	await phone.getByLabel('Btw', { exact: true }).fill('304,50');
	await phone.getByRole('radio', { name: 'Nee', exact: true }).check();
	await phone.getByLabel('Betaalbewijs').setInputFiles(invoice.photo);
	await fill.fillDate(phone, 'Datum waarop u betaalde', on);
	await phone.getByLabel('Wij betaalden dit van onze eigen rekening').check();
	await phone.getByLabel('Oplevering').setInputFiles(invoice.pdf);
	await sound(phone);
	await phone.getByRole('button', { name: 'Bewaren' }).click();
	await phone.getByRole('link', { name: 'Declaratie nakijken' }).click();
	await phone.getByRole('radio', { name: 'Ja, dit is alles' }).check();
	await phone.getByLabel('Ik heb deze diensten gekregen').check();
	await phone.getByRole('button', { name: 'Declaratie insturen' }).click();
	await expect(phone.getByText('Uw declaratie is ingestuurd')).toBeVisible();
	const { claims_officer } = await aFinance(db);
	const claim = await db
		.selectFrom('claim')
		.where('voucher_id', '=', scan)
		.select('id')
		.executeTakeFirstOrThrow();
	await findClaimComplete(db, claims_officer, claim.id);
	await phone.goto(`/my/claims/${claim.id}`);
	await expect(phone.getByText(/^Verwachte betaling: uiterlijk/)).toBeVisible();
	await sound(phone);
	await phone.goto(`/my/vouchers/${scan}/suppliers`);
	await expect(phone.getByText('De leverancier staat vast.')).toBeVisible();
});

test('a voucher gets its one extension, and is given back', async ({ browser }) => {
	const [, measures] = vouchers;
	const page = await visit(portal, browser, awarded.applicant.id, `/my/vouchers/${measures}`);
	await page.getByRole('link', { name: 'Meer tijd vragen' }).click();
	await page.getByRole('button', { name: 'Verleng mijn voucher' }).click();
	await expect(page.getByText('Uw voucher is verlengd.')).toBeVisible();
	await expect(page.getByRole('link', { name: 'Meer tijd vragen' })).toHaveCount(0);
	await page.getByRole('link', { name: 'Voucher teruggeven' }).click();
	await sound(page);
	await page.getByRole('button', { name: 'Ja, geef de voucher terug' }).click();
	await expect(page.getByText('Door u teruggegeven')).toBeVisible();
	await page.goto(`/my/applications/${awarded.id}`);
	await expect(page.getByText('Uw voucher is verlengd')).toBeVisible();
});

test('a rejection tells its reasons per criterion and what changes it, and is objected to', async ({
	browser
}) => {
	const { id, applicant } = rejected;
	const phone = await visit(portal, browser, applicant.id, `/my/applications/${id}`, PHONE);
	await expect(phone.getByRole('heading', { name: 'Uw aanvraag: afgewezen' })).toBeVisible();
	const why = phone.locator('section', { hasText: 'Waarom dit besluit' });
	await expect(why.getByText('Uw plan kreeg 20 van 100 punten.')).toBeVisible();
	await expect(why.getByRole('heading', { name: 'Noodzaak' })).toBeVisible();
	await expect(why.getByText('Over noodzaak schrijft de aanvrager genoeg')).toHaveCount(2);
	await expect(why.getByText('Wat dit anders maakt')).toBeVisible();
	await sound(phone);
	await phone
		.getByRole('main')
		.getByRole('link', { name: /bezwaar/i })
		.first()
		.click();
	await phone.getByLabel('Waarom bent u het niet eens met het besluit?').fill('De score klopt niet.');
	await phone.getByRole('radio', { name: 'Nee, dat hoeft niet' }).check();
	await phone.getByRole('button', { name: 'Kijk het na' }).click();
	await phone.getByRole('button', { name: 'Dien bezwaar in' }).click();
	await expect(phone.getByText('Wij hebben uw bezwaar')).toBeVisible();
});

test('an earlier application is copied into the open tranche, completed and sent', async ({ browser }) => {
	const { id, applicant } = rejected;
	const paper = await aPaper(browser, 'Nieuwe offerte');
	const page = await visit(portal, browser, applicant.id, `/my/applications/${id}`);
	await page.getByRole('link', { name: 'Gebruik deze aanvraag voor een nieuwe ronde' }).click();
	await sound(page);
	await page.getByRole('button', { name: 'Maak het concept' }).click();
	await expect(page.getByText('Het concept is klaar.')).toBeVisible();
	const draft = new URL(page.url()).pathname;
	await page.goto(`${draft}/size`);
	await fill.fillSize(page);
	const count = 3;
	for (let index = 0; index < count; index++) {
		await page.goto(`${draft}/services`);
		await page
			.getByRole('link', { name: /^Wijzigen/ })
			.nth(index)
			.click();
		await page.getByLabel('Offerte', { exact: true }).setInputFiles({ ...paper.pdf, name: `${index}.pdf` });
		await fill.saveAndContinue(page);
		await expect(page.getByRole('link', { name: new RegExp(`^${index}\\.pdf`) })).toBeVisible();
	}
	await page.goto(`${draft}/extra`);
	await fill.fillExtra(page, paper.pdf);
	await fill.fillDeMinimis(page);
	await page.goto(`${draft}/declarations`);
	await fill.declareAll(page);
	await page.getByRole('button', { name: 'Aanvraag indienen' }).click();
	await expect(page.getByText('Uw aanvraag is ingediend')).toBeVisible();
});

test('an application is withdrawn on a phone without JavaScript, after a question whether that is meant', async ({
	browser
}) => {
	const { id, number, applicant } = sent;
	const phone = await visit(portal, browser, applicant.id, `/my/applications/${id}`, {
		...PHONE,
		javaScriptEnabled: false
	});
	await phone.getByRole('link', { name: 'Aanvraag intrekken' }).click();
	await expect(phone.getByText(`Wij doen niets meer met aanvraag ${number}.`)).toBeVisible();
	await phone.getByRole('button', { name: 'Ja, intrekken' }).click();
	await expect(phone.getByText('De aanvraag is ingetrokken.')).toBeVisible();
	await phone.goto(`/my/applications/${id}`);
	await expect(phone.getByText('U hebt deze aanvraag ingetrokken')).toBeVisible();
	await expect(phone.getByRole('link', { name: 'Aanvraag intrekken' })).toHaveCount(0);
});
