import { randomUUID } from 'node:crypto';
import { expect, test, type Browser, type Page } from '@playwright/test';
import { startApplication } from '../src/lib/server/testing/start-application.ts';
import { removeMember } from '../src/lib/server/organisation/remove-member.ts';
import { aPerson } from '../src/lib/server/testing/a-person.ts';
import { anOrganisation } from '../src/lib/server/testing/an-organisation.ts';
import { anOpenTranche } from '../src/lib/server/testing/an-open-tranche.ts';
import { sound } from './support/page-faults.ts';
import {
	anAccount,
	linkIn,
	mailTo,
	PASSWORD,
	personOf,
	signIn,
	signOut,
	somebody,
	type Someone
} from './support/people.ts';
import { startPortal, type Portal } from './support/portal.ts';
import { aSignInProvider, CLIENT, type SignInProvider } from './support/sign-in-provider.ts';
import { totp } from './support/totp.ts';
import { PHONE } from './support/visitor.ts';

test.describe.configure({ mode: 'serial', timeout: 120_000 });
test.use({ actionTimeout: 15_000 });

let portal: Portal;
let provider: SignInProvider;
let owner: Someone;
let organisation_id: string;
let application_id: string;

test.beforeAll(async ({ browser }) => {
	test.setTimeout(240_000);
	provider = await aSignInProvider();
	portal = await startPortal({
		env: {
			OIDC_ISSUER: provider.issuer,
			OIDC_CLIENT_ID: CLIENT.id,
			OIDC_CLIENT_SECRET: CLIENT.secret,
			OIDC_NAME: 'eHerkenning',
			OIDC_KVK_CLAIM: 'kvk'
		}
	});
	provider.welcome(portal.origin);
	const { db } = portal;
	const tranche_id = await anOpenTranche(db);
	owner = await somebody(browser, portal, 'Anna de Wit');
	await anAccount(db, owner);
	const person = await personOf(db, owner);
	organisation_id = await anOrganisation(db, person);
	application_id = await startApplication(db, person, { tranche_id, organisation_id, language: 'nl' });
});
test.afterAll(async () => {
	await portal?.stop();
	await provider?.stop();
});

const main = (page: Page) => page.getByRole('main');
const people = () => `/my/organisation/${organisation_id}/people`;

async function invite(address: string, role: string): Promise<string> {
	const { page } = owner;
	await page.goto(people());
	await page.getByLabel('E-mailadres van uw collega').fill(address);
	await page.getByRole('radio', { name: new RegExp(role) }).check();
	await page.getByRole('button', { name: 'Uitnodiging versturen' }).click();
	await expect(page.getByText(`De uitnodiging aan ${address} is verstuurd`)).toBeVisible();
	return linkIn(await mailTo(portal.mails, address, 'nodigt u uit'));
}

test('a colleague without an account follows the invitation on a phone, makes one and comes back to accept', async ({
	browser
}) => {
	await signIn(portal, owner);
	const colleague = await somebody(browser, portal, 'Bas Kramer', PHONE);
	const link = await invite(colleague.email, 'Bewerker');
	await sound(owner.page);
	const { page } = colleague;
	await page.goto(link);
	await expect(page.getByRole('heading', { level: 1, name: 'U bent uitgenodigd' })).toBeVisible();
	await sound(page);
	await page.getByRole('link', { name: 'Account maken' }).click();
	await page.getByLabel('Voornaam en achternaam').fill(colleague.name);
	await page.getByLabel('E-mailadres').fill(colleague.email);
	await page.getByLabel('Wachtwoord').fill(PASSWORD);
	await page.getByRole('button', { name: 'Account maken' }).click();
	await page.goto(linkIn(await mailTo(portal.mails, colleague.email, 'Bevestig uw e-mailadres')));
	await page.getByRole('button', { name: 'E-mailadres bevestigen' }).click();
	await page.getByLabel('E-mailadres').fill(colleague.email);
	await page.getByLabel('Wachtwoord').fill(PASSWORD);
	await main(page).getByRole('button', { name: 'Inloggen', exact: true }).click();
	await page.getByRole('button', { name: 'Aannemen' }).click();
	await expect(page.getByText('Welkom. U kunt meteen aan de slag.')).toBeVisible();
	await page.goto(link);
	await expect(page.getByText('Deze uitnodiging is al gebruikt')).toBeVisible();
});

