import { createHash } from 'node:crypto';
import { expect, test, type Page } from '@playwright/test';
import type { StaffRole } from '../src/lib/domain/roles.ts';
import { today } from '../src/lib/server/clock.ts';
import { aScoredApplication, aSubmittedApplication } from '../src/lib/server/testing/a-scored-application.ts';
import { aTranche } from '../src/lib/server/testing/a-tranche.ts';
import { sendDigests } from '../src/lib/server/mail/digest.ts';
import { inTwoMonths } from '../src/lib/server/testing/an-application.ts';
import { HOUR, moveClockTo } from '../src/lib/server/testing/move-clock.ts';
import * as fill from './support/fill-application.ts';
import { heading } from './support/fill-application.ts';
import {
	anAccount,
	firstAdministrator,
	givePassword,
	giveRole,
	linkIn,
	mailTo,
	personOf,
	register,
	signIn,
	signOut,
	somebody,
	type Someone
} from './support/people.ts';
import { startPortal, type Portal } from './support/portal.ts';
import { aPaper } from './support/upload.ts';
import { PHONE } from './support/visitor.ts';

test.describe.configure({ mode: 'serial', timeout: 240_000 });
test.use({ actionTimeout: 30_000 });

const PRACTICE = 'Huisartsenpraktijk De IJsseldijk';
/** Room for two applications of € 5.311,50; a third must be rejected. */
const CEILING_CENTS = 12_000_00;

const STAFF = {
	officer: { name: 'Lotte Veenstra', roles: ['grant_officer'] },
	first: { name: 'Bas Terpstra', roles: ['reviewer'] },
	second: { name: 'Noor Achterberg', roles: ['reviewer'] },
	decider: { name: 'Hugo Zomerdijk', roles: ['decision_maker'] },
	claims: { name: 'Yara Blom', roles: ['claims_officer'] },
	preparer: { name: 'Ruben Aalders', roles: ['payment_preparer'] },
	releaser: { name: 'Ilse Kramer', roles: ['payment_releaser'] },
	funder: { name: 'Tess Molenaar', roles: ['funder'] },
	auditor: { name: 'Koen Wijnand', roles: ['auditor'] }
} as const satisfies Record<string, { name: string; roles: readonly [StaffRole] }>;

type Staff = Record<keyof typeof STAFF | 'administrator', Someone>;

let portal: Portal;
let staff: Staff;
let tranche_id: string;
let applicant: Someone;
let rejected: Someone;
/** The addresses the story passes, by what is there. */
const at: Record<string, string> = {};

const own = (path: string): string => new URL(path).pathname;
const row = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name });
const main = (page: Page) => page.getByRole('main');

test.beforeAll(async ({ browser }) => {
	test.setTimeout(240_000);
	portal = await startPortal();
	applicant = await somebody(browser, portal, 'Anna Lindeboom');
});

test.afterAll(async () => {
	await portal?.stop();
});

test('the first administrator gives everybody their role and sets the account to pay from', async ({
	browser
}) => {
	const administrator = await somebody(browser, portal, 'Pieter Oldenburg');
	await firstAdministrator(portal, administrator);
	await signIn(portal, administrator);
	tranche_id = await aTranche(portal.db, await personOf(portal.db, administrator), {
		ceiling_cents: CEILING_CENTS
	});
	staff = { administrator } as Staff;
	for (const [key, { name, roles }] of Object.entries(STAFF)) {
		const member = await somebody(browser, portal, name);
		await anAccount(portal.db, member);
		await giveRole(administrator, member, roles[0]);
		staff[key as keyof Staff] = member;
	}
	const { page } = administrator;
	await page.goto('/admin/settings');
	await page.getByLabel('Naam van de rekeninghouder').fill('Dienst Zorgvouchers');
	await page.getByLabel('IBAN').fill('NL20 INGB 0001 2345 67');
	await page.getByLabel('BIC').fill('INGBNL2A');
	await page.getByRole('button', { name: 'Bewaren' }).click();
	await expect(page.getByText('De bankrekening is bewaard.')).toBeVisible();
});

