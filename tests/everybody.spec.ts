import { expect, test, type Page } from '@playwright/test';
import { aPerson } from '../src/lib/server/testing/a-person.ts';
import { anAward } from '../src/lib/server/testing/an-award.ts';
import { anOffice } from '../src/lib/server/testing/an-office.ts';
import { anOpenTranche } from '../src/lib/server/testing/an-open-tranche.ts';
import { startApplication } from '../src/lib/server/testing/start-application.ts';
import { startPortal, type Portal } from './support/portal.ts';
import { PHONE, visit } from './support/visitor.ts';

test.describe.configure({ timeout: 120_000 });
test.use({ actionTimeout: 15_000 });

let portal: Portal;
let person_id: string;
let organisation_id: string;
let draft: string;
let awarded: Awaited<ReturnType<typeof anAward>>;

test.beforeAll(async () => {
	test.setTimeout(240_000);
	portal = await startPortal({ env: { DEMO: '1' } });
	const { db } = portal;
	const administrator = await aPerson(db, { roles: ['administrator'] });
	awarded = await anAward(db, administrator, await anOffice(db), 'T1');
	const { applicant, id } = awarded.application;
	person_id = applicant.id;
	({ organisation_id } = await db
		.selectFrom('application')
		.where('id', '=', id)
		.select('organisation_id')
		.executeTakeFirstOrThrow());
	const tranche_id = await anOpenTranche(db, { code: 'T2' }, administrator);
	draft = await startApplication(db, applicant, { tranche_id, organisation_id, language: 'nl' });
});
test.afterAll(() => portal?.stop());

const SECTIONS = ['size', 'kinds', 'plan', 'payment', 'declarations', 'de-minimis'] as const;
const inDraft = (section: string): string => `/my/applications/${draft}/${section}`;

/** What has the focus: its text or name, and where it stands. */
const focused = (page: Page) =>
	page.evaluate(() => {
		const { activeElement: element } = document;
		const box = element?.getBoundingClientRect();
		return {
			class: element?.className ?? '',
			href: element?.getAttribute('href') ?? '',
			name: element?.getAttribute('name') ?? element?.textContent?.trim() ?? '',
			top: Math.round((box?.top ?? 0) + window.scrollY)
		};
	});

for (const javaScriptEnabled of [true, false])
	test(`a mistake is announced, focused and one key away ${javaScriptEnabled ? 'in a living page' : 'without JavaScript'}`, async ({
		browser
	}) => {
		const page = await visit(portal, browser, person_id, inDraft('payment'), { ...PHONE, javaScriptEnabled });
		await page.getByLabel('IBAN').fill('NL00 ONZIN 1');
		await page.getByRole('button', { name: 'Bewaren en doorgaan' }).click();
		await expect(page).toHaveTitle(/^Fout: /);
		const summary = page.getByRole('alert').filter({ has: page.getByRole('heading') });
		await expect(summary).toBeVisible();
		if (javaScriptEnabled) await expect(summary).toBeFocused();
		await summary.getByRole('link').first().focus();
		await page.keyboard.press('Enter');
		const iban = page.getByLabel('IBAN');
		if (javaScriptEnabled) await expect(iban).toBeFocused();
		else await expect(page).toHaveURL(/#f-/);
		await expect(iban).toHaveAttribute('aria-invalid', 'true');
		await expect(iban).toHaveAccessibleDescription(/IBAN/);
		await expect(iban).toHaveValue('NL00 ONZIN 1');
		await page.context().close();
	});

test('the Tab key goes through every section from top to bottom, first past the menu, and back is the same road', async ({
	browser
}) => {
	const page = await visit(portal, browser, person_id, inDraft('size'), PHONE);
	for (const section of SECTIONS) {
		await page.goto(inDraft(section));
		await page.keyboard.press('Tab');
		expect([section, (await focused(page)).href]).toEqual([section, '#main']);
		await page.keyboard.press('Enter');
		const tops: number[] = [];
		const names: string[] = [];
		for (let turn = 0; turn < 60; turn++) {
			await page.keyboard.press('Tab');
			const { name, top } = await focused(page);
			if (!(await page.evaluate(() => document.activeElement?.closest('main')))) break;
			tops.push(top);
			names.push(name);
		}
		// Two things on one line may differ by a line's height, never more.
		const up = tops.findIndex((top, place) => place > 0 && top < (tops[place - 1] ?? 0) - 48);
		expect([section, up < 0 ? null : names[up]]).toEqual([section, null]);
		expect([section, names.some((name) => /Bewaren/.test(name))]).toEqual([section, true]);
		await page.keyboard.press('Shift+Tab');
		expect((await focused(page)).name).toBe(names.at(-1));
	}
	await page.context().close();
});

test('somebody who reads English meets no Dutch, from the form to the voucher and the objection', async ({
	browser
}) => {
	const { application, vouchers } = awarded;
	const page = await visit(portal, browser, person_id, '/en/my', { locale: 'en-GB' });
	const own = (path = '') => `/en/my/applications/${application.id}${path}`;
	const voucher = `/en/my/vouchers/${vouchers[0]?.id}`;
	const faults: string[] = [];
	for (const path of [
		'/en/my',
		`/en${inDraft('').slice(0, -1)}`,
		...[...SECTIONS, 'extra', 'services', 'assessment', 'check', 'mandate', 'withdraw'].map(
			(name) => `/en${inDraft(name)}`
		),
		own(),
		own('/messages'),
		own('/objection'),
		own('/copy'),
		voucher,
		`${voucher}/extension`,
		`${voucher}/return`,
		`${voucher}/suppliers`,
		`/en/my/organisation/${organisation_id}`,
		`/en/my/organisation/${organisation_id}/people`,
		'/en/my/post',
		'/en/my/messages',
		'/en/account',
		'/en/account/notices',
		'/en/account/security'
	])
		faults.push(...(await dutchOn(page, path)));
	expect(faults).toEqual([]);
	await page.context().close();
});

/** Words that English has not, as they stand on the page or in what a screen reader says of it. */
const DUTCH =
	/(?<!\p{L})(uw|wij|niet|wordt|worden|kunt|moet|hebt|deze|aanvraag|voor de|van de|op te)(?!\p{L})/iu;

async function dutchOn(page: Page, path: string): Promise<string[]> {
	const status = (await page.goto(path))?.status();
	const { lang, said } = await page.evaluate(() => ({
		lang: document.documentElement.lang,
		said: [
			document.title,
			// A link to the same page in Dutch says so in Dutch, and marks it.
			...[...document.querySelectorAll('body *:not(script, style)')]
				.filter((element) => !element.closest('[lang="nl"]'))
				.flatMap((element) => [
					...[...element.childNodes]
						.filter(({ nodeType }) => nodeType === 3)
						.map(({ textContent }) => textContent),
					...['aria-label', 'placeholder', 'title', 'alt'].map((name) => element.getAttribute(name))
				])
		].flatMap((text) => text?.trim() || [])
	}));
	return [
		...(status === 200 ? [] : [`${path} answers ${status}`]),
		...(lang === 'en' ? [] : [`${path} says it is in ${lang}`]),
		...said.filter((text) => DUTCH.test(text)).map((text) => `${path} says “${text.slice(0, 80)}”`)
	];
}