/** A colleague who is an editor and signed in on a phone. */
async function anEditor(browser: Browser, name: string): Promise<Someone> {
	const colleague = await somebody(browser, portal, name, PHONE);
	await anAccount(portal.db, colleague);
	const { id } = await personOf(portal.db, colleague);
	await portal.db
		.insertInto('organisation_member')
		.values({ organisation_id, person_id: id, role: 'editor', joined_at: new Date() })
		.execute();
	await signIn(portal, colleague);
	return colleague;
}

/** The page about a colleague, as the owner opens it from the list. */
async function openColleague(name: string): Promise<Page> {
	await owner.page.goto(people());
	await owner.page.getByRole('link', { name: new RegExp(`Wijzigen.*${name}`) }).click();
	await expect(owner.page.getByRole('heading', { level: 1, name })).toBeVisible();
	return owner.page;
}

test('who is made a reader is offered nothing to fill in, and finds the answers', async ({ browser }) => {
	const { page, name } = await anEditor(browser, 'Wim de Boer');
	const draft = `/my/applications/${application_id}`;
	const its = await openColleague(name);
	await its.getByRole('radio', { name: /Lezer/ }).check();
	await its.getByRole('button', { name: 'Rol bewaren' }).click();
	await expect(its.getByText('De rol is gewijzigd.')).toBeVisible();
	await page.goto(draft);
	await expect(page.getByText('U kunt deze aanvraag alleen lezen')).toBeVisible();
	for (const path of ['plan', 'payment', 'size', 'withdraw', 'copy', 'check'])
		await expect(page.locator(`main a[href$="${draft}/${path}"]`)).toHaveCount(path === 'check' ? 1 : 0);
	await page.getByRole('link', { name: 'Antwoorden bekijken' }).click();
	await page.waitForURL('**/check');
	await expect(main(page).getByRole('link', { name: /^Wijzig/ })).toHaveCount(0);
	await expect(main(page).getByRole('button', { name: 'Aanvraag indienen' })).toHaveCount(0);
	await sound(page);
	for (const [asked, shown] of [
		['plan', '/check'],
		['withdraw', application_id],
		['copy', application_id]
	] as const) {
		await page.goto(`${draft}/${asked}`);
		expect(page.url()).toMatch(new RegExp(`${shown}$`));
	}
	await page.goto(`/my/organisation/${organisation_id}/register`);
	await expect(page.getByText('U kunt deze gegevens alleen lezen')).toBeVisible();
	await expect(main(page).getByText('Huisartsenpraktijk De Linde').first()).toBeVisible();
	await expect(main(page).getByRole('textbox')).toHaveCount(0);
	await sound(page);
	await page.context().close();
});

test('who is removed while typing keeps the text, and reads from the page that saves itself whom to ask', async ({
	browser
}) => {
	const { page, name } = await anEditor(browser, 'Roos Mulder');
	await page.goto(`/my/applications/${application_id}/plan`);
	const text = page.getByRole('textbox').first();
	await text.fill('Onze wachtwoorden staan op papier.');
	const its = await openColleague(name);
	await its.getByRole('button', { name: `${name} verwijderen` }).click();
	await expect(its.getByText('Uw collega is verwijderd.')).toBeVisible();
	await text.press('End');
	await text.pressSequentially(' Dat moet anders.');
	await expect(page.getByText('U hoort niet meer bij deze organisatie').first()).toContainText(
		'Vraag Anna de Wit'
	);
	await expect(text).toHaveValue('Onze wachtwoorden staan op papier. Dat moet anders.');
	await page.context().close();
});

