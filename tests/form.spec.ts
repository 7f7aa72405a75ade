import { expect, test, type Page } from '@playwright/test';
import { today } from '../src/lib/server/clock.ts';
import { listSuppliers } from '../src/lib/server/testing/a-provider.ts';
import { aPerson } from '../src/lib/server/testing/a-person.ts';
import { aTranche } from '../src/lib/server/testing/a-tranche.ts';
import { aDraft, inTwoMonths } from '../src/lib/server/testing/an-application.ts';
import { anOpenTranche } from '../src/lib/server/testing/an-open-tranche.ts';
import { anOrganisation } from '../src/lib/server/testing/an-organisation.ts';
import { HOUR, moveClockTo } from '../src/lib/server/testing/move-clock.ts';
import { hearChanges } from './support/changed-fields.ts';
import * as fill from './support/fill-application.ts';
import { fillAssessment, fillDate, heading, saveAndContinue } from './support/fill-application.ts';
import {
	anAccount,
	givePassword,
	PASSWORD,
	personOf,
	register,
	signIn,
	somebody,
	type Someone
} from './support/people.ts';
import { startPortal, type Portal } from './support/portal.ts';
import { aPaper } from './support/upload.ts';
import { PHONE } from './support/visitor.ts';

test.describe.configure({ timeout: 120_000 });
test.use({ actionTimeout: 15_000 });

const saved = (page: Page) => page.getByText(/^Bewaard om \d{2}[.:]\d{2}/);

/** What is filled in while a page comes alive can lose its selection: nobody types that fast, a test does. */
const ALIVE = { waitUntil: 'networkidle' } as const;

/** What the trade register would have told. */
const BY_HAND = {
	Vestigingsnummer: '000090044001',
	'Naam van de organisatie': 'Huisartsenpraktijk De Uitkijk',
	'SBI-codes': '86210',
	Straat: 'Kerkstraat',
	Huisnummer: '4',
	Postcode: '7411 AA',
	Plaats: 'Deventer',
	'AGB-code van de onderneming': '01012345',
	'Hoeveel zorgverleners werken er?': '3'
} as const;

let portal: Portal;
let tranche_id: string;
let manager: Someone;
let draft: string;

/** Somebody with an organisation and an application that is filled in but for being sent. */
async function withDraft(name: string, email: string): Promise<string> {
	const { db } = portal;
	const person = await aPerson(db, { name, email });
	await givePassword(db, person.id);
	const organisation_id = await anOrganisation(db, person);
	return `/my/applications/${await aDraft(db, person, { tranche_id, organisation_id })}`;
}

test.beforeAll(async ({ browser }) => {
	test.setTimeout(120_000);
	portal = await startPortal();
	tranche_id = await anOpenTranche(portal.db);
	manager = await somebody(browser, portal, 'Marit Duinker');
	draft = await withDraft(manager.name, manager.email);
	await signIn(portal, manager);
});
test.afterAll(() => portal?.stop());

test('what somebody types is saved by itself, and goes on on another device', async ({ browser }) => {
	const { page } = manager;
	await page.goto(`${draft}/plan`, ALIVE);
	await page.getByLabel('Wat gaat u doen?').fill('Wij beginnen met een risicoscan.');
	await expect(saved(page)).toBeVisible();
	await page.getByLabel('Wat merken uw patiënten ervan?').fill('Zij kunnen altijd terecht.');
	await page.getByRole('link', { name: 'Terug naar de onderdelen' }).click();
	await expect(page).toHaveURL(new RegExp(`${draft}$`));

	const phone = await somebody(browser, portal, manager.name, PHONE);
	await signIn(portal, phone);
	await phone.page.goto(`${draft}/plan`, ALIVE);
	await expect(phone.page.getByLabel('Wat gaat u doen?')).toHaveValue('Wij beginnen met een risicoscan.');
	await expect(phone.page.getByLabel('Wat merken uw patiënten ervan?')).toHaveValue(
		'Zij kunnen altijd terecht.'
	);
	await phone.page.context().close();
});

