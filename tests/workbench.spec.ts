import { expect, test, type Page } from '@playwright/test';
import { CAST } from '../src/commands/seed/people.ts';
import { startPortal, type Portal } from './support/portal.ts';
import { idOf, signInByDemo } from './support/visitor.ts';

test.describe.configure({ mode: 'serial', timeout: 240_000 });
test.use({ actionTimeout: 30_000 });

const RULE = 'E-CBW-01';

let portal: Portal;
let page: Page;

test.beforeAll(async ({ browser }) => {
	test.setTimeout(300_000);
	portal = await startPortal({ demo: true });
	page = await browser.newPage({ baseURL: portal.origin });
});
test.afterAll(async () => {
	await page?.close();
	await portal?.stop();
});

const as = async (member: keyof typeof CAST, whose = page) =>
	signInByDemo(whose.context(), portal, await idOf(portal.db, CAST[member].email));
const heading = (name: string) => page.getByRole('heading', { name, level: 1 });
const expression = () => page.getByLabel('Uitdrukking (FEEL)');
async function openRule(id: string) {
	await page.goto('/admin/rules');
	await page.getByRole('row').filter({ hasText: id }).getByRole('link').click();
	await expect(page.getByText(`${id} · v`).first()).toBeVisible();
}

test('the administrator discards what is there and starts a draft of their own', async () => {
	await as('administrator');
	await page.goto('/admin/rules');
	await page.getByRole('link', { name: 'Concept weggooien' }).click();
	await expect(page.getByText(`De wijzigingen in ${RULE} gaan verloren.`)).toBeVisible();
	await page.getByRole('button', { name: 'Ja, weggooien' }).click();
	await page.getByRole('button', { name: 'Concept beginnen' }).click();
	await expect(page.getByText('Concept: 0 regels anders dan in versie 2')).toBeVisible();
});

test('editing a rule, a test case flips while one types, and names complete themselves', async () => {
	await openRule(RULE);
	await page.waitForLoadState('networkidle');
	await expect(page.getByText('Klopt', { exact: true }).first()).toBeVisible();
	await expect(page.getByText(/^Geeft “/)).toHaveCount(0);
	await expression().fill('staff_awu < 13 and tur');
	const names = page.getByRole('listbox', { name: 'Namen' });
	await expect(names.getByRole('option')).toContainText(['turnover_cents']);
	await expression().press('Enter');
	await expect(expression()).toHaveValue('staff_awu < 13 and turnover_cents');
	await expect(page.getByText('Hier hoort ja of nee, en dit is een getal')).toBeVisible();
	await expression().fill('staff_awe < 13');
	await expect(page.getByText('Er is geen feit “staff_awe”')).toBeVisible();
	await expect(page.getByText('Bedoelt u: staff_awu')).toBeVisible();
	await expression().fill('staff_awu < 13');
	await expect(page.getByText('De uitdrukking klopt.')).toBeVisible();
	await expect(page.getByText('Geeft “voldoet niet”').first()).toBeVisible();
	await page.getByRole('button', { name: 'Bewaren in concept' }).click();
	await expect(page.getByText(`Regel ${RULE} is bewaard in het concept.`)).toBeVisible();
	await expect(page.getByRole('heading', { name: 'Wat anders is dan in versie 2' })).toBeVisible();
});

test('a past case explains itself part by part', async () => {
	const { number } = await portal.db
		.selectFrom('application')
		.where('number', 'is not', null)
		.where('state', '=', 'awarded')
		.select('number')
		.executeTakeFirstOrThrow();
	await page.getByLabel('Nummer van de aanvraag').fill(number ?? '');
	await page.getByRole('button', { name: 'Proberen', exact: true }).click();
	await expect(page.getByText(/getoetst bij/)).toBeVisible();
	await expect(
		page
			.getByRole('definition')
			.filter({ hasText: /^(niet )?waar$/ })
			.first()
	).toBeVisible();
});

test('publishing is refused with every reason while a test case fails', async () => {
	await page.goto('/admin/rules');
	await page.getByRole('link', { name: 'Voorstel bekijken' }).click();
	await page.getByLabel('Wat verandert er, en waarom?').fill('De grens gaat naar dertien arbeidsjaren.');
	await page.getByRole('button', { name: 'Voorstellen' }).click();
	await expect(page.getByRole('alert')).toContainText(`${RULE}: Testgeval`);
	await expect(page.getByLabel('Wat verandert er, en waarom?')).toHaveValue(
		'De grens gaat naar dertien arbeidsjaren.'
	);
});

