import { expect, test, type Page } from '@playwright/test';
import type { Person } from '../src/lib/server/person/person.ts';
import { aPerson } from '../src/lib/server/testing/a-person.ts';
import { aCaseInReview } from '../src/lib/server/testing/a-review.ts';
import { anOpenTranche } from '../src/lib/server/testing/an-open-tranche.ts';
import type { Office } from '../src/lib/server/testing/an-office.ts';
import { sound } from './support/page-faults.ts';
import { startPortal, type Portal } from './support/portal.ts';
import { PHONE, visit } from './support/visitor.ts';

test.describe.configure({ mode: 'serial', timeout: 120_000 });
test.use({ actionTimeout: 20_000 });

const TIED = 'Praktijk De Band';
const OPEN = 'Praktijk De Ruimte';
const BUSY = 'Praktijk De Drukte';

let portal: Portal;
let office: Office;
/** The case that somebody turns out to be tied to: its organisation's number, its reviews and a quote. */
let tied: Awaited<ReturnType<typeof aCaseInReview>> & {
	kvk_number: string;
	number: string;
	quote_id: string;
};
let colleague: Person;

test.beforeAll(async () => {
	portal = await startPortal({ env: { DEMO: '1' } });
	const { db } = portal;
	const tranche_id = await anOpenTranche(db, {}, await aPerson(db, { roles: ['administrator'] }));
	office = {
		officer: await aPerson(db, { name: 'Olga Officier', roles: ['grant_officer'] }),
		reviewers: [
			await aPerson(db, { name: 'Rein Eerste', roles: ['reviewer'] }),
			await aPerson(db, { name: 'Roos Tweede', roles: ['reviewer'] })
		],
		decision_maker: await aPerson(db, { roles: ['decision_maker'] })
	};
	colleague = await aPerson(db, { name: 'Cas Collega', roles: ['grant_officer', 'decision_maker'] });
	const made = await aCaseInReview(db, office, { tranche_id, name: TIED, declared: false });
	for (const name of [OPEN, BUSY]) await aCaseInReview(db, office, { tranche_id, name, declared: false });
	const known = await db
		.selectFrom('application')
		.innerJoin('organisation', 'organisation.id', 'application.organisation_id')
		.innerJoin('attachment', 'attachment.application_id', 'application.id')
		.where('application.id', '=', made.id)
		.where('place', '=', 'quote')
		.select(['kvk_number', 'application.number', 'document_id as quote_id'])
		.executeTakeFirstOrThrow();
	tied = { ...made, ...known, number: known.number ?? '' };
	for (const name of ['Vera Invaller', 'Wim Invaller']) await aPerson(db, { name, roles: ['reviewer'] });
});
test.afterAll(() => portal?.stop());

/** Enters an interest by the page: its kind, then what it is about. */
async function enter(page: Page, path: string, kind: string, fields: Readonly<Record<string, string>>) {
	await page.goto(path);
	await page.getByRole('link', { name: kind, exact: true }).click();
	for (const [label, text] of Object.entries(fields))
		await page.getByLabel(label, { exact: true }).fill(text);
	await page.getByLabel('Wat is het belang?').fill('Familie');
	await page.getByRole('button', { name: 'Belang melden' }).click();
	await expect(page.getByText('Het belang staat in uw register.')).toBeVisible();
}

/** Each of these addresses is the plain page for what never was, and tells nothing of the case. */
async function nowhere(page: Page, paths: readonly string[]) {
	const unknown = await page.request.get(`/documents/${office.officer.id}`);
	expect(unknown.status()).toBe(404);
	for (const path of paths) {
		const answer = await page.request.get(path);
		const text = await answer.text();
		expect([path, answer.status()]).toEqual([path, 404]);
		for (const told of [TIED, tied.number, tied.kvk_number]) expect(text).not.toContain(told);
	}
}

test('a reviewer keeps a register, and from then on meets no case it ties them to', async ({ browser }) => {
	const [reviewer] = office.reviewers;
	const page = await visit(portal, browser, reviewer.id, '/review');
	for (const name of [TIED, OPEN, BUSY]) await expect(page.getByText(name)).toBeVisible();
	expect((await page.request.get(`/review/${tied.reviews[0]}`)).status()).toBe(200);

	await page.getByRole('link', { name: 'Belangen' }).click();
	await expect(page.getByText('U hebt nog geen belangen gemeld.')).toBeVisible();
	await page.getByRole('link', { name: 'Een organisatie in de zorg' }).click();
	await page.getByRole('button', { name: 'Belang melden' }).click();
	await expect(page).toHaveTitle(/^Fout:/);
	await enter(page, '/review/interests', 'Een leverancier', { Naam: 'Sleutelmeesters' });
	await enter(page, '/review/interests', 'Iemand die u goed kent', { Naam: 'Bo de Bruin' });
	await page.goto('/review');
	await expect(page.getByText(TIED)).toBeVisible();
	await enter(page, '/review/interests', 'Een organisatie in de zorg', { 'KVK-nummer': tied.kvk_number });
	for (const entry of ['Sleutelmeesters', 'Bo de Bruin'])
		await expect(page.getByText(entry).first()).toBeVisible();
	await sound(page);

	await page.goto('/review');
	await expect(page.getByText(OPEN)).toBeVisible();
	await expect(page.getByText(TIED)).toHaveCount(0);
	await nowhere(page, [`/review/${tied.reviews[0]}`, `/documents/${tied.quote_id}`]);
});

