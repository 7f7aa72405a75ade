import { expect, test, type Browser, type BrowserContextOptions, type Page } from '@playwright/test';
import { assignReviewers } from '../src/lib/server/review/assign.ts';
import { declareNoInterest } from '../src/lib/server/review/declare.ts';
import { submitReview } from '../src/lib/server/review/submit.ts';
import type { Person } from '../src/lib/server/person/person.ts';
import { REFERENCE_SCHEME } from '../src/lib/server/scheme/reference/index.ts';
import { calibrate } from '../src/lib/server/testing/a-calibration.ts';
import { aPerson } from '../src/lib/server/testing/a-person.ts';
import { aCaseInReview, wholeScores } from '../src/lib/server/testing/a-review.ts';
import { anOpenTranche } from '../src/lib/server/testing/an-open-tranche.ts';
import { HOUR, moveClockTo } from '../src/lib/server/testing/move-clock.ts';
import { sound } from './support/page-faults.ts';
import { startPortal, type Portal } from './support/portal.ts';
import { PHONE, visit } from './support/visitor.ts';

test.describe.configure({ mode: 'serial', timeout: 120_000 });
test.use({ actionTimeout: 15_000 });

const PRACTICE = 'Huisartsenpraktijk De Linde';
const NOT_YET = 'De beoordelingen van deze ronde zijn nog niet gestart.';

let portal: Portal;
let browser: Browser;
let chair: Person;
let officer: Person;
let auditor: Person;
let readers: readonly [Person, Person, Person];
let tranche_id: string;
let application: Awaited<ReturnType<typeof aCaseInReview>>;
let round: string;

test.beforeAll(async ({ browser: given }) => {
	test.setTimeout(240_000);
	browser = given;
	portal = await startPortal({ env: { DEMO: '1' } });
	const { db } = portal;
	chair = await aPerson(db, { roles: ['panel_chair'], name: 'Jelle van Rijn' });
	officer = await aPerson(db, { roles: ['grant_officer'] });
	auditor = await aPerson(db, { roles: ['auditor'] });
	const reader = (name: string) => aPerson(db, { roles: ['reviewer'], name });
	readers = [await reader('Meryem Yıldız'), await reader('Joris de Boer'), await reader('Ruben Sital')];
	const content = { ...REFERENCE_SCHEME, calibration: true };
	tranche_id = await anOpenTranche(db, { code: 'K', content });
	const office = {
		officer,
		reviewers: [readers[0], readers[1]] as const,
		decision_maker: await aPerson(db, { roles: ['decision_maker'] })
	};
	application = await aCaseInReview(db, office, { tranche_id, declared: false });
});
test.afterAll(() => portal?.stop());

const at = ({ id }: Person, path: string, options: BrowserContextOptions = {}) =>
	visit(portal, browser, id, path, options);

/** Gives every criterion on the sheet a level and a reason. */
async function score(page: Page, level: number, reason: string): Promise<void> {
	const criteria = page.getByRole('group').filter({ has: page.getByRole('radio', { name: /^0/ }) });
	await expect(criteria).toHaveCount(REFERENCE_SCHEME.criteria.length);
	for (const criterion of await criteria.all())
		await criterion.getByRole('radio', { name: new RegExp(`^${level}`) }).check();
	for (const box of await page.getByLabel(/^Toelichting bij/).all()) await box.fill(reason);
}

test('the scheme asks for a calibration: no case opens before it', async () => {
	const page = await at(readers[0], `/review/${application.reviews[0]}`);
	await expect(page.getByText(NOT_YET)).toBeVisible();
	await expect(page.getByRole('button', { name: 'Ik heb geen belang' })).toHaveCount(0);
	await sound(page);
	await page.request.post(`${page.url()}?/declare`, { headers: { origin: portal.origin }, form: {} });
	await page.reload();
	await expect(page.getByText(NOT_YET)).toBeVisible();
	await expect(page.getByText('Scoreformulier')).toHaveCount(0);
	await page.context().close();
});

