import type { Browser } from '@playwright/test';

export type Upload = { name: string; mimeType: string; buffer: Buffer };

/** Papers as suppliers and banks send them: a real PDF, and a real photo of the same. */
export async function aPaper(browser: Browser, words: string): Promise<{ pdf: Upload; photo: Upload }> {
	const page = await browser.newPage();
	await page.setContent(`<h1>${words}</h1><p>Verzonnen, voor een test.</p>`);
	const pdf = await page.pdf({ format: 'A4' });
	const photo = await page.screenshot({ type: 'jpeg' });
	await page.close();
	return {
		pdf: { name: `${words}.pdf`, mimeType: 'application/pdf', buffer: pdf },
		photo: { name: `${words}.jpg`, mimeType: 'image/jpeg', buffer: photo }
	};
}
