import { expect, test, type Browser, type Page } from '@playwright/test';
import * as z from 'zod';
import { enqueue } from '../src/lib/server/jobs/enqueue.ts';
import type { Person } from '../src/lib/server/person/person.ts';
import { aPerson } from '../src/lib/server/testing/a-person.ts';
import { aTranche } from '../src/lib/server/testing/a-tranche.ts';
import { anOrganisation } from '../src/lib/server/testing/an-organisation.ts';
import { anOpenTranche } from '../src/lib/server/testing/an-open-tranche.ts';
import { HOUR, moveClockTo } from '../src/lib/server/testing/move-clock.ts';
import { pageFaults } from './support/page-faults.ts';
import { linkIn, mailTo, PASSWORD, personOf, signIn, somebody } from './support/people.ts';
import { startPortal, type Portal } from './support/portal.ts';
import { PHONE } from './support/visitor.ts';
import { listen } from './support/walk.ts';

test.describe.configure({ timeout: 120_000 });
test.use({ actionTimeout: 15_000 });

let portal: Portal;
let administrator: Person;
let browser: Browser;

test.beforeAll(async ({ browser: given }) => {
	test.setTimeout(300_000);
	browser = given;
	portal = await startPortal();
	administrator = await aPerson(portal.db, { roles: ['administrator'] });
	await anOpenTranche(portal.db, { code: 'T1', ceiling_cents: 2_000_000_00 }, administrator);
	await aTranche(portal.db, administrator, {
		code: 'T2',
		opens_at: new Date(Date.now() + 40 * 24 * HOUR * 1000)
	});
});
test.afterAll(() => portal?.stop());

/** Goes on with the Tab key until the control is reached, as somebody without a mouse does. */
async function tabTo(page: Page, id: string): Promise<void> {
	for (let turns = 0; turns < 60; turns++) {
		await page.keyboard.press('Tab');
		if (await page.evaluate((wanted) => document.activeElement?.id === wanted, id)) return;
	}
	throw new Error(`The keyboard does not reach ${id}`);
}

const stored = async (): Promise<number> => {
	const { rows } = await portal.db
		.selectFrom('application_section')
		.select(({ fn }) => fn.countAll<number>().as('rows'))
		.executeTakeFirstOrThrow();
	return rows;
};

test('by keyboard on a phone, without JavaScript: from nine questions to an application that knows the answers', async () => {
	const { db } = portal;
	const owner = await somebody(browser, portal, 'Fenna Postma', { ...PHONE, javaScriptEnabled: false });
	const { page } = owner;
	await page.goto('/');
	await page.getByRole('main').getByRole('link', { name: 'Kan ik aanvragen?' }).press('Enter');
	await expect(page.getByRole('heading', { name: 'Kan ik een voucher aanvragen?', level: 1 })).toBeVisible();
	await tabTo(page, 'f-care_type');
	await page.keyboard.type('Fysio');
	await tabTo(page, 'f-postcode');
	await page.keyboard.type('3511 LN');
	await tabTo(page, 'f-in_group-no');
	await page.keyboard.press('Space');
	for (const [id, text] of [
		['f-staff', '7,5'],
		['f-turnover', '820.000'],
		['f-balance', '190.000']
	] as const) {
		await tabTo(page, id);
		await page.keyboard.type(text);
	}
	await tabTo(page, 'f-circumstances-none');
	await page.keyboard.press('Space');
	await tabTo(page, 'f-obstacles-none');
	await page.keyboard.press('Space');
	await tabTo(page, 'f-aid');
	await page.keyboard.type('0');
	await page.keyboard.press('Enter');

	await expect(page.getByText('Ja, u kunt aanvragen')).toBeVisible();
	await expect(page.getByText('betaalt 75% van de kosten, tot en met € 6.000')).toBeVisible();
	await expect(page.getByText('Dit is geen besluit en geen toezegging.')).toBeVisible();
	await expect(page.getByText('U hoort de beslissing uiterlijk op')).toBeVisible();
	expect(await page.context().cookies()).toEqual([]);
	expect(await stored()).toBe(0);

	await page.getByRole('button', { name: 'Ga verder' }).press('Enter');
	await page.getByLabel('Voornaam en achternaam').fill(owner.name);
	await page.getByLabel('E-mailadres').fill(owner.email);
	await page.getByLabel('Wachtwoord').fill(PASSWORD);
	await page.getByRole('button', { name: 'Account maken' }).press('Enter');
	await expect(page.getByText('Wij hebben u een e-mail gestuurd')).toBeVisible();
	await page.goto(linkIn(await mailTo(portal.mails, owner.email, 'Bevestig uw e-mailadres')));
	await page.getByRole('button', { name: 'E-mailadres bevestigen' }).press('Enter');
	await signIn(portal, owner);

	await page.goto('/my/organisation/new');
	await page.getByLabel('KVK-nummer').fill('90099999');
	await page.getByRole('button', { name: 'Zoek op' }).press('Enter');
	await expect(page.locator('[name=postcode]')).toHaveValue('3511 LN');
	await expect(page.locator('[name=care_type]')).toHaveValue('physiotherapy');
	const person = await personOf(db, owner);
	await anOrganisation(db, person, { name: 'Fysiotherapie Postma', care_type: 'physiotherapy' });
	await page.goto('/my');
	await page.getByRole('button', { name: /Fysiotherapie Postma/ }).press('Enter');
	await expect(page.getByText('Uw antwoorden uit de check staan al in uw aanvraag.')).toBeVisible();
	const application = page.url();
	await page.goto(`${application}/size`);
	await expect(page.locator('[name=staff]')).toHaveValue('7,5');
	await expect(page.locator('[name=turnover]')).toHaveValue('820.000');
	await expect(page.locator('[name=in_group][value=no]')).toBeChecked();
	await expect(page.locator('[name=circumstances][value=none]')).toBeChecked();
	await page.goto(`${application}/kinds`);
	await expect(page.locator('[name=kinds][value=S]')).toBeChecked();
	await expect(page.locator('[name=kinds][value=B]')).toBeChecked();
	expect((await page.context().cookies()).map(({ name }) => name)).not.toContain('weerbaar_check');
	await page.context().close();
});