test('removed while typing, without JavaScript, the colleague reads what they typed and whom to ask', async ({
	browser
}) => {
	const colleague = await somebody(browser, portal, 'Bas Kramer', { ...PHONE, javaScriptEnabled: false });
	await signIn(portal, colleague);
	const { page } = colleague;
	await page.goto(`/my/applications/${application_id}/plan`);
	await page.getByRole('textbox').first().fill('Onze back-up werkt al maanden niet.');
	const details = await page.context().newPage();
	await details.goto(`/my/organisation/${organisation_id}`);
	await details.getByLabel('AGB-code van de onderneming').fill('01054321');
	await removeMember(portal.db, await personOf(portal.db, owner), {
		organisation_id,
		person_id: (await personOf(portal.db, colleague)).id
	});
	await main(page).getByRole('button').first().click();
	await expect(page.getByText('U hoort niet meer bij deze organisatie')).toContainText('Vraag Anna de Wit');
	await expect(page.getByText('Onze back-up werkt al maanden niet.')).toBeVisible();
	// The same for what the organisation tells of itself.
	await details.getByLabel('AGB-code van de onderneming').press('Enter');
	await expect(details.getByText('U hoort niet meer bij deze organisatie')).toContainText(
		'Vraag Anna de Wit'
	);
	await expect(details.getByText('01054321')).toBeVisible();
	// And for a form with a file in it.
	const id = randomUUID();
	const address = `/my/applications/${application_id}/services/${id}`;
	const headers = { origin: portal.origin, accept: 'text/html' };
	const multipart = {
		id,
		version: '',
		then: '',
		service_code: 'S1',
		supplier_name: 'Veilig Werken Zwolle',
		supplier_kvk: '',
		order_on_day: '1',
		order_on_month: '12',
		order_on_year: '2027',
		net: '100',
		vat: '21',
		vat_share: 'none',
		vat_percent: '',
		hardware: 'no',
		quote: { name: 'offerte.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4') }
	};
	const lost = await page.request.post(address, { headers, multipart });
	expect(await lost.text()).toContain('Veilig Werken Zwolle');
	expect(lost.status()).toBe(403);
	for (const path of ['/my/applications/abc/services/def', address.slice(0, -1)])
		expect((await page.request.post(path, { headers, multipart })).status()).toBe(404);
	// And on pages that read their case before they read what was typed.
	const typed = 'Een uur lang getypt';
	for (const [path, form] of [
		['request?/send', { answers: typed, items: randomUUID(), versions: '0' }],
		['messages', { text: typed, id: randomUUID() }]
	] as const) {
		const answer = await page.request.post(`/my/applications/${application_id}/${path}`, { headers, form });
		expect([path, answer.status()]).toEqual([path, 403]);
		const told = await answer.text();
		expect([path, told]).toEqual([path, expect.stringContaining(typed)]);
		expect([path, told]).toEqual([path, expect.stringContaining('hoort niet meer bij deze organisatie')]);
	}
});

test('when the session has ended, what was typed comes back from every kind of form', async ({ request }) => {
	const typed = 'Een uur lang getypt';
	const at = `/my/applications/${application_id}`;
	for (const [path, form] of [
		[`${at}/size`, { staff: typed }],
		[`${at}/assessment`, { version: typed }],
		[`${at}/extra`, { version: typed }],
		[`${at}/request?/send`, { answers: typed, items: randomUUID(), versions: '0' }],
		[`${at}/messages`, { text: typed, id: randomUUID() }],
		[`/my/claims/${randomUUID()}/${randomUUID()}`, { invoice_number: typed }]
	] as const) {
		const answer = await request.post(`${portal.origin}${path}`, {
			form,
			headers: { origin: portal.origin },
			maxRedirects: 0
		});
		expect([path, answer.status()]).toEqual([path, 401]);
		expect([path, await answer.text()]).toEqual([path, expect.stringContaining(typed)]);
	}
});