test('mended, the draft replays on all past cases and shows what changes and why', async () => {
	await openRule(RULE);
	await page.waitForLoadState('networkidle');
	const wrong = page.locator('ol > li').filter({ hasText: 'Geeft “' });
	await expect(wrong.first()).toBeVisible();
	for (let left = await wrong.count(); left > 0; left--) {
		const said = await wrong
			.first()
			.getByText(/^Geeft “/)
			.innerText();
		await wrong
			.first()
			.getByLabel('Moet geven')
			.selectOption({ label: /“(.*)”/.exec(said)?.[1] ?? '' });
		await expect(wrong).toHaveCount(left - 1);
	}
	await page.getByRole('button', { name: 'Bewaren in concept' }).click();
	await expect(page.getByText(/^Geeft “/)).toHaveCount(0);
	await page.goto('/admin/rules');
	await page.getByRole('link', { name: 'Proef op oude aanvragen' }).click();
	await page.getByRole('button', { name: 'Proberen op oude aanvragen' }).click();
	await expect(page.getByText(/toetsing(en)? verander(t|en)$/).first()).toBeVisible({ timeout: 60_000 });
	const row = page.getByRole('row').filter({ hasText: RULE }).first();
	await expect(row).toContainText('voldoet → voldoet niet');
	await expect(row).toContainText('Arbeidsjaareenheden');
	await expect(page.getByRole('link', { name: 'Voldoet → Afwijzing voorgesteld' })).toBeVisible();
});

test('the proposer never publishes; the second administrator does', async () => {
	await page.goto('/admin/rules');
	await page.getByRole('link', { name: 'Voorstel bekijken' }).click();
	await page.getByLabel('Wat verandert er, en waarom?').fill('De grens gaat naar dertien arbeidsjaren.');
	await page.getByRole('button', { name: 'Voorstellen' }).click();
	await expect(page.getByText('Een andere beheerder publiceert deze regels')).toBeVisible();
	await expect(page.getByRole('button', { name: 'Regels publiceren' })).toHaveCount(0);
	await as('second_administrator');
	await page.goto('/admin/rules');
	await page.getByRole('link', { name: 'Bekijken en publiceren' }).click();
	await expect(page.getByText('De grens gaat naar dertien arbeidsjaren.')).toBeVisible();
	await page.getByRole('button', { name: 'Regels publiceren' }).click();
	await expect(heading('Versies')).toBeVisible();
	await expect(page.getByRole('row').filter({ hasText: 'Versie 3' })).toContainText('Geldt nu');
});

test('open cases move to the new version only when somebody says so, with a preview and a reason', async () => {
	await page
		.getByRole('row')
		.filter({ hasText: 'Versie 1' })
		.getByRole('link', { name: /Overzetten/ })
		.click();
	await expect(heading('Open aanvragen overzetten')).toBeVisible();
	await page.getByLabel('Reden').fill('De nieuwe grens geldt ook voor wie al aanvroeg.');
	await page.getByRole('button', { name: 'Gekozen aanvragen overzetten naar versie 3' }).click();
	await expect(page.getByText(/aanvragen zijn overgezet/)).toBeVisible({ timeout: 60_000 });
});

test('without a script one starts, checks and saves a rule, and nothing typed is lost', async ({
	browser
}) => {
	const context = await browser.newContext({ baseURL: portal.origin, javaScriptEnabled: false });
	const plain = await context.newPage();
	await as('administrator', plain);
	await plain.goto('/admin/rules');
	await plain.getByRole('button', { name: 'Concept beginnen' }).click();
	await plain.getByRole('row').filter({ hasText: 'E-SME-01' }).getByRole('link').click();
	await plain.getByLabel('Bron').fill('Een andere bron');
	await plain.getByLabel('Uitdrukking (FEEL)').fill('staff_awe < 50');
	await plain.getByRole('button', { name: 'Controleren' }).click();
	await expect(plain.getByText('Er is geen feit “staff_awe”')).toBeVisible();
	await expect(plain.getByLabel('Bron')).toHaveValue('Een andere bron');
	await plain.getByLabel('Uitdrukking (FEEL)').fill('staff_awu < 50');
	await plain.getByRole('button', { name: 'Testgeval toevoegen' }).click();
	await plain
		.getByLabel(/^Testgeval/)
		.last()
		.fill('een praktijk met twaalf mensen');
	await plain.getByLabel('staff_awu').last().fill('12,5');
	await plain.getByRole('button', { name: 'Bewaren in concept' }).click();
	await expect(plain.getByText('Regel E-SME-01 is bewaard in het concept.')).toBeVisible();
	await plain.getByText('staff_awu = 12,5', { exact: true }).click();
	await expect(plain.getByLabel('staff_awu').last()).toHaveValue('12,5');
	await context.close();
});