test('a tranche opens, and three other practices apply', async () => {
	const { db } = portal;
	await moveClockTo(db, 2 * HOUR);
	const office = {
		officer: await personOf(db, staff.officer),
		reviewers: [await personOf(db, staff.first), await personOf(db, staff.second)] as const,
		decision_maker: await personOf(db, staff.decider)
	};
	await aScoredApplication(db, office, { tranche_id, level: 5, name: 'Fysiotherapie De Brug' });
	const low = await aScoredApplication(db, office, {
		tranche_id,
		level: 3,
		name: 'Tandartspraktijk Molenzicht'
	});
	await aSubmittedApplication(db, {
		tranche_id,
		name: 'Apotheek Het Hofje',
		answers: {
			declarations: {
				truthful: true,
				registered: true,
				no_insolvency: false,
				no_recovery_order: true,
				nothing_ordered: true,
				publication_known: true,
				electronic_channel: true
			}
		}
	});
	rejected = { name: low.applicant.name, email: low.applicant.email, page: staff.auditor.page };
	await givePassword(db, low.applicant.id);
});

test('anyone sees what is open, how much is asked, what vouchers are for and how it is judged', async ({
	browser
}) => {
	const { page } = await somebody(browser, portal, 'Een bezoeker');
	await page.goto('/');
	await expect(page.getByRole('heading', { name: 'Ronde T1 is open' })).toBeVisible();
	const facts = page.getByRole('definition');
	await expect(facts.filter({ hasText: /12\.000/ })).toBeVisible();
	await expect(facts.filter({ hasText: /15\.934,50\s*3 aanvragen/ })).toBeVisible();
	await page.getByRole('link', { name: 'Alles over deze ronde' }).click();
	await expect(heading(page, 'Ronde T1')).toBeVisible();
	await page.waitForURL(/\/tranches\//);
	at.tranche = own(page.url());
	await expect(page.getByText('Dit levert het op:')).toHaveCount(13);
	for (const criterion of ['Noodzaak', 'Belang voor patiënten', 'Kwaliteit van het plan', 'Regio en bereik'])
		await expect(page.getByRole('heading', { name: criterion, exact: true })).toBeVisible();
	await page.context().close();
});

test('a. the applicant registers, and a colleague with the same KVK number is told to ask them', async ({
	browser
}) => {
	await register(portal, applicant);
	await signIn(portal, applicant);
	const { page } = applicant;
	await page.getByRole('link', { name: 'Organisatie toevoegen' }).click();
	await fill.fillOrganisation(page);
	await expect(page.getByText('Uw organisatie is aangemeld')).toBeVisible();

	const colleague = await somebody(browser, portal, 'Joost Hemelrijk');
	await register(portal, colleague);
	await signIn(portal, colleague);
	await colleague.page.goto('/my/organisation/new');
	await fill.fillOrganisation(colleague.page, 'Een andere naam');
	await expect(colleague.page.getByRole('alert')).toContainText('Vraag de collega die dat deed');
	await expect(colleague.page.getByLabel('Naam van de organisatie')).toHaveValue('Een andere naam');
	await expect(colleague.page.getByText(applicant.name)).toHaveCount(0);
	await colleague.page.goto('/my');
	await expect(colleague.page.getByText(PRACTICE)).toHaveCount(0);
	await colleague.page.context().close();
});

test('a. on a phone without JavaScript nothing that was typed is lost', async ({ browser }) => {
	const phone = { ...PHONE, javaScriptEnabled: false };
	const { page } = await somebody(browser, portal, applicant.name, phone);
	await signIn(portal, { ...applicant, page });
	await page.getByRole('button', { name: `Start de aanvraag voor ${PRACTICE}` }).click();
	await page.getByRole('link', { name: 'Verder met: Omvang van uw organisatie' }).click();
	await page.getByLabel('Personeel in arbeidsjaren').fill('vier en een half');
	await page.getByLabel('Jaaromzet zonder btw').fill('650.000');
	await fill.saveAndContinue(page);
	await expect(page).toHaveTitle(/^Fout: Omvang van uw organisatie/);
	const summary = page.getByRole('alert');
	await expect(summary.getByRole('link', { name: /arbeidsjaren in met cijfers/ })).toBeVisible();
	await expect(page.getByLabel('Personeel in arbeidsjaren')).toHaveValue('vier en een half');
	await expect(page.getByLabel('Jaaromzet zonder btw')).toHaveValue('650.000');
	await fill.fillSize(page);
	await expect(heading(page, 'Vouchers kiezen')).toBeVisible();
	await page.context().close();
});

test('a. the applicant fills in an application, leaves, returns and submits it once', async ({ browser }) => {
	const { page } = applicant;
	const quote = await aPaper(browser, 'Offerte');
	const order_on = inTwoMonths(await today(portal.db));
	await page.goto('/my');
	await page.getByRole('link', { name: 'Verder met de aanvraag' }).click();
	await page.getByRole('link', { name: 'Verder met: Vouchers kiezen' }).click();
	await page.waitForURL(/\/kinds$/);
	at.application = own(page.url()).replace('/kinds', '');
	await fill.chooseKinds(page);
	await fill.fillAssessment(page);
	await fill.fillPlan(page);
	await expect(heading(page, 'Diensten en offertes')).toBeVisible();
	const scan = {
		voucher: 'Voucher Scan',
		service: 'Nulmeting en risicoscan',
		supplier: 'Scanbureau De Wacht',
		supplier_kvk: '90020001'
	} as const;
	const signing = {
		voucher: 'Voucher Basis',
		service: 'Inloggen in twee stappen en wachtwoordbeheer',
		supplier: 'Veilig Inloggen BV',
		supplier_kvk: '90020002'
	} as const;
	const backup = {
		voucher: 'Voucher Basis',
		service: 'Back-up en hersteltest',
		supplier: 'Back-up Oost',
		supplier_kvk: '90020003'
	} as const;
	await fill.addService(page, { ...scan, net: '1.450', vat: '304,50', quote: quote.pdf }, order_on);
	await fill.addService(page, { ...signing, net: '2.400', vat: '504', quote: quote.photo }, order_on);
	await fill.addService(page, { ...backup, net: '1800,00', vat: '378,00', quote: quote.pdf }, order_on);
	await expect(main(page).getByRole('status').last()).toContainText('5.311');
	await page.getByRole('link', { name: 'Doorgaan' }).click();
	await fill.fillExtra(page, quote.pdf);
	await fill.fillDeMinimis(page);
	await fill.fillPayment(page, PRACTICE, 'Bewaren en later verder');
	await expect(page.getByText('9 van 11 onderdelen zijn klaar')).toBeVisible();

	await signOut(applicant);
	await signIn(portal, applicant);
	await page.getByRole('link', { name: 'Verder met de aanvraag' }).click();
	await page.getByRole('link', { name: 'Verder met: Verklaringen' }).click();
	await fill.declareAll(page);
	await expect(heading(page, 'Antwoorden controleren en indienen')).toBeVisible();
	for (const answer of [
		'4,5',
		'NL91 ABNA 0417 1643 00',
		'Back-up Oost',
		'Offerte.jpg',
		'Nepmail',
		'Een ICT-bedrijf'
	])
		await expect(main(page)).toContainText(new RegExp(answer.replace('.', '\\.'), 'i'));

	const other_tab = await page.context().newPage();
	await other_tab.goto(page.url());
	await page.getByRole('button', { name: 'Aanvraag indienen' }).click();
	await expect(page.getByText('Uw aanvraag is ingediend')).toBeVisible();
	const number = (await main(page).innerText()).match(/CKZ-\S*\d/)?.[0] ?? '';
	await mailTo(portal.mails, applicant.email, `Aanvraag ${number} is ontvangen`);

	await page.goBack();
	await expect(page.getByRole('button', { name: 'Aanvraag indienen' })).toHaveCount(0);
	await other_tab.getByRole('button', { name: 'Aanvraag indienen' }).click();
	await expect(other_tab.getByText(number).first()).toBeVisible();
	await other_tab.close();
	const sent = await portal.db
		.selectFrom('application')
		.innerJoin('organisation', 'organisation.id', 'organisation_id')
		.where('organisation.name', '=', PRACTICE)
		.select(['application.number', 'requested_cents', 'state'])
		.execute();
	expect(sent).toEqual([{ number, requested_cents: 5_311_50, state: 'submitted' }]);
	expect(portal.mails.filter(({ subject }) => subject?.includes(number))).toHaveLength(1);
	at.number = number;
});

test('b. the officer reads the trace, resolves the finding with a reason and finds the case complete', async () => {
	const { page } = staff.officer;
	await signIn(portal, staff.officer);
	await page.getByRole('link', { name: PRACTICE }).click();
	await page.waitForURL(/\/office\/cases\//);
	at.case = own(page.url());
	await page.getByText(/Alle \d+ antwoorden met hun gegevens/).click();
	await expect(page.getByText('E-SME-01').first()).toBeVisible();
	await page.getByRole('button', { name: 'Volledig verklaren' }).click();
	await expect(page.getByText('De aanvraag is volledig verklaard.')).toBeVisible();
	await page.getByRole('button', { name: 'Voldoet toch' }).click();
	await expect(page).toHaveTitle(/^Fout: /);
	await page.getByRole('alert').getByRole('link', { name: 'Schrijf waarom u dit vindt' }).click();
	await expect(page.getByLabel('Uw oordeel met reden')).toBeFocused();
	await page.getByLabel('Uw oordeel met reden').fill('De melding staat in het register van de Wtza.');
	await page.getByRole('button', { name: 'Voldoet toch' }).click();
	await expect(page.getByText('Uw oordeel is bewaard.')).toBeVisible();
	await expect(main(page)).toContainText('De melding staat in het register van de Wtza.');
	await applicant.page.goto(at.application ?? '');
	await expect(heading(applicant.page, 'Uw aanvraag: in behandeling')).toBeVisible();
});

test('b. a hard failure becomes a proposed rejection, and never reaches a reviewer', async () => {
	const { page } = staff.officer;
	await page.goto('/office');
	await page.getByRole('link', { name: 'Apotheek Het Hofje' }).click();
	await page.waitForURL(/\/office\/cases\//);
	at.hofje = own(page.url());
	await page.getByRole('button', { name: 'Volledig verklaren' }).click();
	await expect(page.getByText('De aanvraag is volledig verklaard.')).toBeVisible();
	await page
		.getByLabel('Uw oordeel met reden')
		.fill('De aanvrager verklaarde niet dat er geen faillissement is.');
	await page.getByRole('button', { name: 'Voldoet niet' }).click();
	await expect(page.getByText('Uw oordeel is bewaard.')).toBeVisible();
	await expect(page.getByRole('button', { name: 'Toewijzen' })).toHaveCount(0);
	await page.getByRole('button', { name: 'Afwijzing voorstellen' }).click();
	await page.getByRole('button', { name: 'Voorstellen', exact: true }).click();
	await expect(page.getByText('1 gelukt')).toBeVisible();
});

test('c. the officer assigns two reviewers; each declares, scores and only then sees the other', async () => {
	const { officer, first, second } = staff;
	await officer.page.goto(at.case ?? '');
	for (const { name } of [first, second]) await officer.page.getByLabel(name).check();
	await officer.page.getByRole('button', { name: 'Toewijzen' }).click();
	await expect(officer.page.getByText('De beoordelaars zijn toegewezen.')).toBeVisible();

	for (const reviewer of [first, second]) {
		const { page } = reviewer;
		await signIn(portal, reviewer);
		await page.getByRole('link', { name: PRACTICE }).click();
		await expect(page.getByText('Dorpsstraat')).toHaveCount(0);
		await expect(page.getByText('één wachtwoord')).toHaveCount(0);
		await page.getByRole('button', { name: 'Ik heb geen belang' }).click();
		await expect(page.getByText('één wachtwoord').first()).toBeVisible();
		const criteria = await page
			.getByRole('group')
			.filter({ has: page.getByRole('radio', { name: /^4/ }) })
			.all();
		expect(criteria).toHaveLength(4);
		for (const criterion of criteria) await criterion.getByRole('radio', { name: /^4/ }).check();
		await page.getByRole('button', { name: 'Bewaren' }).click();
		await expect(page.getByText('Uw scores zijn bewaard.')).toBeVisible();
		await expect(page.getByText('De andere beoordeling')).toHaveCount(0);
		await expect(page.getByText(`${first.name} vindt dit goed`)).toHaveCount(0);
		for (const reason of await page.getByLabel(/^Toelichting bij/).all())
			await reason.fill(`${reviewer.name} vindt dit goed onderbouwd en haalbaar voor deze praktijk.`);
		await page.getByRole('button', { name: /^(Beoordeling indienen|Indienen)$/ }).click();
		await expect(page.getByText('Uw beoordeling is ingediend.')).toBeVisible();
		at[`review of ${reviewer.name}`] = own(page.url());
		await expect(page.getByRole('heading', { name: 'De andere beoordeling' })).toBeVisible();
		await expect(page.getByText(`${first.name} vindt dit goed`).first()).toBeVisible();
	}
	at.review = at[`review of ${first.name}`] ?? '';
	await first.page.reload();
	await expect(first.page.getByText(`${second.name} vindt dit goed`).first()).toBeVisible();
});

test('d. after closing the officer fixes the ranking and the decision maker confirms it', async () => {
	const { officer, decider } = staff;
	await officer.page.goto('/office/ranking');
	await expect(officer.page.getByText('Er is nog geen gesloten ronde')).toBeVisible();
	await moveClockTo(portal.db, 31 * 24 * HOUR);

	const { page } = officer;
	await page.goto('/office/ranking');
	const ranks = page.getByRole('table', { name: /budgetgrens/ }).getByRole('row');
	await expect(
		ranks.filter({ hasText: /Fysiotherapie De Brug|IJsseldijk|Budgetgrens|Molenzicht/ })
	).toContainText([
		/Fysiotherapie De Brug.*Past binnen budget/s,
		/IJsseldijk.*Past binnen budget/s,
		/Budgetgrens.*1\.377/s,
		/Molenzicht.*Reservelijst/s
	]);
	await expect(page.getByText('Apotheek Het Hofje')).toHaveCount(0);
	await page.getByRole('link', { name: 'Rangschikking vaststellen' }).click();
	await page.waitForURL(/\/fixing$/);
	at.fixing = own(page.url());
	await page.getByRole('button', { name: 'Ja, vaststellen' }).click();
	await expect(page.getByText('De rangschikking is vastgesteld.')).toBeVisible();
	await expect(page.getByRole('link', { name: 'Bevestigen' })).toHaveCount(0);

	await signIn(portal, decider);
	await decider.page.goto('/office/ranking');
	await decider.page.getByRole('link', { name: 'Bevestigen' }).click();
	await decider.page.waitForURL(/\/confirmation$/);
	at.confirmation = own(decider.page.url());
	await decider.page.getByRole('button', { name: 'Ja, bevestigen' }).click();
	await expect(decider.page.getByText('De rangschikking is bevestigd.')).toBeVisible();
});

test('d. the officer proposes in bulk, and another person decides', async () => {
	const { officer, decider } = staff;
	const { page } = officer;
	await page.goto('/office/decisions?view=propose');
	await page.getByLabel('Alles op deze pagina kiezen').check();
	await expect(page.getByText('3 gekozen')).toBeVisible();
	await page.getByRole('button', { name: 'Besluiten voorstellen' }).click();
	await page.getByRole('button', { name: 'Voorstellen', exact: true }).click();
	await expect(page.getByText('3 gelukt')).toBeVisible();

	await decider.page.goto('/office/decisions?view=proposed');
	await decider.page.getByRole('link', { name: PRACTICE }).click();
	await decider.page.waitForURL(/\/office\/decisions\/./);
	at.decision = own(decider.page.url());
	await decider.page.goBack();
	await decider.page.getByLabel('Alles op deze pagina kiezen').check();
	await expect(decider.page.getByText('4 gekozen')).toBeVisible();
	await decider.page.getByRole('button', { name: 'Besluiten nemen' }).click();
	await expect(heading(decider.page, 'Besluiten nemen?')).toBeVisible();
	await decider.page.getByRole('button', { name: 'Besluiten nemen' }).click();
	await expect(decider.page.getByText('4 gelukt')).toBeVisible();
	await expect
		.poll(
			() =>
				portal.db
					.selectFrom('decision')
					.where('state', '=', 'announced')
					.select('kind')
					.orderBy('kind')
					.execute(),
			{ timeout: 60_000 }
		)
		.toEqual([{ kind: 'award' }, { kind: 'award' }, { kind: 'rejection' }, { kind: 'rejection' }]);
});

test('e. the applicant gets a mail and the letter, the rejected practice its reasons', async ({
	browser
}) => {
	const { page } = applicant;
	await page.goto(linkIn(await mailTo(portal.mails, applicant.email, `Besluit over ${at.number}`)));
	await expect(main(page)).toContainText('5.311');
	const letter = page.getByRole('link', { name: /Uw besluit/ }).first();
	at.letter = (await letter.getAttribute('href')) ?? '';
	const answer = await page.request.get(at.letter);
	const bytes = await answer.body();
	expect(bytes.subarray(0, 4).toString()).toBe('%PDF');
	const stored = await portal.db
		.selectFrom('decision')
		.innerJoin('document', 'document.id', 'letter_document_id')
		.innerJoin('application', 'application.id', 'decision.application_id')
		.where('number', '=', at.number ?? '')
		.select(['sha256', 'objection_until'])
		.executeTakeFirstOrThrow();
	expect(createHash('sha256').update(bytes).digest('hex')).toBe(stored.sha256);
	await staff.decider.page.goto(at.decision ?? '');
	await expect(main(staff.decider.page)).toContainText(stored.sha256);

	rejected = { ...(await somebody(browser, portal, rejected.name)), email: rejected.email };
	await signIn(portal, rejected);
	const notice = await mailTo(portal.mails, rejected.email, 'Besluit over');
	await rejected.page.goto(linkIn(notice));
	await expect(heading(rejected.page, 'Uw aanvraag: afgewezen')).toBeVisible();
	const why = rejected.page.locator('section', { hasText: 'Waarom dit besluit' });
	await expect(why).toContainText('Uw plan kreeg 60 van 100 punten.');
	await expect(why).toContainText('Over noodzaak schrijft de aanvrager genoeg');
	const until = await portal.db
		.selectFrom('decision')
		.where('kind', '=', 'rejection')
		.select('objection_until')
		.executeTakeFirstOrThrow();
	await expect(main(rejected.page)).toContainText(dayAndMonth(until.objection_until ?? ''));
	const refusal = await rejected.page
		.getByRole('link', { name: /Uw besluit/ })
		.first()
		.getAttribute('href');
	expect((await rejected.page.request.get(refusal ?? '')).headers()['content-type']).toBe('application/pdf');
	expect((await rejected.page.request.get(at.letter)).status()).toBe(404);
});

test('f. the applicant accepts the voucher and claims with invoice and proof of payment', async ({
	browser
}) => {
	const { page } = applicant;
	const invoice = await aPaper(browser, 'Factuur');
	const proof = await aPaper(browser, 'Betaalbewijs');
	const report = await aPaper(browser, 'Verslag');
	await page.goto(at.application ?? '');
	await page.getByRole('link', { name: /^Voucher bekijken en aanvaarden ?: Voucher Basis/ }).click();
	await page.waitForURL(/\/my\/vouchers\//);
	at.voucher = own(page.url());
	await page.getByRole('button', { name: 'Voucher aanvaarden' }).click();
	await expect(page.getByText('U hebt de voucher aanvaard.')).toBeVisible();
	await page.getByRole('button', { name: 'Declaratie maken' }).click();
	await page.waitForURL(/\/my\/claims\//);
	at.claim = own(page.url());
	const on = await today(portal.db);
	for (const [service, net, vat] of [
		['Inloggen in twee stappen en wachtwoordbeheer', '2.400', '504'],
		['Back-up en hersteltest', '1.800', '378']
	] as const) {
		await page.getByRole('link', { name: service }).click();
		await page.getByLabel('Factuur', { exact: true }).setInputFiles(invoice.pdf);
		await fill.fillDate(page, 'Geleverd of in gebruik op', on);
		await page.getByLabel('Factuurnummer').fill('2027-118');
		await fill.fillDate(page, 'Datum van de factuur', on);
		await page.getByLabel('Bedrag zonder btw').fill(net);
		await page.getByLabel('Btw', { exact: true }).fill(vat);
		await page.getByRole('radio', { name: 'Nee', exact: true }).check();
		await page.getByLabel('Betaalbewijs').setInputFiles(proof.photo);
		await page.getByLabel('Oplevering').setInputFiles(report.pdf);
		await page.getByLabel('Wij betaalden dit van onze eigen rekening').check();
		await fill.fillDate(page, 'Datum waarop u betaalde', on);
		await page.getByRole('button', { name: 'Bewaren' }).click();
		await expect(heading(page, 'Uw declaratie')).toBeVisible();
	}
	await page.getByRole('link', { name: 'Declaratie nakijken' }).click();
	await expect(main(page)).toContainText('5.082');
	await page.getByRole('radio', { name: 'Ja, dit is alles' }).check();
	await page.getByLabel('Ik heb deze diensten gekregen').check();
	await page.getByRole('button', { name: 'Declaratie insturen' }).click();
	await expect(page.getByText('Uw declaratie is ingestuurd')).toBeVisible();
	await mailTo(portal.mails, applicant.email, 'Declaratie');
});

test('f. the claims officer admits less with a reason, another person decides, and a letter follows', async () => {
	const { claims, decider } = staff;
	const { page } = claims;
	await signIn(portal, claims);
	await page.goto('/finance/claims');
	await page.getByRole('link', { name: PRACTICE }).click();
	await page.waitForURL(/\/finance\/claims\/./);
	at.handled = own(page.url());
	await page.getByRole('button', { name: 'Volledig verklaren' }).click();
	await expect(page.getByText('De declaratie is compleet verklaard.')).toBeVisible();
	await page.getByLabel('Welke kosten laat u toe?').last().fill('2.000');
	await page.getByRole('button', { name: 'Vaststelling voorstellen' }).click();
	await expect(page.getByRole('alert')).toBeVisible();
	await expect(page.getByLabel('Welke kosten laat u toe?').last()).toHaveValue('2.000');
	await page.getByLabel('Waarom minder?').last().fill('Een deel van de factuur is voor een andere dienst.');
	await page.getByRole('button', { name: 'Vaststelling voorstellen' }).click();
	await expect(page.getByText('De vaststelling is voorgesteld.')).toBeVisible();

	await decider.page.goto('/office/decisions?view=proposed');
	await decider.page.getByRole('link', { name: PRACTICE }).click();
	await expect(main(decider.page)).toContainText('3.678,00');
	await decider.page.getByRole('button', { name: 'Dit besluit nemen' }).click();
	await expect(decider.page.getByText('Het besluit is genomen.')).toBeVisible();
	await expect
		.poll(() => portal.db.selectFrom('payment').select(['amount_cents', 'state']).execute(), {
			timeout: 60_000
		})
		.toEqual([{ amount_cents: 3_678_00, state: 'due' }]);

	await applicant.page.goto(at.claim ?? '');
	await expect(applicant.page.getByText('Een deel van de factuur is voor een andere dienst.')).toBeVisible();
	const letter = applicant.page.getByRole('link', { name: /vaststelling/i }).first();
	const answer = await applicant.page.request.get((await letter.getAttribute('href')) ?? '');
	expect((await answer.body()).subarray(0, 4).toString()).toBe('%PDF');
});

test('f. one prepares the payment, another releases it, and the applicant is paid', async () => {
	const { preparer, releaser } = staff;
	const { page } = preparer;
	await signIn(portal, preparer);
	await page.goto('/finance/payments');
	await row(page, PRACTICE).getByRole('checkbox').check();
	await page.getByRole('button', { name: 'Batch klaarzetten' }).click();
	await expect(page.getByText('De batch staat klaar.')).toBeVisible();
	await page.waitForURL(/\/finance\/batches\/./);
	at.batch = own(page.url());
	await expect(page.getByRole('button', { name: 'Vrijgeven' })).toHaveCount(0);

	await signIn(portal, releaser);
	await releaser.page.goto(at.batch);
	await releaser.page.getByRole('button', { name: 'Vrijgeven' }).click();
	await expect(releaser.page.getByText('De batch is vrijgegeven.')).toBeVisible();
	const file = releaser.page.getByRole('link', { name: /\.xml/ });
	await expect(async () => {
		await releaser.page.reload();
		await expect(file).toBeVisible({ timeout: 1000 });
	}).toPass({ timeout: 60_000 });
	at.file = (await file.getAttribute('href')) ?? '';
	const xml = await (await releaser.page.request.get(at.file)).text();
	expect(xml).toContain('urn:iso:std:iso:20022:tech:xsd:pain.001.001.09');
	expect(xml).toMatch(/<DbtrAcct>\s*<Id>\s*<IBAN>NL20INGB0001234567</);
	expect(xml).toMatch(/<CdtrAcct>\s*<Id>\s*<IBAN>NL91ABNA0417164300</);
	expect(xml).toContain('<InstdAmt Ccy="EUR">3678.00</InstdAmt>');
	await releaser.page.getByRole('button', { name: 'De bank heeft betaald' }).click();
	await expect(releaser.page.getByText('De betalingen zijn verwerkt.')).toBeVisible();

	// Of the news within one hour only the first goes out by itself.
	await moveClockTo(portal.db, 2 * HOUR);
	await sendDigests(portal.db);
	await expect
		.poll(() => portal.mails.map(({ to, subject, text }) => `${to?.[0]?.address}: ${subject}\n${text}`))
		.toContainEqual(expect.stringMatching(new RegExp(`^${applicant.email}: [^]*3\\.678,00 aan u betaald`)));
	await applicant.page.goto(at.claim ?? '');
	await expect(main(applicant.page)).toContainText(/Wij hebben €\s3\.678,00 betaald/);
});

test('g. the funder sees for the own source what happened, opens the list and saves it', async () => {
	const { page } = staff.funder;
	await signIn(portal, staff.funder);
	await expect(page.getByText('alleen uw eigen bron: Ministerie van VWS')).toBeVisible();
	const round = row(page, 'Ronde T1').first();
	// 40% of: 12.000 · 1.500 + 5.311,50 · 3.678 · 0 · 3.678 · 133,50 · 12.000 − 10.623 + 133,50
	for (const amount of ['4.800,00', '2.724,60', '1.471,20', '0,00', '1.471,20', '53,40', '604,20'])
		await expect(round).toContainText(amount);
	await round.getByRole('link', { name: '2.724,60' }).click();
	await page.waitForURL(/\/committed$/);
	at.list = own(page.url());
	await expect(row(page, 'Fysiotherapie De Brug')).toContainText('2.124,60');
	await expect(row(page, PRACTICE)).toContainText('600,00');
	const csv = await page.getByRole('link', { name: 'Lijst (CSV)' }).getAttribute('href');
	const answer = await page.request.get(csv ?? '');
	expect(answer.headers()['content-type']).toContain('text/csv');
	expect(await answer.text()).toMatch(/Fysiotherapie De Brug.*2124[.,]60/);
});

test('g. the auditor reads the whole case, and the reading is in its log', async () => {
	const { page } = staff.auditor;
	await signIn(portal, staff.auditor);
	await page.getByRole('link', { name: PRACTICE }).click();
	await page.waitForURL(/\/audit\/cases\//);
	at.audited = own(page.url());
	await expect(page.getByText('staat in het logboek van de zaak')).toBeVisible();
	for (const seen of [
		'3.678,00',
		'E-SME-01',
		'De melding staat in het register van de Wtza.',
		at.number ?? ''
	])
		await expect(main(page)).toContainText(seen);
	const views = portal.db
		.selectFrom('audit_event')
		.innerJoin('person', 'person.id', 'person_id')
		.where('email', '=', staff.auditor.email)
		.where('event', 'like', '%viewed')
		.select('record');
	await expect.poll(async () => (await views.execute()).length).toBeGreaterThan(0);
});

test('g. nobody reaches a page of somebody else', async ({ browser }) => {
	const stranger = await somebody(browser, portal, 'Een bezoeker');
	const people: Record<string, Page> = {
		applicant: applicant.page,
		rejected: rejected.page,
		...Object.fromEntries(Object.entries(staff).map(([key, { page }]) => [key, page]))
	};
	const office = ['officer', 'decider'];
	const finance = ['claims', 'preparer', 'releaser'];
	const may: [string | undefined, readonly string[]][] = [
		[at.application, ['applicant']],
		[at.voucher, ['applicant']],
		[at.claim, ['applicant']],
		[at.case, office],
		['/office', office],
		['/office/ranking', office],
		['/office/decisions', office],
		[at.decision, office],
		['/office/decisions/signature', ['decider']],
		['/office/bulk', ['officer']],
		['/review', ['first', 'second']],
		[at.review, ['first']],
		['/finance/claims', ['claims']],
		[at.handled, finance],
		['/finance/payments', ['preparer', 'releaser']],
		[at.batch, ['preparer', 'releaser']],
		[at.file, ['preparer', 'releaser', 'auditor']],
		[at.letter, ['applicant', 'officer', 'decider', 'claims', 'preparer', 'releaser', 'auditor']],
		['/fund', ['funder']],
		[at.list, ['funder']],
		['/audit', ['auditor']],
		[at.audited, ['auditor']],
		['/admin', ['administrator']],
		['/admin/people', ['administrator']],
		['/admin/settings', ['administrator']],
		['/admin/clock', []]
	];
	const wrong: string[] = [];
	for (const [path, who] of may) {
		expect(path).toBeTruthy();
		for (const [key, { request }] of Object.entries(people)) {
			const status = (await request.get(path ?? '', { maxRedirects: 0 })).status();
			const right = who.includes(key) ? status === 200 : status === 403 || status === 404;
			if (!right) wrong.push(`${path} answers ${status} to ${key}`);
		}
		const answer = await stranger.page.request.get(path ?? '', { maxRedirects: 0 });
		if (!answer.headers().location?.startsWith('/sign-in'))
			wrong.push(`${path} lets in who is not signed in`);
	}
	expect(wrong).toEqual([]);
});

/** “12 januari” */
function dayAndMonth(on: string): string {
	return Temporal.PlainDate.from(on).toLocaleString('nl-NL', { day: 'numeric', month: 'long' });
}