test('when the session has ended, what was typed without JavaScript comes back and can be sent again', async ({
	browser
}) => {
	const context = await browser.newContext({ ...PHONE, javaScriptEnabled: false, baseURL: portal.origin });
	const page = await context.newPage();
	const self = { ...owner, page };
	await signIn(portal, self);
	await page.goto(`/my/applications/${application_id}/plan`);
	await page.getByRole('textbox').first().fill('Dit mag niet weg zijn.');
	await context.clearCookies();
	await main(page).getByRole('button').first().click();
	await expect(page.getByText('Dit mag niet weg zijn.')).toBeVisible();
	const again = await context.newPage();
	await signIn(portal, { ...self, page: again });
	await page.getByRole('button', { name: 'Verstuur opnieuw' }).click();
	await page.goto(`/my/applications/${application_id}/plan`);
	await expect(page.getByRole('textbox').first()).toHaveValue('Dit mag niet weg zijn.');
	await context.close();
});

test('when the session has ended, a page that saves itself keeps what was typed until it can be sent', async ({
	browser
}) => {
	const self = { ...owner, page: (await somebody(browser, portal, owner.name, PHONE)).page };
	const { page } = self;
	await signIn(portal, self);
	await page.goto(`/my/applications/${application_id}/plan`);
	const text = page.getByRole('textbox').first();
	await page.context().clearCookies();
	await text.fill('Dit blijft in de pagina staan.');
	await expect(page.getByText('U bent niet meer ingelogd').first()).toBeVisible();
	await expect(text).toHaveValue('Dit blijft in de pagina staan.');
	await signIn(portal, { ...self, page: await page.context().newPage() });
	await main(page).getByRole('button', { name: 'Bewaren en later verder' }).click();
	await page.waitForURL((url) => url.pathname.endsWith(application_id));
	await page.goto(`/my/applications/${application_id}/plan`);
	await expect(text).toHaveValue('Dit blijft in de pagina staan.');
	await page.context().close();
});

test('an adviser accepts a mandate on a phone, acts on behalf of the organisation, and loses sight when it is revoked', async ({
	browser
}) => {
	const adviser = await somebody(browser, portal, 'Marit Veenstra', PHONE);
	await anAccount(portal.db, adviser);
	await signIn(portal, adviser);
	const { page } = owner;
	await page.goto(`/my/applications/${application_id}/mandate`);
	await page.getByLabel('E-mailadres van de adviseur').fill(adviser.email);
	const until = new Date(Date.now() + 60 * 24 * 3600 * 1000);
	await page.getByLabel('Dag').fill(String(until.getDate()));
	await page.getByLabel('Maand').fill(String(until.getMonth() + 1));
	await page.getByLabel('Jaar').fill(String(until.getFullYear()));
	await page.getByRole('button', { name: 'Machtiging versturen' }).click();
	await expect(page.getByText('Zij begint als de adviseur haar aanneemt')).toBeVisible();
	await adviser.page.goto(linkIn(await mailTo(portal.mails, adviser.email, 'wil u machtigen')));
	await adviser.page.getByRole('button', { name: 'Aannemen' }).click();
	await expect(adviser.page.getByText('U handelt namens')).toBeVisible();
	const draft = `/my/applications/${application_id}`;
	await adviser.page.goto(draft);
	await expect(adviser.page.getByText('Uw machtiging geldt niet voor het rekeningnummer')).toBeVisible();
	for (const path of ['payment', 'withdraw', 'copy'])
		await expect(adviser.page.locator(`main a[href$="${draft}/${path}"]`)).toHaveCount(0);
	for (const path of ['withdraw', 'copy']) {
		await adviser.page.goto(`${draft}/${path}`);
		expect(adviser.page.url()).toMatch(new RegExp(`${application_id}$`));
	}
	await adviser.page.goto(`${draft}/payment`);
	await expect(adviser.page.getByText('Dit vult de organisatie zelf in')).toBeVisible();
	await expect(main(adviser.page).getByRole('textbox')).toHaveCount(0);
	await sound(adviser.page);
	await adviser.page.goto(`${draft}/plan`);
	await adviser.page.getByRole('textbox').nth(1).fill('Wij zetten een back-up op.');
	await main(adviser.page).getByRole('button', { name: 'Bewaren en later verder' }).click();
	await adviser.page.waitForURL((url) => url.pathname.endsWith(application_id));
	await page.goto(`${draft}/plan`);
	await expect(page.getByRole('textbox').nth(1)).toHaveValue('Wij zetten een back-up op.');
	await page.goto(`${draft}/mandate`);
	await page.reload();
	await sound(page);
	await page.getByRole('button', { name: /Intrekken.*Marit/ }).click();
	await expect(page.getByText('De machtiging is ingetrokken.')).toBeVisible();
	expect((await adviser.page.goto(`/my/applications/${application_id}`))?.status()).toBe(404);
});

