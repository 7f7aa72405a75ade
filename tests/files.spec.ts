import { writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test, type Browser, type BrowserContextOptions, type Page } from '@playwright/test';
import { attachmentsOf } from '../src/lib/server/documents/attachments.ts';
import type { Person } from '../src/lib/server/person/person.ts';
import { anOfficeFile } from '../src/lib/server/testing/a-package.ts';
import { aPdf } from '../src/lib/server/testing/a-file.ts';
import { aPerson } from '../src/lib/server/testing/a-person.ts';
import { aDraft } from '../src/lib/server/testing/an-application.ts';
import { anOrganisation } from '../src/lib/server/testing/an-organisation.ts';
import { anOpenTranche } from '../src/lib/server/testing/an-open-tranche.ts';
import { sound } from './support/page-faults.ts';
import { startPortal, type Portal } from './support/portal.ts';
import { aPaper, type Upload } from './support/upload.ts';
import { PHONE, signInByDemo, visit } from './support/visitor.ts';

test.describe.configure({ timeout: 120_000 });
test.use({ actionTimeout: 20_000 });

const MB = 1024 * 1024;

let portal: Portal;
let applicant: Person;
let application_id: string;
let line_id: string;

test.beforeAll(async () => {
	portal = await startPortal({ env: { DEMO: '1' } });
	const { db } = portal;
	const tranche_id = await anOpenTranche(db);
	applicant = await aPerson(db, { name: 'Marit Hoekstra', email: 'marit.hoekstra@example.org' });
	const organisation_id = await anOrganisation(db, applicant);
	application_id = await aDraft(db, applicant, { tranche_id, organisation_id });
});
test.afterAll(() => portal?.stop());
test.beforeEach(async () => {
	const { id } = await portal.db
		.selectFrom('application_line')
		.where('application_id', '=', application_id)
		.orderBy('position')
		.select('id')
		.executeTakeFirstOrThrow();
	line_id = id;
	await portal.db.deleteFrom('attachment').where('subject_id', '=', line_id).execute();
});

const address = () => `/my/applications/${application_id}/services/${line_id}`;
const open = (browser: Browser, options?: BrowserContextOptions): Promise<Page> =>
	visit(portal, browser, applicant.id, address(), options);

const upload = async (file: File, name = file.name): Promise<Upload> => ({
	name,
	mimeType: file.type || 'application/octet-stream',
	buffer: Buffer.from(await file.arrayBuffer())
});
const pdf = (words: string) => upload(aPdf(words, `${words}.pdf`));
const field = (page: Page) => page.getByLabel('Offerte', { exact: true });
const link = (page: Page, name: string) => page.getByRole('main').getByRole('link', { name });
const stored = async () =>
	(await attachmentsOf(portal.db, application_id, { subject_id: line_id })).map(({ file_name }) => file_name);
const contents = async () =>
	(await portal.db.selectFrom('document_content').select('sha256').execute()).length;

/** Drops files on the place for them, as a hand with a mouse does. */
async function drop(page: Page, files: readonly Upload[]): Promise<void> {
	const dropped = files.map(({ name, mimeType, buffer }) => ({
		name,
		mimeType,
		text: buffer.toString('base64')
	}));
	const transfer = await page.evaluateHandle((given) => {
		const data = new DataTransfer();
		for (const { name, mimeType, text } of given)
			data.items.add(
				new File([Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0))], name, { type: mimeType })
			);
		return data;
	}, dropped);
	const zone = page.locator('.file').filter({ has: field(page) });
	await zone.dispatchEvent('dragover', { dataTransfer: transfer });
	await zone.dispatchEvent('drop', { dataTransfer: transfer });
}