test('an officer who has an interest meets it in no list, count, search, page, file or export', async ({
	browser
}) => {
	const page = await visit(portal, browser, colleague.id, `/office/cases/${tied.id}`);
	await expect(page.getByRole('heading', { level: 1, name: TIED })).toBeVisible();
	await page.goto('/office');
	await expect(page.getByText('3 aanvragen', { exact: true })).toBeVisible();
	await enter(page, '/office/interests', 'De organisatie van iemand die u goed kent', {
		'KVK-nummer': tied.kvk_number
	});
	await page.goto('/office');
	await expect(page.getByText('2 aanvragen', { exact: true })).toBeVisible();
	await expect(page.getByText(TIED)).toHaveCount(0);
	for (const search of [TIED, tied.number]) {
		await page.goto(`/office?q=${encodeURIComponent(search)}`);
		await expect(page.getByText('0 aanvragen', { exact: true })).toBeVisible();
	}
	for (const path of ['/office/decisions', '/office/terms', '/office/mail', '/office/assignment']) {
		await page.goto(path);
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		await expect(page.getByText(TIED)).toHaveCount(0);
	}
	await nowhere(page, [
		`/office/cases/${tied.id}`,
		`/office/cases/${tied.id}/question`,
		`/office/cases/${tied.id}/extension`,
		`/office/cases/${tied.id}/messages`,
		`/office/cases/${tied.id}/messages/csv`,
		`/documents/${tied.quote_id}`
	]);
	const csv = await page.request.get('/office/aid/csv');
	expect(await csv.text()).not.toContain(tied.kvk_number);
});

test('a colleague sees who is barred and why, that the review was withdrawn, and who got its place', async ({
	browser
}) => {
	const page = await visit(portal, browser, office.officer.id, `/office/cases/${tied.id}`);
	const barred = page.locator('section', { hasText: 'Wie deze aanvraag niet mag zien' });
	await expect(barred.getByText('Rein Eerste')).toBeVisible();
	await expect(barred.getByText('Vanwege een belang bij de aanvrager.')).toBeVisible();
	await expect(barred.getByText('Cas Collega')).toBeVisible();
	await expect(barred.getByText('Olga Officier')).toHaveCount(0);
	await expect(page.getByText('Er is een belang gevonden')).not.toHaveCount(0);
	await expect(async () => {
		await page.reload();
		await expect(page.locator('#reviewers').getByText(/Vera Invaller|Wim Invaller/)).toHaveCount(1, {
			timeout: 1000
		});
	}).toPass({ timeout: 30_000 });
	await sound(page);
	const auditor = await aPerson(portal.db, { roles: ['auditor'] });
	const audit = await visit(portal, browser, auditor.id, `/audit/cases/${tied.id}`);
	await expect(audit.getByText('Vanwege een belang bij de aanvrager.')).toBeVisible();
});

test('on a phone without JavaScript one assignment is accepted with a reason, another declined with one', async ({
	browser
}) => {
	const [, reviewer] = office.reviewers;
	const page = await visit(portal, browser, reviewer.id, '/review', { ...PHONE, javaScriptEnabled: false });
	await page.getByRole('link', { name: OPEN }).click();
	await page.getByLabel('Kent u de aanvrager of de leverancier?').fill('Ik ken de praktijk van naam.');
	await page.getByRole('button', { name: 'Ik heb geen belang' }).click();
	await expect(page.getByRole('button', { name: 'Ik heb geen belang' })).toHaveCount(0);
	await page.goto('/review');
	await page.getByRole('link', { name: BUSY }).click();
	await page.getByRole('button', { name: 'Teruggeven' }).click();
	await expect(page.getByText('Schrijf kort waarom').first()).toBeVisible();
	await page.getByLabel('Ik kan om een andere reden niet beoordelen').check();
	await page.getByLabel('Toelichting').fill('Ik ben op reis.');
	await page.getByRole('button', { name: 'Teruggeven' }).click();
	await expect(page.getByText('Het portaal zoekt een ander.')).toBeVisible();
	await expect(page.getByText(BUSY)).toHaveCount(0);

	const officer = await visit(portal, browser, office.officer.id, '/office');
	await officer.getByRole('link', { name: OPEN }).click();
	await expect(officer.getByText('Toelichting: Ik ken de praktijk van naam.')).toBeVisible();
	await officer.goto('/office');
	await officer.getByRole('link', { name: BUSY }).click();
	await expect(officer.locator('#reviewers').getByText('Ik ben op reis.')).toBeVisible();
	await expect(async () => {
		await officer.reload();
		await expect(officer.locator('#reviewers').getByText(/Vera Invaller|Wim Invaller/)).toHaveCount(1, {
			timeout: 1000
		});
	}).toPass({ timeout: 30_000 });
});

test('a mistake that is taken back opens the case again', async ({ browser }) => {
	const page = await visit(portal, browser, colleague.id, '/office/interests');
	await page.getByRole('link', { name: /^Wijzigen/ }).click();
	await page.getByLabel('Wat klopt er niet?').fill('Het nummer was van een ander.');
	await page.getByRole('button', { name: 'Melding terugnemen' }).click();
	await expect(page.getByText('De melding is teruggenomen.')).toBeVisible();
	await page.goto(`/office/cases/${tied.id}`);
	await expect(page.getByRole('heading', { level: 1, name: TIED })).toBeVisible();
});