test('what cannot be saved as it stands is named, stays in the page, and is not left by accident', async () => {
	const { page } = manager;
	await page.goto(`${draft}/size`, ALIVE);
	await page.getByLabel('Jaaromzet zonder btw').fill('heel veel');
	await page.getByLabel('Personeel in arbeidsjaren').focus();
	await expect(page.getByText('Nog niet bewaard. Kijk naar: Jaaromzet zonder btw')).toBeVisible();
	const asked = new Promise<string>((resolve) =>
		page.once('dialog', (dialog) => {
			resolve(dialog.message());
			void dialog.dismiss();
		})
	);
	await page.getByRole('link', { name: 'Terug naar de onderdelen' }).click();
	expect(await asked).toContain('Niet alles op deze pagina is bewaard');
	await expect(page.getByLabel('Jaaromzet zonder btw')).toHaveValue('heel veel');
	await page.getByLabel('Jaaromzet zonder btw').fill('700.000');
	await expect(saved(page)).toBeVisible();
});

test('without a connection the page says so, and saves when it is back', async () => {
	const { page } = manager;
	await page.goto(`${draft}/plan`, ALIVE);
	await page.context().setOffline(true);
	await page.getByLabel('Wat is er nu niet goed?').fill('Getypt in de trein.');
	await expect(page.getByText('Niet bewaard: geen verbinding')).toBeVisible();
	await page.context().setOffline(false);
	await expect(saved(page)).toBeVisible();
	await page.reload();
	await expect(page.getByLabel('Wat is er nu niet goed?')).toHaveValue('Getypt in de trein.');
});

test('saves that waited for the same save go one by one, so that a page is not in conflict with itself', async () => {
	const { page } = manager;
	const field = page.getByLabel('Wat is er nu niet goed?');
	await page.goto(`${draft}/plan`, ALIVE);
	const { promise: held, resolve: release } = Promise.withResolvers<void>();
	const sent: string[] = [];
	await page.route('**/plan', async (route) => {
		if (route.request().method() === 'POST') sent.push(route.request().url());
		if (sent.length === 1) await held;
		await route.continue();
	});
	await field.fill('De eerste keer.');
	await field.blur();
	await expect.poll(() => sent.length).toBe(1);
	await field.fill('De tweede keer.');
	await page.evaluate(() => [1, 2, 3].forEach(() => dispatchEvent(new Event('online'))));
	release();
	await expect(saved(page)).toBeVisible();
	await expect.poll(() => sent.length).toBe(2);
	await page.reload();
	await expect(field).toHaveValue('De tweede keer.');
	expect(sent).toHaveLength(2);
	await page.unrouteAll();
});

test('a fault of the portal is not taken for a lost connection: it is said, and typing on saves', async () => {
	const { page } = manager;
	const field = page.getByLabel('Wat is er nu niet goed?');
	await page.goto(`${draft}/plan`, ALIVE);
	await page.route(
		'**/plan',
		(route) => route.fulfill({ status: 502, contentType: 'text/html', body: '<h1>Bad gateway</h1>' }),
		{ times: 1 }
	);
	await field.fill('Getypt toen het portaal even weg was.');
	await expect(page.getByText('Er ging iets mis bij ons')).toBeVisible();
	await expect(page.getByText('geen verbinding')).toHaveCount(0);
	await expect(field).toHaveValue('Getypt toen het portaal even weg was.');
	await field.press('End');
	await field.pressSequentially(' En weer terug.');
	await expect(saved(page)).toBeVisible();
	await page.reload();
	await expect(field).toHaveValue('Getypt toen het portaal even weg was. En weer terug.');
});