test('the chair writes three samples and gives them to the reviewers; a mistake loses nothing', async () => {
	const page = await at(chair, '/review');
	await page.getByRole('link', { name: 'IJkronde' }).click();
	await page.getByRole('row').filter({ hasText: 'Ronde K' }).getByRole('link').click();
	const fill = async (number: number) => {
		await page.getByLabel(`Titel van voorbeeld ${number}`).fill(`Praktijk ${number}`);
		await page.getByLabel(`Tekst van voorbeeld ${number}`).fill('Een praktijk wil haar back-ups testen.');
	};
	await sound(page);
	await fill(1);
	await fill(2);
	await page.getByRole('button', { name: 'Voorbeelden bewaren' }).click();
	await expect(page).toHaveTitle(/^Fout:/);
	await expect(page.getByRole('alert')).toContainText('Schrijf de tekst van het voorbeeld.');
	await expect(page.getByLabel('Titel van voorbeeld 2')).toHaveValue('Praktijk 2');
	await fill(3);
	await page.getByRole('button', { name: 'Voorbeelden bewaren' }).click();
	await expect(page.getByText('De voorbeelden zijn bewaard.')).toBeVisible();
	await page.getByRole('button', { name: 'Voorbeelden aan de beoordelaars geven' }).click();
	await expect(page.getByText('De beoordelaars kunnen de voorbeelden nu scoren.')).toBeVisible();
	await expect(page.getByRole('row').filter({ hasText: 'Ruben Sital' })).toContainText('0 van 3');
	await expect(page.getByText('U kunt de beoordelingen starten als ten minste twee')).toBeVisible();
	await expect(page.getByRole('button', { name: 'Beoordelingen starten' })).toHaveCount(0);
	round = new URL(page.url()).pathname.split('/').at(-1) ?? '';
	await page.context().close();
	const samples = await portal.db
		.selectFrom('calibration_case')
		.where('calibration_id', '=', round)
		.orderBy('position')
		.select('id')
		.execute();
	await calibrate(portal.db, readers[1], { id: round, samples: samples.map(({ id }) => id) }, 2);
});

test('on a phone, without JavaScript: a reviewer scores each sample and only then sees what others gave', async () => {
	const page = await at(readers[0], '/review/calibration', { ...PHONE, javaScriptEnabled: false });
	await page.getByRole('link', { name: 'Ronde K' }).click();
	await page.getByRole('link', { name: 'Praktijk 1' }).click();
	for (const number of [1, 2, 3]) {
		await expect(page.getByRole('heading', { level: 1, name: `Praktijk ${number}` })).toBeVisible();
		await expect(page.getByText('Wat anderen gaven, ziet u als u zelf hebt gescoord.')).toBeVisible();
		expect(await page.content()).not.toContain('Goed onderbouwd.');
		if (number === 1) {
			await page.getByRole('button', { name: 'Scores indienen' }).click();
			await expect(page).toHaveTitle(/^Fout:/);
		}
		await score(page, 4, 'De planning ontbreekt.');
		await page.getByRole('button', { name: 'Scores indienen' }).click();
		await expect(page.getByText('Uw scores zijn ingediend.')).toBeVisible();
		await expect(page.getByText('2 beoordelaars hebben dit voorbeeld gescoord')).toBeVisible();
		const criterion = page.getByRole('table').getByRole('row').filter({ hasText: 'uw score' }).first();
		await expect(criterion.getByRole('cell').nth(2)).toHaveText('1');
		await expect(criterion.getByRole('cell').nth(4)).toHaveText('1 (uw score)');
		expect(await page.content()).not.toContain('Joris de Boer');
		if (number < 3) await page.getByRole('link', { name: 'Volgend voorbeeld' }).click();
	}
	await page.getByLabel('Uw opmerking').fill('Zonder datum geef ik nooit meer dan een 4.');
	await page.getByRole('button', { name: 'Opmerking plaatsen' }).click();
	await expect(page.getByRole('listitem').filter({ hasText: 'Zonder datum' })).toContainText('Meryem Yıldız');
	await page.context().close();
});