test('several files are added at once, chosen and dropped, and stay when one comes back', async ({
	browser
}) => {
	const page = await open(browser);
	const { pdf: paper, photo } = await aPaper(browser, 'Offerte van de leverancier');
	await field(page).setInputFiles([paper, photo]);
	await expect(link(page, 'Offerte van de leverancier.pdf (PDF')).toBeVisible();
	await expect(link(page, 'Offerte van de leverancier.jpg (JPG')).toBeVisible();
	await drop(page, [await upload(anOfficeFile('xlsx', 'begroting.xlsx')), await pdf('Gesleept')]);
	await expect(link(page, 'begroting.xlsx (XLSX')).toBeVisible();
	await expect(link(page, 'Gesleept.pdf (PDF')).toBeVisible();
	await expect(page.getByRole('status').filter({ hasText: 'Gesleept.pdf is toegevoegd' })).toBeAttached();
	await page.goto(`/my/applications/${application_id}`);
	await page.goBack();
	await expect(link(page, 'Gesleept.pdf')).toBeVisible();
	expect(await stored()).toHaveLength(4);
	await page.context().close();
});

test('what is refused stands beside its own name with what helps, the rest is added', async ({ browser }) => {
	const page = await open(browser);
	await field(page).setInputFiles([
		await pdf('Goed'),
		{ name: 'leeg.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(0) },
		{ name: 'pagina.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<script>alert(1)</script>') },
		{ name: 'groot.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(10 * MB + 1) },
		{ ...(await pdf('Goed')), name: 'nog-eens.pdf' }
	]);
	const refusal = (name: string) => page.getByRole('listitem').filter({ hasText: name });
	await expect(refusal('leeg.pdf')).toContainText('Dit bestand is leeg');
	await expect(refusal('pagina.pdf')).toContainText('geen PDF, JPG, PNG, DOCX of XLSX');
	await expect(refusal('groot.pdf')).toContainText('groter dan 10 MB');
	await expect(refusal('nog-eens.pdf')).toContainText('staat er al, als Goed.pdf');
	await expect(link(page, 'Goed.pdf')).toBeVisible();
	await sound(page);
	await refusal('leeg.pdf').getByRole('button', { name: 'Melding sluiten' }).click();
	await expect(refusal('leeg.pdf')).toHaveCount(0);
	await expect(field(page)).toBeFocused();
	expect(await stored()).toEqual(['Goed.pdf']);
	await page.context().close();
});

test('a file on its way shows how far it is, can be stopped, and saving waits for it', async ({
	browser
}) => {
	const page = await open(browser);
	const before = await contents();
	const slow = await page.context().newCDPSession(page);
	const speed = (uploadThroughput: number) =>
		slow.send('Network.emulateNetworkConditions', {
			...{ offline: false, latency: 0, downloadThroughput: -1, uploadThroughput }
		});
	await speed(300_000);
	const large = await upload(aPdf('Groot', 'groot.pdf'));
	await field(page).setInputFiles({ ...large, buffer: Buffer.concat([large.buffer, Buffer.alloc(3 * MB)]) });
	await expect(page.getByRole('progressbar', { name: 'groot.pdf versturen' })).toBeVisible();
	await expect(page.getByText(/^[1-9]\d?%$/)).toBeVisible();
	await page.getByRole('button', { name: /^Stoppen ?: groot\.pdf$/ }).click();
	await expect(page.getByRole('progressbar')).toHaveCount(0);
	expect([await stored(), await contents()]).toEqual([[], before]);

	await field(page).setInputFiles({ ...large, buffer: Buffer.concat([large.buffer, Buffer.alloc(MB / 2)]) });
	await page.getByRole('button', { name: 'Bewaren en doorgaan' }).click();
	await expect(
		page.getByRole('status').filter({ hasText: 'Eerst worden uw bestanden verstuurd' })
	).toBeAttached();
	await speed(-1);
	await expect(page.getByRole('heading', { name: 'Diensten en offertes', level: 1 })).toBeVisible();
	await expect(link(page, 'groot.pdf')).toBeVisible();
	await page.context().close();
});

test('a lost connection says what to do, and trying again adds the file once', async ({ browser }) => {
	const page = await open(browser);
	await page.route('**/files', (route) => route.abort('connectionreset'), { times: 1 });
	await field(page).setInputFiles(await pdf('Weg'));
	await expect(page.getByText('De verbinding viel weg').first()).toBeVisible();
	await page.getByRole('button', { name: /^Opnieuw proberen ?: Weg\.pdf$/ }).click();
	await expect(link(page, 'Weg.pdf')).toBeVisible();
	expect(await stored()).toEqual(['Weg.pdf']);
	await page.context().close();
});

test('on a phone a file is removed with the keyboard too, after asking once', async ({ browser }) => {
	const page = await open(browser, PHONE);
	await field(page).setInputFiles(await pdf('Per ongeluk'));
	await expect(link(page, 'Per ongeluk.pdf')).toBeVisible();
	await page.getByText('Verwijderen: Per ongeluk.pdf').focus();
	await page.keyboard.press('Enter');
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	await expect(link(page, 'Per ongeluk.pdf')).toHaveCount(0);
	await expect(field(page)).toBeFocused();
	await expect(page.getByRole('status').filter({ hasText: 'Per ongeluk.pdf is verwijderd' })).toBeAttached();
	expect(await stored()).toEqual([]);
	await page.context().close();
});

test('without JavaScript several files go with the form: good ones stay, refused ones are named, ticked ones go', async ({
	browser
}) => {
	const page = await open(browser, { ...PHONE, javaScriptEnabled: false });
	await page.getByLabel('Leverancier', { exact: true }).fill('');
	await field(page).setInputFiles([
		await pdf('Goed'),
		{ ...(await pdf('x')), name: 'leeg.pdf', buffer: Buffer.alloc(0) }
	]);
	await page.getByRole('button', { name: 'Bewaren en doorgaan' }).click();
	await expect(page).toHaveTitle(/^Fout: /);
	await expect(page.getByText('leeg.pdf: Dit bestand is leeg').first()).toBeVisible();
	await expect(link(page, 'Goed.pdf')).toBeVisible();

	await page.getByLabel('Leverancier', { exact: true }).fill('Veilig Thuis BV');
	await field(page).setInputFiles({ ...(await pdf('x')), name: 'pagina.pdf', buffer: Buffer.from('<svg/>') });
	await page.getByRole('button', { name: 'Bewaren en doorgaan' }).click();
	await expect(page.getByText('pagina.pdf: Dit is geen PDF').first()).toBeVisible();
	await expect(page.getByLabel('Leverancier', { exact: true })).toHaveValue('Veilig Thuis BV');

	await page.getByRole('checkbox', { name: /^Verwijderen ?: Goed\.pdf$/ }).check();
	await page.getByRole('button', { name: 'Bewaren en doorgaan' }).click();
	await expect(page.getByRole('heading', { name: 'Diensten en offertes', level: 1 })).toBeVisible();
	expect(await stored()).toEqual([]);
	await page.goto(address());
	const many = [1, 2, 3, 4].map((number) => test.info().outputPath(`${number}.pdf`));
	for (const [number, file] of many.entries()) await writeFile(file, Buffer.alloc(9 * MB, number));
	await field(page).setInputFiles(many);
	await page.getByRole('button', { name: 'Bewaren en doorgaan' }).click();
	await expect(page.getByText('samen groter dan 30 MB')).toBeVisible();
	expect(await stored()).toEqual([]);
	await page.context().close();
});

test('a request for a file is judged by the server alone', async ({ browser }) => {
	const page = await open(browser);
	const post = (buffer: Buffer, headers: Record<string, string> = { origin: portal.origin }) =>
		page.request.post(`/my/applications/${application_id}/files`, {
			headers,
			multipart: {
				place: 'quote',
				subject_id: line_id,
				file: { name: 'x.pdf', mimeType: 'application/pdf', buffer }
			}
		});
	const large = await post(Buffer.alloc(10 * MB + 100_000));
	expect([large.status(), await large.json()]).toEqual([
		409,
		{ message: expect.stringContaining('groter dan 10 MB') }
	]);
	const huge = await post(Buffer.alloc(33 * MB)).then(
		(answer) => answer.status(),
		() => 413
	);
	expect(huge).toBe(413);
	expect((await post(Buffer.from('x'), { origin: 'https://elders.example' })).status()).toBe(403);
	const stranger = await aPerson(portal.db);
	await signInByDemo(page.context(), portal, stranger.id);
	expect((await post((await pdf('Vreemd')).buffer)).status()).toBe(404);
	await page.context().clearCookies();
	const elsewhere = await page.request.post('/sign-in', {
		headers: { origin: portal.origin },
		form: { email: 'x'.repeat(2 * MB) }
	});
	expect(elsewhere.status()).toBe(413);
	expect((await post((await pdf('Vreemd')).buffer)).status()).toBe(401);
	expect(await stored()).toEqual([]);
	await page.context().close();
});

test('an upload cut off half way leaves nothing, and the portal stands', async ({ browser }) => {
	const page = await open(browser);
	const before = await contents();
	const cookies = await page.context().cookies();
	const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
	const { hostname, port, host } = new URL(portal.origin);
	const body = Buffer.from(
		`--x\r\ncontent-disposition: form-data; name="place"\r\n\r\nquote\r\n--x\r\ncontent-disposition: form-data; name="subject_id"\r\n\r\n${line_id}\r\n--x\r\ncontent-disposition: form-data; name="file"; filename="half.pdf"\r\ncontent-type: application/pdf\r\n\r\n%PDF-1.4\n`
	);
	for (const path of [`/my/applications/${application_id}/files`, address()]) {
		const socket = connect(Number(port), hostname);
		socket.on('error', () => {});
		socket.write(
			`POST ${path} HTTP/1.1\r\nhost: ${host}\r\norigin: ${portal.origin}\r\ncookie: ${cookie}\r\ncontent-type: multipart/form-data; boundary=x\r\ncontent-length: ${5 * MB}\r\n\r\n`
		);
		socket.write(body);
		await wait(300);
		socket.destroy();
	}
	await wait(500);
	expect([await stored(), await contents()]).toEqual([[], before]);
	await field(page).setInputFiles(await pdf('Daarna'));
	await expect(link(page, 'Daarna.pdf')).toBeVisible();
	await page.context().close();
});

test('a document is never anything the browser would run', async ({ browser }) => {
	const page = await open(browser);
	const polyglot = aPdf('Offerte', 'offerte.html');
	const html = Buffer.from('\n<html><body><script>document.title = "gelukt"</script></body></html>');
	await field(page).setInputFiles([
		{
			name: 'offerte.html',
			mimeType: 'text/html',
			buffer: Buffer.concat([(await upload(polyglot)).buffer, html])
		},
		await upload(anOfficeFile('docx', 'plan van “ons”;\r\n.docx'), 'plan “ons”;.docx')
	]);
	await expect(link(page, 'plan “ons”;.docx')).toBeVisible();
	const files = await attachmentsOf(portal.db, application_id, { subject_id: line_id });
	const headers = await Promise.all(
		files.map(async ({ document_id }) => (await page.request.get(`/documents/${document_id}`)).headers())
	);
	expect(headers.map((each) => [each['content-type'], each['content-disposition']?.split(';')[0]])).toEqual([
		['application/pdf', 'inline'],
		['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'attachment']
	]);
	for (const each of headers) {
		expect(each['x-content-type-options']).toBe('nosniff');
		expect(each['content-security-policy']).toContain("default-src 'none'");
		expect(each['content-disposition']).toMatch(/^[\x20-\x7e]+$/);
	}
	// A browser's own viewer of PDF does not start in a sandbox, and shows it in pages of ours alone.
	expect(headers[0]?.['content-security-policy']).toContain("frame-ancestors 'self'");
	expect(headers[1]?.['content-security-policy']).toMatch(/^sandbox;/);
	expect(headers[0]?.['content-disposition']).toContain('offerte.html.pdf');
	await page.context().close();
});