for (const script of [true, false])
	test(`two tabs on one section show what is different ${script ? 'while typing' : 'without JavaScript'}`, async ({
		browser
	}) => {
		const one = await somebody(browser, portal, manager.name, { javaScriptEnabled: script });
		await signIn(portal, one);
		const second = await one.page.context().newPage();
		await one.page.goto(`${draft}/plan`, ALIVE);
		await second.goto(`${draft}/plan`, ALIVE);
		await one.page.getByLabel('Wat gaat u doen?').fill(`Uit het eerste tabblad ${script}`);
		await saveAndContinue(one.page);
		await expect(heading(one.page, 'Diensten en offertes')).toBeVisible();
		await second.getByLabel('Wat gaat u doen?').fill(`Uit het tweede tabblad ${script}`);
		if (!script) await saveAndContinue(second);
		const row = second.getByRole('row').filter({ hasText: 'Wat gaat u doen?' });
		await expect(row).toContainText(`Uit het eerste tabblad ${script}`);
		await expect(row).toContainText(`Uit het tweede tabblad ${script}`);
		await expect(second.getByText(`${manager.name} bewaarde dit onderdeel op`)).toBeVisible();
		await expect(second.getByLabel('Wat gaat u doen?')).toHaveValue(`Uit het tweede tabblad ${script}`);
		const kept = second.waitForResponse((answer) => answer.request().method() === 'POST');
		await second.getByRole('button', { name: 'Bewaar wat ik typte' }).click();
		await kept;
		await expect(second.getByRole('button', { name: 'Bewaar wat ik typte' })).toHaveCount(0);
		await second.reload();
		await expect(second.getByLabel('Wat gaat u doen?')).toHaveValue(`Uit het tweede tabblad ${script}`);

		await one.page.goto(`${draft}/plan`, ALIVE);
		await second.getByLabel('Wat gaat u doen?').fill(`Nog iets anders ${script}`);
		await saveAndContinue(second);
		await expect(heading(second, 'Diensten en offertes')).toBeVisible();
		await one.page.getByLabel('Wat gaat u doen?').fill('Toch maar niet');
		if (!script) await saveAndContinue(one.page);
		await one.page.getByRole('link', { name: 'Neem over wat bewaard is' }).click();
		await expect(one.page.getByLabel('Wat gaat u doen?')).toHaveValue(`Nog iets anders ${script}`);
		await expect(one.page.getByRole('link', { name: 'Neem over wat bewaard is' })).toHaveCount(0);
		await one.page.context().close();
	});

test('a practice in a group tells who owns it, and sees at once who counts', async () => {
	const { page } = manager;
	const party = (number: number) => page.getByRole('group', { name: `Partij ${number}`, exact: true });
	await page.goto(`${draft}/size`, ALIVE);
	await page.getByRole('radio', { name: 'Ja', exact: true }).check();
	await party(1).getByLabel('Naam').fill('Zorggroep De Waterkant');
	await party(1).getByLabel('Aandeel van deze partij daarin').fill('60');
	await party(1)
		.getByLabel(/^Personeel/)
		.fill('30');
	await party(1)
		.getByLabel(/^Jaaromzet/)
		.fill('4.000.000');
	const counted = page.getByRole('status').filter({ hasText: 'Wie meetelt' });
	await expect(counted).toContainText('60% van de stemmen');
	await expect(counted).toContainText(/Samen.*omzet €\s4\.700\.000/s);
	await expect(page.getByText('Met deze cijfers bent u een kleine organisatie.')).toBeVisible();
	await page.getByRole('button', { name: 'Nog een partij' }).click();
	await party(2).getByLabel('Naam').fill('Mevrouw Voorbeeld');
	await party(2).getByLabel('Wat voor partij is het?').selectOption('person');
	await party(2).getByLabel('Aandeel van deze partij daarin').fill('40');
	await expect(counted).toContainText('Telt niet mee');
	await expect(party(1).getByLabel('Naam')).toHaveValue('Zorggroep De Waterkant');
	await page.getByLabel('Naam').last().press('Enter');
	await expect(heading(page, 'Vouchers kiezen')).toBeVisible();
	await page.goto(`${draft}/size`, ALIVE);
	await expect(party(1).getByLabel(/^Jaaromzet/)).toHaveValue(/^4\.000\.000/);
	await expect(party(2).getByLabel('Aandeel van deze partij daarin')).toHaveValue('40');
	await page.getByRole('radio', { name: 'Nee', exact: true }).check();
	await saveAndContinue(page);
	await expect(heading(page, 'Vouchers kiezen')).toBeVisible();
});