test('who has lost their organisation asks for access, and an officer gives it after checking', async ({
	browser
}) => {
	const [asker, officer] = [
		await somebody(browser, portal, 'Wim Opvolger', PHONE),
		await somebody(browser, portal, 'Sanne Kuipers')
	];
	await anAccount(portal.db, asker);
	await anAccount(portal.db, officer);
	const { id } = await personOf(portal.db, officer);
	await portal.db
		.insertInto('person_role')
		.values({ person_id: id, role: 'grant_officer', scheme_id: null, source_code: null, granted_by: null })
		.execute();
	const { kvk_number } = await portal.db
		.selectFrom('organisation')
		.where('id', '=', organisation_id)
		.select('kvk_number')
		.executeTakeFirstOrThrow();
	await signIn(portal, asker);
	await asker.page.goto('/my/organisation/new');
	await asker.page.getByRole('link', { name: 'Toegang vragen' }).click();
	await asker.page.waitForURL('**/access');
	await asker.page.getByLabel('KVK-nummer').fill(kvk_number);
	await asker.page.getByLabel('Wat is er gebeurd?').fill('Onze eigenaar is met pensioen.');
	await asker.page.getByRole('button', { name: 'Verzoek versturen' }).click();
	await expect(asker.page.getByText('Uw verzoek is verstuurd')).toBeVisible();
	await sound(asker.page);
	await signIn(portal, officer);
	const { page } = officer;
	await page.goto('/office/access');
	await sound(page);
	await page.getByRole('link', { name: 'Huisartsenpraktijk De Linde' }).click();
	await sound(page);
	await page.getByRole('radio', { name: /Toegang geven als eigenaar/ }).check();
	await page.getByLabel('Hoe is nagekeken wie dit is?').fill('Gebeld met het nummer uit het register.');
	await page.getByLabel('Reden').fill('Bestuurder bevestigde het.');
	await page.getByRole('button', { name: 'Beslissing vastleggen' }).click();
	await expect(page.getByText('De beslissing is vastgelegd')).toBeVisible();
	await asker.page.goto(people());
	await expect(asker.page.getByRole('heading', { level: 1, name: 'Mensen' })).toBeVisible();
});

