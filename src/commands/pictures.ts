import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { chromium as findChromium, FLAGS } from '../../tests/support/chromium.ts';
import { command } from './command.ts';
import { CHECKOUT } from './lock.ts';
import { Unable } from './unable.ts';

/** A portal that has just been started draws its first pages slowly. */
const PATIENCE = 90_000;

/** The pictures of the README: as whom, what to open from there, and how far down the page. */
const PICTURES = [
	{ file: 'front', as: null, open: '/', height: 900 },
	{ file: 'officer', as: 'behandelaar@demo.example', open: '/office', height: 1000 },
	{ file: 'funder', as: 'financier@demo.example', open: '/fund', height: 1180 }
] as const;

/** `npm run pictures -- http://localhost:3000`: makes the README's pictures of a demo that runs at this address. */
await command(async () => {
	const origin = process.argv[2] ?? `http://localhost:${process.env.PORT ?? 3000}`;
	const reached = await fetch(`${origin}/demo`).catch(() => null);
	if (!reached?.ok)
		throw new Unable(`No demo answers at ${origin}: start it with npm start, and name its address.`);
	const folder = path.join(CHECKOUT, 'docs', 'pictures');
	mkdirSync(folder, { recursive: true });
	const browser = await chromium.launch({ executablePath: await findChromium(), args: FLAGS });
	for (const { file, as, open, height } of PICTURES) {
		const context = await browser.newContext({
			viewport: { width: 1280, height },
			colorScheme: 'light',
			baseURL: origin
		});
		const page = await context.newPage();
		page.setDefaultTimeout(PATIENCE);
		if (as) await signInAs(page, as);
		await page.goto(open, { waitUntil: 'networkidle' });
		await page.screenshot({ path: path.join(folder, `${file}.png`) });
		console.log(`docs/pictures/${file}.png`);
		await context.close();
	}
	await browser.close();
	return 0;
});

/** By the demo's one click. Its page names people, not addresses: the cast says who has which. */
async function signInAs(page: Page, email: string): Promise<void> {
	const { CAST } = await import('./seed/people.ts');
	const member = Object.values(CAST).find((each) => each.email === email);
	if (!member) throw new Unable(`Nobody in the demo has the address ${email}.`);
	await page.goto('/demo');
	await page.getByRole('button', { name: member.name }).click();
	await page.waitForURL((url) => !url.pathname.endsWith('/demo'));
}