test('a whole application is filled in and sent on a phone without JavaScript', async ({ browser }) => {
	const { db } = portal;
	const owner = await somebody(browser, portal, 'Hanna Overbeek', { ...PHONE, javaScriptEnabled: false });
	const { page } = owner;
	await anAccount(db, owner);
	await anOrganisation(db, await personOf(db, owner));
	await signIn(portal, owner);
	await page.goto('/my');
	await page.getByRole('button', { name: /^Start de aanvraag voor/ }).click();
	await page.getByRole('link', { name: 'Verder met: Omvang van uw organisatie' }).click();
	await page.getByRole('radio', { name: 'Ja', exact: true }).check();
	const party = (number: number) => page.getByRole('group', { name: `Partij ${number}`, exact: true });
	for (const [number, name] of [
		[1, 'Mevrouw Voorbeeld'],
		[2, 'De heer Voorbeeld']
	] as const) {
		if (number > 1) await page.getByRole('button', { name: 'Nog een partij' }).click();
		await party(number).getByLabel('Naam').fill(name);
		await party(number).getByLabel('Wat voor partij is het?').selectOption('person');
		await party(number).getByLabel('Aandeel van deze partij daarin').fill('50');
	}
	await page.getByLabel('Personeel in arbeidsjaren').fill('4,5');
	await page.getByLabel('Jaaromzet zonder btw').fill('650.000');
	await page.getByLabel('Balanstotaal', { exact: true }).fill('210.000');
	await page.getByRole('checkbox', { name: 'Geen van deze' }).check();
	await saveAndContinue(page);
	await expect(heading(page, 'Vouchers kiezen')).toBeVisible();
	await page.getByRole('checkbox', { name: /Scan/ }).check();
	await saveAndContinue(page);
	await fillAssessment(page, false);
	await fill.fillPlan(page);
	const line = {
		voucher: 'Voucher Scan',
		service: 'Nulmeting en risicoscan',
		supplier: 'Scanbureau De Wacht',
		supplier_kvk: '90020001',
		net: '1.450',
		vat: '304,50',
		quote: (await aPaper(browser, 'Offerte van de telefoon')).photo
	} as const;
	await fill.addService(page, line, inTwoMonths(await today(db)));
	await page.getByRole('link', { name: 'Doorgaan' }).click();
	await expect(heading(page, 'Vragen van deze regeling')).toBeVisible();
	await page.getByRole('radio', { name: 'Een ICT-bedrijf' }).check();
	await saveAndContinue(page);
	await fill.fillDeMinimis(page);
	await fill.fillPayment(page, 'Huisartsenpraktijk De Linde', 'Bewaren en doorgaan');
	await fill.declareAll(page);
	for (const said of ['De heer Voorbeeld', 'Offerte van de telefoon.jpg', '90020001'])
		await expect(page.getByRole('main')).toContainText(said);
	expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
	await page.getByRole('button', { name: 'Aanvraag indienen' }).click();
	await expect(page.getByText('Uw aanvraag is ingediend')).toBeVisible();
	await page.getByRole('link', { name: 'Uw antwoorden om af te drukken' }).click();
	for (const said of ['Ingediend op', 'De heer Voorbeeld', 'Offerte van de telefoon.jpg'])
		await expect(page.getByRole('main')).toContainText(said);
	await page.context().close();
});

/**
 * Counted is every field in which somebody types, chooses or ticks, from making an account to sending: what the browser
 * tells of it, on all pages together. A date is one field, a group of radio buttons or tick boxes too; the questions of the
 * self-assessment stand aside. The practice is one the trade register knows; it asks one service, of a listed supplier.
 */