test('the chair sees who gave what, joins the discussion and starts the reviews with what was agreed', async () => {
	const page = await at(chair, `/review/calibration/${round}`);
	await expect(page.getByRole('row').filter({ hasText: 'Meryem Yıldız' })).toContainText('3 van 3');
	await page.getByRole('link', { name: 'Praktijk 3' }).click();
	await expect(page.getByText('Zonder datum geef ik nooit meer dan een 4.')).toBeVisible();
	await page.getByText('Waarom zij dit gaven').click();
	await expect(page.getByText('Joris de Boer · 2').first()).toBeVisible();
	await page.getByLabel('Uw opmerking').fill('Dan spreken wij dat zo af.');
	await page.getByRole('button', { name: 'Opmerking plaatsen' }).click();
	await expect(page.getByRole('listitem').filter({ hasText: 'Dan spreken wij' })).toBeVisible();

	const early = await at(readers[0], `/review/${application.reviews[0]}`);
	await expect(early.getByText(NOT_YET)).toBeVisible();
	await expect(early.getByRole('link', { name: 'Naar de ijkronde' })).toBeVisible();
	await early.context().close();

	await page.getByRole('link', { name: 'IJkronde van Ronde K' }).click();
	await page.getByRole('button', { name: 'Beoordelingen starten' }).click();
	await expect(page).toHaveTitle(/^Fout:/);
	await page.getByLabel('Wat hebt u samen afgesproken?').fill('Zonder datum nooit meer dan een 4.');
	await page.getByRole('button', { name: 'Beoordelingen starten' }).click();
	await expect(page.getByText('De beoordelingen zijn gestart door Jelle van Rijn')).toBeVisible();
	await expect(page.getByText('Zonder datum nooit meer dan een 4.')).toBeVisible();
	await page.context().close();
});

test('now the case opens for who scored the samples; every score that is changed is kept', async () => {
	const page = await at(readers[0], `/review/${application.reviews[0]}`);
	await page.getByRole('button', { name: 'Ik heb geen belang' }).click();
	await score(page, 2, 'De planning is krap.');
	await page.getByRole('button', { name: 'Bewaren', exact: true }).click();
	await expect(page.getByText('Uw scores zijn bewaard.')).toBeVisible();
	await score(page, 5, 'Bij nader inzien haalbaar.');
	await page.getByRole('button', { name: 'Beoordeling indienen' }).click();
	await expect(page.getByText('Uw beoordeling is ingediend.')).toBeVisible();
	await page.context().close();
});

test('three people read it and no two agree: the panel records a score, with minutes and who was there', async () => {
	const { db } = portal;
	const [, joris, ruben] = readers;
	const samples = await db.selectFrom('calibration_case').select('id').execute();
	await calibrate(db, ruben, { id: round, samples: samples.map(({ id }) => id) });
	const submit = async (reader: Person, levels: readonly number[]) => {
		const review = await db
			.selectFrom('review')
			.where('application_id', '=', application.id)
			.where('reviewer_id', '=', reader.id)
			.select(['id', 'version'])
			.executeTakeFirstOrThrow();
		await declareNoInterest(db, reader, review.id);
		const scores = wholeScores().map((one, index) => ({ ...one, score: levels[index] ?? 1 }));
		await submitReview(db, reader, { review_id: review.id, scores, version: review.version });
	};
	await submit(joris, [0, 0, 0, 0]);
	await assignReviewers(db, officer, { application_id: application.id, reviewer_ids: [ruben.id] });
	await submit(ruben, [5, 1, 1, 1]);

	const page = await at(chair, '/review');
	await page.getByRole('link', { name: PRACTICE }).click();
	await expect(page.getByRole('table', { name: 'Gewijzigde scores' })).toContainText('van 2 naar 5');
	await score(page, 3, 'Samen kwamen wij op een 3.');
	await page.getByLabel('Verslag').fill('Besproken.');
	await page.getByRole('checkbox', { name: 'Joris de Boer' }).check();
	await page.getByRole('button', { name: 'Score vastleggen' }).click();
	await expect(page).toHaveTitle(/^Fout:/);
	const faults = page.getByRole('alert');
	await expect(faults).toContainText('in ten minste 40 tekens');
	await expect(faults).toContainText('Kies ten minste twee beoordelaars die erbij waren.');
	await page.getByLabel('Verslag').fill('De een las de offerte, de ander het plan. De planning is haalbaar.');
	await page.getByRole('checkbox', { name: 'Ruben Sital' }).check();
	await page.getByLabel('Wie waren er nog meer?').fill('De secretaris');
	await page.getByRole('button', { name: 'Score vastleggen' }).click();
	await expect(page.getByText('De score van het panel is vastgelegd.')).toBeVisible();
	const compared = page.getByRole('table', { name: 'De scores naast elkaar' });
	await expect(compared.getByRole('row').last()).toContainText('100,0');
	await expect(compared.getByRole('row').last()).toContainText('60,0');
	await expect(page.getByText('Jelle van Rijn (voorzitter), Joris de Boer, Ruben Sital')).toBeVisible();
	await expect(page.getByText('De planning is haalbaar.')).toBeVisible();
	await expect(page.getByRole('button', { name: 'Score vastleggen' })).toHaveCount(0);
	await page.context().close();
});

