import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { atTheEnd } from './command.ts';
import { CHECKOUT, takeLock } from './lock.ts';
import { Unable } from './unable.ts';

const INPUTS = [
	'package-lock.json',
	'svelte.config.js',
	'vite.config.ts',
	'project.inlang/settings.json',
	'messages',
	'static',
	'src'
];
const NOT_BUILT = /\.test\.ts$|^src\/commands\/|^src\/lib\/paraglide\//;
const STAMP = path.join(CHECKOUT, 'build', 'stamp');
const GENERATED = path.join(CHECKOUT, 'src/lib/paraglide/messages.js');

/** Builds the portal, unless the build there is was made from exactly these sources. */
export async function buildWhenStale(say: (sentence: string) => void = console.log): Promise<void> {
	let lock = takeLock('building');
	while (!lock.held) {
		await pause(300);
		lock = takeLock('building');
	}
	const stamp = stampOf();
	if (!isFresh(stamp)) await build(stamp, say).finally(lock.release);
	lock.release();
}

/** Whether the build is there, of these sources, with the generated words that jobs read too. */
function isFresh(stamp: string): boolean {
	return existsSync(GENERATED) && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === stamp;
}

/** A fingerprint of everything the build is made from: contents, because git gives files new times. */
function stampOf(): string {
	const hash = createHash('sha256');
	for (const input of INPUTS.map((name) => path.join(CHECKOUT, name)).filter((file) => existsSync(file)))
		for (const file of filesIn(input))
			hash
				.update(file)
				.update('\0')
				.update(readFileSync(path.join(CHECKOUT, file)));
	return hash.digest('hex');
}

function filesIn(input: string): string[] {
	if (statSync(input).isFile()) return [path.relative(CHECKOUT, input)];
	return readdirSync(input, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => path.relative(CHECKOUT, path.join(entry.parentPath, entry.name)))
		.filter((file) => !NOT_BUILT.test(file))
		.sort();
}

async function build(stamp: string, say: (sentence: string) => void): Promise<void> {
	say('Building the portal…');
	rmSync(STAMP, { force: true });
	const vite = spawn(
		process.execPath,
		[path.join(CHECKOUT, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'],
		{
			cwd: CHECKOUT,
			env: { ...process.env, NODE_ENV: 'production' },
			stdio: ['ignore', 'pipe', 'pipe']
		}
	);
	atTheEnd(async () => vite.kill());
	let output = '';
	for (const stream of [vite.stdout, vite.stderr])
		stream.on('data', (text: Buffer) => (output += text.toString()));
	const code = await new Promise((resolve) => vite.on('close', resolve));
	if (code !== 0) throw new Unable(`${output.trim()}\nThe portal cannot be built: the lines above say why.`);
	writeFileSync(STAMP, stamp);
}
