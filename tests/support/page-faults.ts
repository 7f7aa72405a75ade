import Axe from 'axe-core';
import { expect, type Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const DESKTOP = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844 };
/** 1280 pixels enlarged four times: WCAG 1.4.10. */
const ENLARGED = { width: 320, height: 640 };

/**
 * Everything that is wrong with the page that is open, in words: headings, language, what axe finds on a wide screen
 * and on a phone, in light and in dark, and whether one has to scroll sideways.
 */
export async function pageFaults(page: Page, language: 'nl' | 'en' = 'nl'): Promise<string[]> {
	const faults: string[] = [];
	const before = page.viewportSize() ?? DESKTOP;
	const { lang, h1s, title } = await page.evaluate(() => ({
		lang: document.documentElement.lang,
		h1s: document.querySelectorAll('h1').length,
		title: document.title
	}));
	if (lang !== language) faults.push(`says it is in ${lang || 'no language'}`);
	if (h1s !== 1) faults.push(`has ${h1s} headings of the first level`);
	if (!/^.+ - Weerbaar$/.test(title)) faults.push(`has the title “${title}”`);

	// Colours are looked at when they have arrived, not on their way.
	await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
	await page.setViewportSize(DESKTOP);
	// Brought in once per page: the later looks are then quick.
	await page.evaluate(Axe.source);
	faults.push(...(await axeFaults(page, 'wide')));
	for (const [size, words] of [
		[ENLARGED, 'enlarged'],
		[PHONE, 'on a phone']
	] as const) {
		await page.setViewportSize(size);
		const wide = await page.evaluate(() => document.documentElement.scrollWidth);
		if (wide > size.width) faults.push(`is ${wide} wide ${words}: ${await widest(page)}`);
	}
	faults.push(...(await axeFaults(page, 'on a phone')));
	await page.emulateMedia({ colorScheme: 'dark' });
	faults.push(...(await axeFaults(page, 'in the dark', ['color-contrast'])));
	await page.emulateMedia({ colorScheme: 'light' });
	await page.setViewportSize(before);
	return [...new Set(faults)];
}

/** Nothing is wrong with the page that is open. */
export const sound = async (page: Page): Promise<void> => expect(await pageFaults(page)).toEqual([]);

/** @param only tags, or rules: never both */
async function axeFaults(page: Page, where: string, only: readonly string[] = TAGS): Promise<string[]> {
	const violations = await page.evaluate(async (runOnly) => {
		const { axe } = window as unknown as { axe: typeof Axe };
		const found = await axe.run({ runOnly: [...runOnly], resultTypes: ['violations'] });
		return found.violations.map(({ id, nodes }) => ({
			id,
			nodes: nodes
				.slice(0, 3)
				.map(({ target, failureSummary }) => ({ target: target.join(' '), failureSummary }))
		}));
	}, only);
	return violations.map(
		({ id, nodes }) =>
			`${id} ${where}: ${nodes
				.map(({ target, failureSummary }) => `${target} (${failureSummary?.split('\n')[1]?.trim() ?? ''})`)
				.join('; ')}`
	);
}

/** The innermost elements that stick out. */
const widest = (page: Page): Promise<string> =>
	page.evaluate(() => {
		const edge = document.documentElement.clientWidth;
		return [...document.querySelectorAll('main *, header *, footer *')]
			.filter((element) => element.getBoundingClientRect().right > edge + 1)
			.slice(-3)
			.map((element) => `${element.tagName.toLowerCase()}.${element.className}`)
			.join(', ');
	});
