import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { canReach } from './embedded-account.ts';
import { makeCluster, readPassword } from './embedded-cluster.ts';
import { placeFor, privateFolder, type Place } from './embedded-place.ts';
import { clearTheWay, postmaster } from './postmaster.ts';
import { Unavailable } from './unavailable.ts';

const CHECKOUT = path.resolve(import.meta.dirname, '../../../..');
const PASSING = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=300'];

export type Embedded = {
	/** The address of one of its databases, for `connect`. */
	url(database: string): string;
	/** Stops it cleanly: what is being written is finished. */
	stop(): Promise<void>;
	/** Settles when the server ends without having been asked to. */
	lost: Promise<void>;
};

export type EmbeddedOptions = {
	/** Keep nothing, and be quick about it: for tests. */
	passing?: boolean;
	checkout?: string;
	say?: (sentence: string) => void;
};

/**
 * Starts the real PostgreSQL that came from npm, on a free port of this computer alone. It ends with this process,
 * however that ends.
 * @throws Unavailable with one sentence for a person
 */
export async function startEmbedded(options: EmbeddedOptions = {}): Promise<Embedded> {
	const { passing = false, checkout = CHECKOUT, say = console.log } = options;
	const place = placeFor(checkout);
	if (place.outside && place.account)
		say(
			`PostgreSQL runs as the user “${place.account.name}”, who cannot reach this folder: ` +
				`its programs and data are in ${place.folder}.`
		);
	const folder = passing ? passingFolder(place) : place.folder;
	const data = path.join(folder, 'postgres');
	if (!passing) await clearTheWay(data);
	makeCluster(place, data);
	const log = path.join(passing ? folder : path.join(checkout, '.data'), 'postgres.log');
	const { server, port } = await launch({ place, data, log, settings: passing ? PASSING : [] });
	const watchdog = watch(server, passing ? folder : undefined);
	const password = readPassword(data);
	let stopping = false;
	return {
		url: (database) => `postgres://weerbaar:${password}@127.0.0.1:${port}/${database}?sslmode=disable`,
		lost: new Promise((resolve) => server.once('exit', () => stopping || resolve())),
		async stop() {
			stopping = true;
			await end(server);
			if (passing) rmSync(folder, { recursive: true, force: true });
			watchdog?.stdin?.end();
		}
	};
}

function passingFolder(place: Place): string {
	const prefix = (base: string) => mkdtempSync(path.join(base, 'weerbaar-test-'));
	const folder = privateFolder(prefix(tmpdir()), place.account);
	if (!place.account || canReach(place.account, folder)) return folder;
	rmSync(folder, { recursive: true });
	return privateFolder(prefix(place.folder), place.account);
}

type Launch = { place: Place; data: string; log: string; settings: readonly string[] };

/** A free port may be taken before the server has it: then another one is tried. */
async function launch({
	place,
	data,
	log,
	settings
}: Launch): Promise<{ server: ChildProcess; port: number }> {
	for (let attempt = 1; ; attempt++) {
		const port = await freePort();
		const common = [
			'listen_addresses=127.0.0.1',
			'unix_socket_directories=',
			'log_min_error_statement=panic'
		];
		const args = [
			'-D',
			data,
			'-p',
			String(port),
			...[...common, ...settings].flatMap((setting) => ['-c', setting])
		];
		const output = openSync(log, 'w');
		// Its own process group: Ctrl-C is for the portal, which stops the database after its last write.
		const server = spawn(path.join(place.programs, 'bin', 'postgres'), args, {
			uid: place.account?.uid,
			gid: place.account?.gid,
			cwd: data,
			env: { LC_ALL: 'C', TZ: 'UTC', ...(process.env.PATH && { PATH: process.env.PATH }) },
			stdio: ['ignore', output, output],
			detached: true
		});
		closeSync(output);
		let gone = false;
		server.once('error', () => (gone = true)).once('exit', () => (gone = true));
		server.unref();
		while (!gone) {
			const state = postmaster(data);
			if (state?.ready && state.pid === server.pid) return { server, port };
			await pause(20);
		}
		const said = readFileSync(log, 'utf8').trim().split('\n').slice(-5).join('\n');
		if (attempt === 5 || !said.includes('Address already in use'))
			throw new Unavailable(`PostgreSQL does not start. It says:\n${said}`);
	}
}

async function freePort(): Promise<number> {
	const server = createServer().listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	server.close();
	await once(server, 'close');
	return port;
}

/** When this process is killed outright its end of the pipe closes: then the database is stopped all the same. */
function watch(server: ChildProcess, remove?: string): ChildProcess | undefined {
	if (process.platform === 'win32') return undefined;
	const script =
		'cat >/dev/null; kill -INT "$1"; while kill -0 "$1"; do sleep 0.2; done; [ -z "$2" ] || rm -rf "$2"';
	const watchdog = spawn('sh', ['-c', script, 'sh', String(server.pid), remove ?? ''], {
		stdio: ['pipe', 'ignore', 'ignore'],
		detached: true
	});
	watchdog.unref();
	(watchdog.stdin as { unref?: () => void } | null)?.unref?.();
	return watchdog;
}

/** SIGINT rolls back what is open and writes everything down; only a server that does not listen is killed. */
async function end(server: ChildProcess): Promise<void> {
	if (server.exitCode !== null || server.signalCode !== null) return;
	// Connections that were closed just now are still on their way out: stopping at once would be news to them.
	await pause(50);
	const ended = once(server, 'exit');
	server.ref();
	server.kill('SIGINT');
	const patience = setTimeout(() => server.kill('SIGKILL'), 30_000);
	await ended;
	clearTimeout(patience);
}
