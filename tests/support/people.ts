import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, type Browser, type BrowserContextOptions, type Page } from '@playwright/test';
import { hashPassword } from 'better-auth/crypto';
import type { Email } from 'postal-mime';
import type { StaffRole } from '../../src/lib/domain/roles.ts';
import { ROLE_NAMES } from '../../src/lib/domain/roles.ts';
import type { Database } from '../../src/lib/server/db/connect.ts';
import type { Person } from '../../src/lib/server/person/person.ts';
import { personById } from '../../src/lib/server/person/queries.ts';
import { aPerson } from '../../src/lib/server/testing/a-person.ts';
import type { Portal } from './portal.ts';

/** Somebody with a browser of their own. */
export type Someone = { readonly name: string; readonly email: string; readonly page: Page };

export const PASSWORD = 'Regenboog boven de IJssel';

/** A browser of one's own, at the portal. */
export async function somebody(
	browser: Browser,
	{ origin }: Portal,
	name: string,
	options: BrowserContextOptions = {}
): Promise<Someone> {
	const context = await browser.newContext({ ...options, baseURL: origin });
	const email = `${name.toLowerCase().replaceAll(/[^a-z]+/g, '.')}@example.org`;
	return { name, email, page: await context.newPage() };
}

/** Makes an account in the pages, from the form to the link in the mail. */
export async function register({ mails }: Portal, { name, email, page }: Someone): Promise<void> {
	await page.goto('/register');
	await page.getByLabel('Voornaam en achternaam').fill(name);
	await page.getByLabel('E-mailadres').fill(email);
	await page.getByLabel('Wachtwoord').fill(PASSWORD);
	await page.getByRole('button', { name: 'Account maken' }).click();
	await expect(page.getByText('Wij hebben u een e-mail gestuurd')).toBeVisible();
	await page.goto(linkIn(await mailTo(mails, email, 'Bevestig uw e-mailadres')));
	await page.getByRole('button', { name: 'E-mailadres bevestigen' }).click();
	await expect(page.getByText('Uw e-mailadres is bevestigd')).toBeVisible();
}

/** Signs in where the page asks for it. */
export async function signIn(_portal: Portal, { email, page }: Someone): Promise<void> {
	await page.goto('/sign-in');
	await page.getByLabel('E-mailadres').fill(email);
	await page.getByLabel('Wachtwoord').fill(PASSWORD);
	await page.getByRole('main').getByRole('button', { name: 'Inloggen', exact: true }).click();
	await page.waitForURL((url) => !url.pathname.includes('sign-in'));
}

export async function signOut({ name, page }: Someone): Promise<void> {
	await page.getByRole('banner').getByText(name).click();
	await page.getByRole('button', { name: 'Uitloggen' }).click();
	await expect(page.getByText('U bent uitgelogd')).toBeVisible();
}

/** Makes the first administrator with the command, and chooses their password with the link it prints. */
export async function firstAdministrator(portal: Portal, { name, email, page }: Someone): Promise<void> {
	const command = path.resolve('src/commands/first-administrator.ts');
	const { stdout } = await promisify(execFile)(process.execPath, [command, email, name], {
		env: {
			...process.env,
			NODE_OPTIONS: '',
			DATABASE_URL: portal.url,
			ORIGIN: portal.origin,
			BETTER_AUTH_SECRET: 'only for the link that the command prints'
		}
	});
	await page.goto(/https?:\/\/\S+/.exec(stdout)?.[0] ?? '');
	await page.getByLabel('Nieuw wachtwoord').fill(PASSWORD);
	await page.getByRole('button', { name: 'Wachtwoord bewaren' }).click();
	await expect(page.getByText('Uw nieuwe wachtwoord is bewaard')).toBeVisible();
}

/** An account that was made and confirmed before the story begins. */
export async function anAccount(db: Database, { name, email }: Someone): Promise<void> {
	const { id } = await aPerson(db, { name, email });
	await givePassword(db, id);
}

/** The same somebody, as the portal's own verbs know them. */
export async function personOf(db: Database, { email }: Someone): Promise<Person> {
	const { id } = await db
		.selectFrom('person')
		.where('email', '=', email)
		.select('id')
		.executeTakeFirstOrThrow();
	const person = await personById(db, id);
	if (!person) throw new Error(`${email} is gone`);
	return person;
}

export async function givePassword(db: Database, person_id: string): Promise<void> {
	const password = await hashPassword(PASSWORD);
	await db
		.insertInto('credential')
		.values({ person_id, account_id: person_id, provider_id: 'credential', password })
		.execute();
}

/** Gives somebody a role, as an administrator does. */
export async function giveRole({ page }: Someone, { name }: Someone, role: StaffRole): Promise<void> {
	await page.goto(`/admin/people?q=${encodeURIComponent(name)}`);
	await page.getByRole('link', { name, exact: true }).click();
	await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
	await page.getByLabel('Rol', { exact: true }).selectOption({ label: ROLE_NAMES[role].nl });
	if (role === 'funder') await page.getByLabel('Geldbron').selectOption({ label: 'Ministerie van VWS' });
	await page.getByRole('button', { name: 'Rol geven' }).click();
	await expect(page.getByText('De rol is gegeven.')).toBeVisible();
}

/** Waits for a mail to this address with these words in its subject. */
export async function mailTo(mails: readonly Email[], address: string, subject: string): Promise<Email> {
	const find = () =>
		mails.findLast(
			(mail) => mail.subject?.includes(subject) && mail.to?.some((to) => to.address === address)
		);
	await expect.poll(find, { message: `mail “${subject}” to ${address}`, timeout: 20_000 }).toBeTruthy();
	return find() as Email;
}

export const linkIn = ({ text = '' }: Email): string => /https?:\/\/\S+/.exec(text)?.[0] ?? '';