test('a practice with one location fills in at most 25 fields, the self-assessment aside', async ({
	browser
}) => {
	const owner = await somebody(browser, portal, 'Wouter Steenbeek');
	const { page } = owner;
	const changed = await hearChanges(page.context());
	await listSuppliers(portal.db, new Date());
	const field = (label: string) => page.getByLabel(label, { exact: true });
	await register(portal, owner);
	await expect(field('E-mailadres')).toHaveValue(owner.email);
	await field('Wachtwoord').fill(PASSWORD);
	await page.getByRole('main').getByRole('button', { name: 'Inloggen', exact: true }).click();
	await page.getByRole('link', { name: 'Organisatie toevoegen' }).click();
	await field('KVK-nummer').fill('90006623');
	await page.getByRole('button', { name: 'Zoek op' }).click();
	await field('AGB-code van de onderneming').fill('01012345');
	await field('Dat weet ik niet').check();
	await field('Hoeveel zorgverleners werken er?').fill('4');
	await page.getByRole('button', { name: 'Organisatie aanmelden' }).click();
	await page.getByRole('button', { name: /^Start de aanvraag voor/ }).click();
	await page.getByRole('link', { name: 'Verder met: Omvang van uw organisatie' }).click();
	await field('Personeel in arbeidsjaren').fill('4,5');
	await field('Jaaromzet zonder btw').fill('650.000');
	await page.getByRole('radio', { name: 'Nee', exact: true }).check();
	await page.getByRole('checkbox', { name: 'Geen van deze' }).check();
	await saveAndContinue(page);
	await expect(heading(page, 'Vouchers kiezen')).toBeVisible();
	await page.getByRole('checkbox', { name: /Scan/ }).check();
	await saveAndContinue(page);
	await fillAssessment(page);
	await fill.fillPlan(page);
	await page.getByRole('link', { name: /^Dienst toevoegen ?: Voucher Scan/ }).click();
	await field('Leverancier').fill('Scanbureau De Wacht');
	await fillDate(page, 'Wanneer wilt u bestellen?', inTwoMonths(await today(portal.db)));
	await field('Bedrag zonder btw').fill('1.450');
	await field('Btw').fill('304,50');
	await field('Offerte').setInputFiles((await aPaper(browser, 'Offerte')).pdf);
	await saveAndContinue(page);
	await page.getByRole('link', { name: 'Doorgaan' }).click();
	await expect(heading(page, 'Vragen van deze regeling')).toBeVisible();
	await saveAndContinue(page);
	await fill.fillDeMinimis(page);
	await expect(heading(page, 'Rekening')).toBeVisible();
	await field('IBAN').fill('NL91 ABNA 0417 1643 00');
	await expect(page.getByLabel('Naam van de rekeninghouder')).not.toHaveValue('');
	await saveAndContinue(page);
	await fill.declareAll(page);
	await expect(page.getByRole('main')).toContainText('90020001');
	await page.getByRole('button', { name: 'Aanvraag indienen' }).click();
	await expect(page.getByText('Uw aanvraag is ingediend')).toBeVisible();

	const [asked, answered] = [/\/assessment /, /^(?!.*\/assessment )/].map((part) =>
		changed().filter((one) => part.test(one))
	);
	expect(asked, 'the questions of the self-assessment').toHaveLength(20);
	for (const heard of ['email', 'password', 'wtza', 'order_on', 'quote', 'kinds', 'electronic_channel'])
		expect(answered, 'what is changed is heard').toContainEqual(expect.stringMatching(` ${heard}$`));
	expect(answered?.length, `filled in by hand:\n${answered?.join('\n')}`).toBeLessThanOrEqual(25);

	await page.goBack();
	await expect(page.getByText('Uw aanvraag is ingediend')).toBeVisible();
	await expect(page.getByRole('button', { name: 'Aanvraag indienen' })).toHaveCount(0);
	await page.context().close();
});

test('answers stand on paper without what only works on a screen', async () => {
	const { page } = manager;
	await page.goto(`${draft}/check`, ALIVE);
	await page.getByRole('link', { name: 'Afdrukken' }).click();
	await expect(heading(page, 'Uw antwoorden om af te drukken')).toBeVisible();
	const main = page.getByRole('main');
	for (const answer of ['Nog niet ingediend', 'Zelftest', 'Wat gaat u doen?', 'Rekening'])
		await expect(main).toContainText(answer);
	const button = page.getByRole('button', { name: 'Afdrukken' });
	await page.evaluate("window.print = () => document.body.classList.add('printed')");
	await button.click();
	await expect(page.locator('body.printed')).toHaveCount(1);
	await page.emulateMedia({ media: 'print' });
	await expect(main).toContainText('Diensten en offertes');
	await expect(button).toBeHidden();
	await expect(page.getByRole('navigation')).toHaveCount(0);
	await expect(page.getByRole('complementary')).toHaveCount(0);
	await expect(main.getByRole('link')).toHaveCount(0);
	await page.goto(`${draft}/check`);
	await expect(main.getByText('Wijzigen').first()).toBeHidden();
	await expect(page.getByRole('button', { name: 'Aanvraag indienen' })).toBeHidden();
	await page.emulateMedia({ media: null });
});

