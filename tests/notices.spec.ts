import { expect, test } from '@playwright/test';
import { askApplicant } from '../src/lib/server/application/ask.ts';
import { mailApplicant } from '../src/lib/server/mail/applicant.ts';
import { sendDigests } from '../src/lib/server/mail/digest.ts';
import { anAnswer } from '../src/lib/server/testing/an-answer.ts';
import { anOffice, type Office } from '../src/lib/server/testing/an-office.ts';
import { aSubmittedApplication, type SubmittedCase } from '../src/lib/server/testing/a-scored-application.ts';
import { anOpenTranche } from '../src/lib/server/testing/an-open-tranche.ts';
import { HOUR, moveClockTo } from '../src/lib/server/testing/move-clock.ts';
import { sound } from './support/page-faults.ts';
import { mailTo } from './support/people.ts';
import { startPortal, type Portal } from './support/portal.ts';
import { PHONE, visit } from './support/visitor.ts';

test.describe.configure({ mode: 'serial', timeout: 120_000 });
test.use({ actionTimeout: 20_000 });

let portal: Portal;
let office: Office;
let sent: SubmittedCase;

test.beforeAll(async () => {
	test.setTimeout(240_000);
	portal = await startPortal({ env: { DEMO: '1' } });
	const { db } = portal;
	office = await anOffice(db);
	sent = await aSubmittedApplication(db, { tranche_id: await anOpenTranche(db) });
	await expect.poll(() => portal.mails.length, { timeout: 20_000 }).toBeGreaterThan(0);
});
test.afterAll(() => portal?.stop());

const news = () =>
	portal.db.transaction().execute((tx) =>
		mailApplicant(tx, sent.id, {
			kind: 'request_lapsed',
			values: ({ number }) => ({ number, until: '1 maart' })
		})
	);
const mailsIn = async (state: 'held' | 'withheld' | 'bounced') =>
	(
		await portal.db
			.selectFrom('mail')
			.where('person_id', '=', sent.applicant.id)
			.where('state', '=', state)
			.select('id')
			.execute()
	).length;

test('a formal message is opened on a phone without JavaScript, and the officer can prove when', async ({
	browser
}) => {
	const phone = await visit(portal, browser, sent.applicant.id, '/my/post', {
		...PHONE,
		javaScriptEnabled: false
	});
	await expect(phone.getByText('Nieuw', { exact: true })).toBeVisible();
	await phone.locator('main li h2 a').first().click();
	await expect(phone).toHaveURL(/\/my\/applications\//);
	await phone.goto('/my/post');
	await expect(phone.getByText('Alles gelezen')).toBeVisible();

	const desk = await visit(portal, browser, office.officer.id, `/office/cases/${sent.id}`);
	await desk.locator('#proof summary').first().click();
	await expect(desk.locator('#proof').getByText('Voor het eerst geopend')).toBeVisible();
});

test('what follows within an hour comes in one mail, and its button switches such mail off', async ({
	browser
}) => {
	await news();
	await news();
	await expect.poll(() => mailsIn('held'), { timeout: 20_000 }).toBe(2);
	await moveClockTo(portal.db, 4 * HOUR);
	await sendDigests(portal.db);
	const digest = await mailTo(portal.mails, sent.applicant.email, '2 berichten');
	const header = digest.headers.find(({ key }) => key === 'list-unsubscribe')?.value ?? '';
	const page = await visit(portal, browser, sent.applicant.id, '/account/notices', PHONE);
	await expect(page.getByLabel('Nieuws over mijn aanvragen')).toBeChecked();
	const answer = await page.request.post(header.replace(/[<>]/g, ''), {
		form: { 'List-Unsubscribe': 'One-Click' }
	});
	expect(answer.ok()).toBe(true);
	await page.reload();
	await expect(page.getByLabel('Nieuws over mijn aanvragen')).not.toBeChecked();
	await sound(page);
	await news();
	expect(await mailsIn('withheld')).toBe(1);
});

test('a person switches mail on again, and reminders off', async ({ browser }) => {
	const page = await visit(portal, browser, sent.applicant.id, '/account/notices');
	await page.getByLabel('Nieuws over mijn aanvragen').check();
	await page.getByLabel('Herinneringen').uncheck();
	await page.getByRole('button', { name: 'Keuze opslaan' }).click();
	await expect(page.getByText('Uw keuze is opgeslagen.')).toBeVisible();
	await page.reload();
	await expect(page.getByLabel('Nieuws over mijn aanvragen')).toBeChecked();
	await expect(page.getByLabel('Herinneringen')).not.toBeChecked();
	await sound(page);
});

test('mail to an address that is gone waits for the officer, who sends it again or phones and ticks it off', async ({
	browser
}) => {
	const { email } = sent.applicant;
	portal.gone.add(email);
	await askApplicant(portal.db, office.officer, {
		application_id: sent.id,
		kind: 'completion',
		items: [{ text: 'Welke back-up bedoelt u?' }]
	});
	await anAnswer(portal.db, sent.applicant, sent.id);
	await expect.poll(() => mailsIn('bounced'), { timeout: 20_000 }).toBe(2);
	const desk = await visit(portal, browser, office.officer.id, `/office/cases/${sent.id}`);
	await desk.locator('main a[href$="/office/mail"]').first().click();
	await expect(desk.getByText('dit adres bestaat niet')).toHaveCount(2);
	await sound(desk);

	portal.gone.delete(email);
	await desk.getByRole('button', { name: /^Opnieuw sturen: .*antwoord/i }).click();
	await mailTo(portal.mails, email, 'antwoord');
	await desk.getByRole('button', { name: /^Afgehandeld/ }).click();
	await expect(desk.getByText('Alle mail is aangekomen.')).toBeVisible();
});
