import { execFile, spawn } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const SYSTEMS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const ELSEWHERE = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'C:/Program Files/Google/Chrome/Application/chrome.exe'
];
const CACHES: Partial<Record<NodeJS.Platform, string>> = {
	darwin: 'Library/Caches/ms-playwright',
	win32: 'AppData/Local/ms-playwright'
};

/** What a browser needs to work in a container, as root, without a screen, and without calling home. */
export const FLAGS = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync'
];

/**
 * A Chromium that really runs: the one CHROMIUM names, Playwright's, the system's, else one that is installed now.
 * @throws Error with one sentence saying what to install
 */
export async function chromium(say: (sentence: string) => void = console.log): Promise<string> {
	const present = await findChromium();
	if (present) return present;
	for (const install of [fromPlaywright, fromDebian]) {
		await install(say);
		const installed = await findChromium();
		if (installed) return installed;
	}
	throw new Error('The browser tests need Chromium: install it, or name one with the variable CHROMIUM.');
}

/** The first Chromium there is, if any. */
export async function findChromium(): Promise<string | undefined> {
	const { CHROMIUM, PLAYWRIGHT_BROWSERS_PATH, PATH = '' } = process.env;
	if (CHROMIUM) return CHROMIUM;
	const cache =
		PLAYWRIGHT_BROWSERS_PATH || path.join(homedir(), CACHES[process.platform] ?? '.cache/ms-playwright');
	const playwrights = globSync(
		'{chromium-*/*/{chrome,chrome.exe,*.app/Contents/MacOS/*},chromium_headless_shell-*/*/*headless{_,-}shell{,.exe}}',
		{ cwd: cache }
	);
	const systems = PATH.split(path.delimiter).flatMap((folder) =>
		SYSTEMS.map((name) => path.join(folder, name))
	);
	const all = [...playwrights.sort().map((file) => path.join(cache, file)), ...systems, ...ELSEWHERE];
	for (const file of all.filter((candidate) => existsSync(candidate))) if (await runs(file)) return file;
	return undefined;
}

async function runs(file: string): Promise<boolean> {
	return promisify(execFile)(file, ['--version', '--no-sandbox'], { timeout: 20_000 }).then(
		() => true,
		() => false
	);
}

/** Playwright's own download. Behind a wall nothing arrives: then a minute without a sign of life is enough. */
async function fromPlaywright(say: (sentence: string) => void): Promise<void> {
	say('Downloading Chromium for the browser tests…');
	const cli = path.resolve('node_modules/@playwright/test/cli.js');
	await patiently(process.execPath, [cli, 'install', '--no-shell', 'chromium'], {
		silence: 30,
		seconds: 600
	});
}

/** On Debian root can install the system's. */
async function fromDebian(say: (sentence: string) => void): Promise<void> {
	if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return;
	say('Installing Debian’s Chromium for the browser tests…');
	await patiently('apt-get', ['update', '-q'], { silence: 120, seconds: 240 });
	const packages = ['chromium', 'fonts-liberation'];
	await patiently('apt-get', ['install', '-qy', '--no-install-recommends', ...packages], {
		silence: 240,
		seconds: 600
	});
}

type Patience = { silence: number; seconds: number };

/** Runs a program until it ends, is silent for too long, or takes too long altogether; whether it worked shows later. */
async function patiently(program: string, args: string[], { silence, seconds }: Patience): Promise<void> {
	const child = spawn(program, args, {
		stdio: ['ignore', 'pipe', 'pipe'],
		timeout: seconds * 1000,
		killSignal: 'SIGKILL',
		env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '8000' }
	});
	let timer: NodeJS.Timeout | undefined;
	const listen = () => {
		clearTimeout(timer);
		timer = setTimeout(() => child.kill('SIGKILL'), silence * 1000);
	};
	listen();
	for (const stream of [child.stdout, child.stderr]) stream.on('data', listen);
	await new Promise((resolve) => child.once('close', resolve).once('error', resolve));
	clearTimeout(timer);
}