test('signing in in two steps asks a code from the app, or a backup code, until it is turned off', async ({
	browser
}) => {
	const person = await somebody(browser, portal, 'Tess Tweestaps', PHONE);
	await anAccount(portal.db, person);
	await signIn(portal, person);
	const { page } = person;
	await expect(page.getByRole('heading', { name: 'Log veiliger in' })).toBeVisible();
	await page.goto('/account/security');
	await sound(page);
	await page.getByLabel('Wachtwoord').fill(PASSWORD);
	await page.getByRole('button', { name: 'Aanzetten' }).click();
	const key = (await page.getByText('Of typ deze sleutel over').locator('strong').textContent()) ?? '';
	const backup = (await main(page).locator('ol ul li').first().textContent()) ?? '';
	await sound(page);
	const code = page.getByLabel('Vul de code in');
	await code.fill('000000');
	await page.getByRole('button', { name: 'Klaar, zet aan' }).click();
	await expect(page.getByText('Deze code klopt niet').first()).toBeVisible();
	await code.fill(totp(key));
	await page.getByRole('button', { name: 'Klaar, zet aan' }).click();
	await expect(page.getByText('Inloggen in twee stappen staat aan.')).toBeVisible();
	await mailTo(portal.mails, person.email, 'manier van inloggen');

	const start = async () => {
		await signOut(person);
		await page.goto('/sign-in?next=%2Faccount');
		await page.getByLabel('E-mailadres').fill(person.email);
		await page.getByLabel('Wachtwoord').fill(PASSWORD);
		await main(page).getByRole('button', { name: 'Inloggen', exact: true }).click();
		await expect(page.getByRole('heading', { level: 1, name: 'Tweede stap' })).toBeVisible();
	};
	await start();
	await sound(page);
	await page.goto('/my');
	expect(page.url()).toContain('/sign-in');
	await page.goto('/sign-in/two-step?next=%2Faccount');
	await page.getByLabel('Code uit uw app').fill(totp(key));
	await main(page).getByRole('button', { name: 'Inloggen', exact: true }).click();
	await page.waitForURL('**/account');
	await start();
	await page.getByText('Ik heb mijn app niet bij me').click();
	await page.getByLabel('Reservecode').fill(backup);
	await page.getByRole('button', { name: 'Inloggen met reservecode' }).click();
	await page.waitForURL('**/account');
	await page.goto('/account/security');
	await page.getByLabel('Wachtwoord').fill(PASSWORD);
	await page.getByRole('button', { name: 'Uitzetten' }).click();
	await expect(page.getByText('Inloggen in twee stappen staat uit.')).toBeVisible();
});

test('a passkey is added, signs in without a password, and is removed', async ({ browser }) => {
	const person = await somebody(browser, portal, 'Piet Passkey');
	await anAccount(portal.db, person);
	const { page } = person;
	const devices = await page.context().newCDPSession(page);
	await devices.send('WebAuthn.enable');
	await devices.send('WebAuthn.addVirtualAuthenticator', {
		options: {
			protocol: 'ctap2',
			transport: 'internal',
			hasResidentKey: true,
			hasUserVerification: true,
			isUserVerified: true,
			automaticPresenceSimulation: true
		}
	});
	await signIn(portal, person);
	await page.goto('/account/security');
	await page.getByRole('button', { name: 'Passkey toevoegen' }).click();
	await expect(page.getByText('De passkey is toegevoegd.')).toBeVisible();
	await sound(page);
	await signOut(person);
	await page.goto('/sign-in?next=%2Faccount%2Fsecurity');
	await page.getByRole('button', { name: 'Inloggen met een passkey' }).click();
	await page.waitForURL('**/account/security');
	await main(page)
		.getByRole('button', { name: /Verwijderen/ })
		.click();
	await expect(page.getByText('De passkey is verwijderd.')).toBeVisible();
	await signOut(person);
	await page.goto('/sign-in');
	await page.getByRole('button', { name: 'Inloggen met een passkey' }).click();
	await expect(page.getByText(/met (deze|de) passkey/).first()).toBeVisible();
});