test('aid of the last three years is told in rows, and the room left follows at once', async () => {
	const { page } = manager;
	const year = Number((await today(portal.db)).slice(0, 4));
	const row = page.getByRole('group', { name: 'Steun 1', exact: true });
	const room = page.getByRole('status').filter({ hasText: 'ruimte' });
	await page.goto(`${draft}/de-minimis`, ALIVE);
	await expect(room).toContainText('300.000');
	await page.getByRole('radio', { name: 'Ja', exact: true }).check();
	await fillDate(row, 'Datum van het besluit', `${year - 1}-12-20`);
	await row.getByLabel('Wie gaf de steun?').fill('Gemeente Deventer');
	await row.getByLabel('Bedrag').fill('12.345');
	await expect(room).toContainText('287.655');
	await page.getByRole('button', { name: 'Bewaren en nog een toevoegen' }).click();
	await expect(page.getByRole('group', { name: 'Steun 2', exact: true })).toBeVisible();
	await fillDate(row, 'Datum van het besluit', `${year - 4}-01-10`);
	await expect(row.getByText('Ouder dan drie jaar')).toBeVisible();
	await expect(room).toContainText('300.000');
	await page.getByRole('radio', { name: 'Nee', exact: true }).check();
	await saveAndContinue(page);
	await expect(heading(page, 'Rekening')).toBeVisible();
	await page.goBack();
	await expect(page.getByRole('radio', { name: 'Nee', exact: true })).toBeChecked();
});

for (const script of [true, false])
	test(`a service that a colleague changes or removes is lost to neither ${script ? 'while typing' : 'without JavaScript'}`, async ({
		browser
	}) => {
		const { page: mine, ...one } = await somebody(browser, portal, manager.name, {
			javaScriptEnabled: script
		});
		await signIn(portal, { ...one, page: mine });
		const theirs = await mine.context().newPage();
		await mine.goto(`${draft}/services`, ALIVE);
		const path = await mine
			.getByRole('link', { name: /^Wijzigen/ })
			.first()
			.getAttribute('href');
		const line = path ?? '';
		await mine.goto(line, ALIVE);
		await theirs.goto(`${line}/remove`, ALIVE);
		const net = script ? '1.111' : '1.112';
		await mine.getByLabel('Bedrag zonder btw').fill(net);
		await saveAndContinue(mine);
		await expect(heading(mine, 'Diensten en offertes')).toBeVisible();
		await theirs.getByRole('button', { name: 'Ja, verwijderen' }).click();
		await expect(theirs.getByText('Deze dienst is ondertussen gewijzigd').first()).toBeVisible();
		await expect(theirs.getByRole('main')).toContainText(net);
		await mine.goto(line, ALIVE);
		await theirs.getByRole('button', { name: 'Ja, verwijderen' }).click();
		await expect(theirs.getByText('De dienst is verwijderd.')).toBeVisible();
		await mine.getByLabel('Leverancier', { exact: true }).fill(`Getypt in ${net}`);
		if (!script) await saveAndContinue(mine);
		await expect(mine.getByText(`${manager.name} verwijderde deze dienst op`)).toBeVisible();
		await expect(mine.getByLabel('Leverancier', { exact: true })).toHaveValue(`Getypt in ${net}`);
		await mine.getByRole('button', { name: 'Voeg de dienst weer toe' }).click();
		await expect(mine.getByRole('button', { name: 'Voeg de dienst weer toe' })).toHaveCount(0);
		await theirs.goto(line, ALIVE);
		await expect(theirs.getByLabel('Leverancier', { exact: true })).toHaveValue(`Getypt in ${net}`);

		await mine.goto(line, ALIVE);
		await theirs.getByLabel('Bedrag zonder btw').fill('1.113');
		await saveAndContinue(theirs);
		await expect(heading(theirs, 'Diensten en offertes')).toBeVisible();
		await mine.getByLabel('Bedrag zonder btw').fill('1.114');
		if (!script) await saveAndContinue(mine);
		const row = mine.getByRole('row').filter({ hasText: 'Bedrag zonder btw' });
		for (const amount of ['1.113', '1.114']) await expect(row).toContainText(amount);
		await expect(mine.getByLabel('Bedrag zonder btw')).toHaveValue(/^1\.114/);
		await mine.context().close();
	});