test('the ranking takes the score of the panel; the officer and the auditor see it beside the reviews', async () => {
	await moveClockTo(portal.db, 32 * 24 * HOUR);
	const page = await at(officer, `/office/ranking?tranche=${tranche_id}`);
	await expect(page.getByRole('row').filter({ hasText: PRACTICE })).toContainText('60,0');
	await page.goto(`/office/cases/${application.id}`);
	await expect(page.getByRole('heading', { name: 'Score van het panel' })).toBeVisible();
	await expect(page.getByText('De planning is haalbaar.')).toBeVisible();
	await expect(page.getByText('Bij nader inzien haalbaar.').first()).toBeAttached();
	await page.context().close();
	const audit = await at(auditor, `/audit/cases/${application.id}`);
	await expect(audit.getByRole('heading', { name: 'Score van het panel' })).toBeVisible();
	await expect(audit.getByRole('table', { name: 'Gewijzigde scores' }).getByText('van 2 naar 5')).toHaveCount(
		4
	);
	await audit.context().close();
});

test('the figures show how far a reviewer differs and how sure that is, and correct nothing', async () => {
	const page = await at(chair, '/review/quality');
	await expect(page.getByText('Deze cijfers veranderen nooit een score.')).toBeVisible();
	const joris = page.getByRole('table').getByRole('row').filter({ hasText: 'Joris de Boer' }).first();
	await expect(joris).toContainText(/−\d+,\d \(−\d+,\d tot [+−]\d+,\d\)/);
	await expect(joris).toContainText('Streng');
	const ruben = page.getByRole('table').getByRole('row').filter({ hasText: 'Ruben Sital' }).first();
	await expect(ruben).toContainText('Kan toeval zijn');
	await expect(page.getByRole('table', { name: /^Aanvragen met een score ver van/ })).toBeVisible();
	await page.goto('/review/panel');
	await page.getByRole('link', { name: PRACTICE }).click();
	await expect(page.getByText('60,0').first()).toBeVisible();
	await page.context().close();
});

test('a chair who registers an interest in the applicant no longer sees the case', async () => {
	const page = await at(chair, '/review/panel');
	await page.getByRole('link', { name: PRACTICE }).click();
	await expect(page.getByRole('heading', { level: 1, name: PRACTICE })).toBeVisible();
	const seen = page.url();
	const { kvk_number } = await portal.db
		.selectFrom('organisation')
		.innerJoin('application', 'application.organisation_id', 'organisation.id')
		.where('application.id', '=', application.id)
		.select('kvk_number')
		.executeTakeFirstOrThrow();
	await page.getByRole('link', { name: 'Belangen' }).click();
	await page.getByRole('link', { name: 'Een organisatie in de zorg' }).click();
	await page.getByLabel('KVK-nummer').fill(kvk_number);
	await page.getByLabel('Wat is het belang?').fill('Mijn zus werkt hier als assistent.');
	await page.getByRole('button', { name: 'Belang melden' }).click();
	await expect(page.getByText('Het belang staat in uw register.')).toBeVisible();
	await page.getByRole('link', { name: 'Panel' }).click();
	await expect(page.getByText('Er is nog geen aanvraag naar het panel gegaan.')).toBeVisible();
	expect((await page.goto(seen))?.status()).toBe(404);
	await page.context().close();
});