test('a no tells why, on which answer it hangs, and which laws apply; another answer makes it a yes', async () => {
	const page = await browser.newPage({ baseURL: portal.origin, ...PHONE });
	const told = listen(page);
	const answers =
		'care_type=gp&postcode=7411+AA&staff=62&turnover=650.000&balance=210.000&in_group=no&circumstances=none&obstacles=none&aid=0';
	await page.goto(`/check?${answers}`);
	await expect(page.getByText('Nee, zo kunt u geen voucher krijgen')).toBeVisible();
	await expect(page.getByText('met 62 arbeidsjaren').first()).toBeVisible();
	await page.locator('#rules').getByRole('link', { name: 'Personeel in arbeidsjaren' }).first().click();
	await page.waitForURL(/#f-staff$/);
	await page.locator('#f-staff').fill('veel');
	await page.getByRole('button', { name: 'Bekijk de nieuwe uitkomst' }).click();
	await expect(page).toHaveTitle(/^Fout: /);
	await expect(page.locator('#f-staff')).toHaveValue('veel');
	await page.locator('#f-staff').fill('9');
	await page.getByRole('button', { name: /Bekijk de/ }).click();
	await expect(page.getByText('Ja, u kunt aanvragen')).toBeVisible();
	await page.getByRole('main').getByRole('link', { name: 'Welke regels gelden voor u?' }).click();
	const law = (code: string) => page.locator(`#${code}`);
	await expect(law('cbw').getByText('Nee', { exact: true })).toBeVisible();
	await expect(law('nen7510').getByText('Ja', { exact: true })).toBeVisible();
	await expect(law('ai').getByText('Hangt ervan af', { exact: true })).toBeVisible();
	await page.locator('[name=ai][value=yes]').check();
	await page.locator('#f-staff').fill('50');
	await page.getByRole('button', { name: 'Bekijk de regels' }).click();
	await expect(law('ai').getByText('Ja', { exact: true })).toBeVisible();
	await expect(law('cbw').getByText('een eerste bericht binnen 24 uur')).toBeVisible();
	await expect(law('cbw').getByText('niet in de wet zelf nagelezen')).toBeVisible();
	await expect(law('mdr').getByText('Niet bevestigd')).toBeVisible();
	await law('nen7510').getByRole('link', { name: 'NEN 7510' }).click();
	await page.waitForURL(/\/services#SV02$/);
	await page.goto('/');
	await page.getByRole('contentinfo').getByRole('link', { name: 'Hulp bij een incident' }).click();
	await expect(page.getByText('binnen 72 uur', { exact: true })).toBeVisible();
	await expect(page.getByRole('link', { name: 'z-cert.nl' })).toHaveAttribute(
		'href',
		'https://www.z-cert.nl'
	);
	expect(told).toEqual([]);
	await page.close();
});

test('nonsense in the address asks for nothing and breaks nothing', async () => {
	const page = await browser.newPage({ baseURL: portal.origin });
	for (const path of [
		'/check?in_group=maybe&circumstances=x&circumstances=none&obstacles=constructor',
		`/check?staff=${'9'.repeat(500)}&aid=-1&postcode=%3Cscript%3E&tranche=x`,
		'/rules-for-you?ai=perhaps&staff=1e9',
		'/tranches?phase=x&size=giant&page=-4&q=%25_%27',
		'/tranches?page=100000',
		'/subscriptions?tranche=%27',
		'/tranches.json?page=1e3'
	]) {
		const status = (await page.request.get(path)).status();
		expect([path, status]).toEqual([path, 200]);
	}
	expect((await page.request.get('/subscriptions/nobody-was-sent-this')).status()).toBe(404);
	await page.close();
});

test('all tranches can be searched and filtered, on a phone too', async () => {
	const page = await browser.newPage({ baseURL: portal.origin, ...PHONE });
	await page.goto('/tranches');
	await expect(page.getByText('1 open, 1 komen nog, 0 gesloten')).toBeVisible();
	await page.getByText('Filters').click();
	await page.getByLabel('Status').selectOption('coming');
	await page.getByRole('button', { name: 'Filteren' }).click();
	await expect(page.getByRole('heading', { name: 'Eén ronde gevonden' })).toBeVisible();
	await expect(page.getByRole('heading', { name: 'Ronde T2' })).toBeVisible();
	await page.goto('/tranches?q=landbouw');
	await expect(page.getByText('Geen ronde past bij wat u zoekt.')).toBeVisible();
	await page.getByRole('link', { name: 'Laat alle rondes zien' }).click();
	await expect(page.getByRole('heading', { name: '2 rondes gevonden' })).toBeVisible();
	await page.close();
});

const text = z.strictObject({ nl: z.string().min(1), en: z.string().min(1) });
const cents = z.int().min(0);
const feed = z.strictObject({
	version: z.literal(1),
	documentation: z.url(),
	currency: z.literal('EUR'),
	tranches: z.array(
		z.strictObject({
			id: z.uuid(),
			code: z.string(),
			name: text,
			scheme: z.strictObject({ code: z.string(), name: text, grantor: text }),
			phase: z.enum(['coming', 'open', 'closed']),
			opens_at: z.iso.datetime(),
			closes_at: z.iso.datetime(),
			decided_by: z.iso.date(),
			ceiling_cents: cents,
			applications: cents,
			asked_cents: cents,
			left_cents: cents.nullable(),
			publication_reference: z.string().nullable(),
			vouchers: z.array(
				z.strictObject({
					kind: z.string(),
					name: text,
					rate_percent: z.number(),
					minimum_cents: cents,
					cap_cents: z.record(z.string(), cents)
				})
			),
			care_types: z.array(z.strictObject({ code: z.string(), name: text })),
			link: z.strictObject({ nl: z.url(), en: z.url() })
		})
	),
	next: z.url().nullable()
});

test('the feed is as documented, for any website, and is not sent twice', async ({ request }) => {
	const answer = await request.get(`${portal.origin}/tranches.json`);
	expect(answer.headers()).toMatchObject({
		'content-type': 'application/json; charset=utf-8',
		'access-control-allow-origin': '*',
		'cache-control': 'public, max-age=300'
	});
	const { tranches } = feed.parse(await answer.json());
	expect(tranches.map(({ phase }) => phase)).toEqual(['coming', 'open']);
	const again = await request.get(`${portal.origin}/tranches.json`, {
		headers: { 'if-none-match': answer.headers().etag ?? '' }
	});
	expect(again.status()).toBe(304);
	expect((await request.get(tranches[0]?.link.en ?? '')).status()).toBe(200);
});

test('who asks for a mail confirms the address, hears once when it opens, and can stop', async () => {
	const address = 'wachtend@example.org';
	const page = await browser.newPage({ baseURL: portal.origin, javaScriptEnabled: false });
	await page.goto('/tranches?phase=coming');
	await page.getByRole('main').getByRole('link', { name: 'Mail mij als het opengaat' }).first().click();
	await expect(page.getByLabel(/Ronde T2/)).toBeChecked();
	await page.getByLabel('Uw e-mailadres').fill('geen@adres');
	await page.getByRole('button', { name: 'Vraag de mail aan' }).click();
	await expect(page).toHaveTitle(/^Fout: /);
	await page.getByLabel('Uw e-mailadres').fill(address);
	await page.getByRole('button', { name: 'Vraag de mail aan' }).click();
	await expect(page.getByText('Kijk in uw mail en bevestig uw adres')).toBeVisible();
	const first = linkIn(await mailTo(portal.mails, address, 'Wilt u een mail over'));
	await page.goto(first);
	await expect(page.getByText('Wilt u op dit adres één mail')).toBeVisible();
	await page.getByRole('button', { name: 'Ja, mail mij' }).click();
	await expect(page.getByText('Uw adres is bevestigd.')).toBeVisible();

	await moveClockTo(portal.db, 41 * 24 * HOUR);
	const opens = () => portal.db.transaction().execute((tx) => enqueue(tx, 'follow_up', {}, 'follow_up'));
	await opens();
	const mail = await mailTo(portal.mails, address, 'Ronde T2 is open');
	expect(linkIn({ ...mail, text: mail.text?.split('Bekijk de ronde')[1] ?? '' })).toMatch(
		/\/tranches\/[0-9a-f-]+$/
	);
	await opens();
	await page.goto(linkIn(mail));
	await expect(page.getByText('U krijgt hierover geen mail meer.')).toBeVisible();
	await page.getByRole('button', { name: 'Mail mij niet meer' }).click();
	await expect(page.getByText('Wij vergeten het adres binnen 30 dagen.')).toBeVisible();
	expect(
		portal.mails.filter(
			({ subject, to }) => subject?.includes('is open') && to?.some((one) => one.address === address)
		)
	).toHaveLength(1);
	await page.close();
});

test('what has closed stays in the list, by name and status, and says so', async () => {
	const page = await browser.newPage({ baseURL: portal.origin, ...PHONE });
	await page.goto('/tranches');
	await expect(page.getByText('1 open, 0 komen nog, 1 gesloten')).toBeVisible();
	await page.goto('/tranches?phase=closed');
	await expect(page.getByRole('heading', { name: 'Eén ronde gevonden' })).toBeVisible();
	await page
		.getByRole('link', { name: /Ronde T1/ })
		.first()
		.click();
	await expect(page.getByRole('heading', { name: /Ronde T1/, level: 1 })).toBeVisible();
	await expect(page.getByRole('main').getByText('Gesloten').first()).toBeVisible();
	await expect(page.getByRole('main').getByRole('link', { name: 'Vraag aan' })).toHaveCount(0);
	await page.close();
});

test('in an incident one finds whom to call, and at the check who helps in Europe', async () => {
	const page = await browser.newPage({ baseURL: portal.origin, ...PHONE });
	await page.goto('/incident');
	for (const name of ['Z-CERT', 'NCSC', 'Autoriteit Persoonsgegevens', 'Europees steunpunt cybersecurity'])
		await expect(page.getByRole('main').getByText(name).first()).toBeVisible();
	await page.goto('/check');
	await expect(page.getByText('Europees steunpunt cybersecurity').first()).toBeVisible();
	await page.close();
});

test('every page is in order on both screens, in light and dark', async () => {
	const page = await browser.newPage({ baseURL: portal.origin });
	const told = listen(page);
	const faults: string[] = [];
	for (const path of [
		'/',
		'/check?care_type=gp&staff=62&in_group=yes&circumstances=new_owner',
		'/rules-for-you?staff=6&ai=yes',
		'/incident',
		'/tranches',
		'/subscriptions'
	]) {
		await page.goto(path);
		faults.push(...(await pageFaults(page)).map((fault) => `${path} ${fault}`));
	}
	await page.goto('/en/check?staff=62&turnover=1&balance=1&in_group=no');
	faults.push(...(await pageFaults(page, 'en')));
	expect([...faults, ...told]).toEqual([]);
	await page.close();
});