test('without an answer of the trade register, or by choice, one tells everything oneself', async ({
	browser
}) => {
	const silent = await startPortal({ env: { KVK_API_URL: 'http://127.0.0.1:9/api', KVK_API_KEY: 'unused' } });
	const owner = await somebody(browser, silent, 'Sjoerd Vechtman');
	const { page } = owner;
	try {
		await anOpenTranche(silent.db);
		await anAccount(silent.db, owner);
		await signIn(silent, owner);
		for (const [index, kvk] of ['90044001', '90044002'].entries()) {
			await page.goto('/my/organisation/new', ALIVE);
			if (index === 0) {
				await page.getByLabel('KVK-nummer').fill(kvk);
				await page.getByRole('button', { name: 'Zoek op' }).click();
				await expect(page.getByText('Het handelsregister geeft nu geen antwoord')).toBeVisible();
				await expect(page.getByLabel('KVK-nummer')).toHaveValue(kvk);
			} else {
				await page.getByRole('link', { name: 'Ik vul alles zelf in' }).click();
				await expect(page.getByLabel('SBI-codes')).toBeVisible();
				await page.getByLabel('KVK-nummer').fill(kvk);
			}
			for (const [label, text] of Object.entries(BY_HAND)) await page.getByLabel(label).fill(text);
			await page.getByLabel('Wat voor zorgaanbieder bent u?').selectOption('gp');
			await page.getByLabel('Dat weet ik niet').check();
			await page.getByRole('button', { name: 'Organisatie aanmelden' }).click();
			await expect(page.getByText('Uw organisatie is aangemeld')).toBeVisible();
		}
		await expect(
			silent.db.selectFrom('organisation').select(['kvk_number', 'register']).orderBy('kvk_number').execute()
		).resolves.toEqual([
			{ kvk_number: '90044001', register: null },
			{ kvk_number: '90044002', register: null }
		]);
	} finally {
		await page.context().close();
		await silent.stop();
	}
});

test('a tranche that closes while somebody types says so, keeps saving and shows the way on', async () => {
	const { db } = portal;
	const { page } = manager;
	const opens_at = new Date(Date.now() + 40 * 24 * HOUR * 1000);
	await aTranche(db, await aPerson(db, { roles: ['administrator'] }), { code: 'T2', opens_at });
	await page.goto(`${draft}/plan`, ALIVE);
	await page.getByLabel('Wat gaat u doen?').fill('Getypt voor vijf uur.');
	await expect(saved(page)).toBeVisible();
	await expect(page.getByText('De ronde is gesloten')).toHaveCount(0);
	await moveClockTo(db, 31 * 24 * HOUR);
	await page.getByLabel('Wat gaat u doen?').fill('Getypt na vijf uur.');
	await expect(page.getByText('De ronde is gesloten')).toBeVisible();
	const next = page.getByText(/T2.* gaat open op/);
	await expect(next).toContainText('Indienen kan dan tot');
	await expect(next.getByRole('link', { name: 'Mail mij als het opengaat' })).toBeVisible();
	await page.reload();
	await expect(next).toBeVisible();
	await expect(page.getByLabel('Wat gaat u doen?')).toHaveValue('Getypt na vijf uur.');
	await page.goto(`${draft}/check`, ALIVE);
	await expect(page.getByRole('button', { name: 'Aanvraag indienen' })).toHaveCount(0);
	await moveClockTo(db, 10 * 24 * HOUR);
	await page.getByRole('link', { name: 'Gebruik deze aanvraag voor een nieuwe ronde' }).first().click();
	await expect(page.getByRole('radio', { name: /Ronde T2/ })).toBeVisible();
});