test('through an OpenID Connect provider somebody new gets an account, and every way it fails ends in words', async ({
	browser
}) => {
	const visit = async () => {
		const context = await browser.newContext({ ...PHONE, baseURL: portal.origin });
		return context.newPage();
	};
	const go = async (page: Page) => {
		await page.goto('/sign-in?next=%2Faccount');
		await page.getByRole('button', { name: 'Inloggen met eHerkenning' }).click();
	};
	const as = async (page: Page, name: string) => {
		await page.locator('input[name="login"]').fill(name);
		await page.locator('input[name="password"]').fill('iets');
		await page.locator('button[type="submit"]').click();
		await page.locator('button[type="submit"]').click();
	};
	const page = await visit();
	await go(page);
	await as(page, 'hanna');
	await page.waitForURL(`${portal.origin}/account`);
	const made = await portal.db
		.selectFrom('person')
		.where('email', '=', 'hanna@praktijk.example')
		.select(['name', 'email_verified', 'register_number'])
		.executeTakeFirst();
	expect(made).toEqual({ name: 'Hanna Brugman', email_verified: true, register_number: '90001234' });
	const kept = await portal.db
		.selectFrom('credential')
		.where('provider_id', '=', 'outside')
		.select(['access_token', 'refresh_token', 'id_token'])
		.execute();
	expect(kept).toEqual([{ access_token: null, refresh_token: null, id_token: null }]);
	await page.context().clearCookies({ domain: 'localhost' });
	await go(page);
	await page.waitForURL(`${portal.origin}/account`);

	const known = await visit();
	await aPerson(portal.db, { email: 'bekend@praktijk.example' });
	await go(known);
	await as(known, 'bekend');
	await expect(known.getByText('Met dit e-mailadres is er al een account')).toBeVisible();
	await known.goto('/account');
	expect(known.url()).toContain('/sign-in');

	const unconfirmed = await visit();
	await go(unconfirmed);
	await as(unconfirmed, 'onbevestigd');
	await expect(unconfirmed.getByText('Bevestig eerst uw e-mailadres')).toBeVisible();

	const cancelled = await visit();
	await go(cancelled);
	await cancelled.getByRole('link', { name: /Cancel/ }).click();
	await expect(cancelled.getByText('U hebt het inloggen afgebroken')).toBeVisible();

	const forged = await visit();
	await forged.goto('/sign-in/outside/callback?code=geraden&state=geraden');
	await expect(forged.getByText('Het inloggen is niet gelukt')).toBeVisible();

	await provider.stop();
	const down = await visit();
	await down.goto('/sign-in/outside/callback?code=x&state=y');
	await expect(down.getByText('Het inloggen is niet gelukt')).toBeVisible();
});

test('five minutes before the session ends a dialog says so, and one press goes on', async ({ browser }) => {
	const person = await somebody(browser, portal, 'Sjaak Sessie', PHONE);
	await anAccount(portal.db, person);
	const { page } = person;
	await page.clock.install();
	await signIn(portal, person);
	await page.goto('/account');
	const { id } = await personOf(portal.db, person);
	const until = (seconds: number) =>
		portal.db
			.updateTable('session')
			.set({ expires_at: new Date(Date.now() + seconds * 1000) })
			.where('person_id', '=', id)
			.execute();
	const dialog = page.getByRole('dialog');
	// Another tab was used meanwhile: the server says that it lasts long still.
	await page.clock.fastForward('11:56:00');
	await expect(dialog).toBeHidden();
	await until(200);
	await page.clock.fastForward('11:56:00');
	await expect(dialog).toContainText('Over 4 minuten wordt u uitgelogd');
	await sound(page);
	await page.keyboard.press('Tab');
	await page.getByRole('button', { name: 'Blijf ingelogd' }).click();
	await expect(dialog).toBeHidden();
	const { expires_at } = await portal.db
		.selectFrom('session')
		.where('person_id', '=', id)
		.select('expires_at')
		.executeTakeFirstOrThrow();
	expect(expires_at.getTime()).toBeGreaterThan(Date.now() + 11 * 3600 * 1000);
});

test('the language somebody chooses goes with them to the next device', async ({ browser }) => {
	const person = await somebody(browser, portal, 'Ella English');
	await anAccount(portal.db, person);
	await signIn(portal, person);
	await person.page.getByRole('button', { name: 'English' }).click();
	await person.page.waitForURL('**/en/my');
	const elsewhere = await somebody(browser, portal, 'Ella English', PHONE);
	await signIn(portal, elsewhere);
	expect(new URL(elsewhere.page.url()).pathname).toBe('/en/my');
});
