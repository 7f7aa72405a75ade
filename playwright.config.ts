import { defineConfig } from '@playwright/test';
import { findChromium, FLAGS } from './tests/support/chromium.ts';

const executablePath = await findChromium();

export default defineConfig({
	testDir: 'tests',
	testMatch: '*.spec.ts',
	globalSetup: './tests/support/browser.ts',
	outputDir: 'test-results',
	fullyParallel: false,
	workers: 2,
	forbidOnly: !!process.env.CI,
	timeout: 120_000,
	expect: { timeout: 10_000 },
	use: {
		locale: 'nl-NL',
		timezoneId: 'Europe/Amsterdam',
		viewport: { width: 1280, height: 900 },
		screenshot: 'only-on-failure',
		launchOptions: { args: FLAGS, ...(executablePath && { executablePath }) }
	}
});
