import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { privateFolder, type Place } from './embedded-place.ts';
import { Unavailable } from './unavailable.ts';

/**
 * Makes the folder with an empty database cluster, when there is none: UTF-8, sorted as Dutch is, in UTC, with a password
 * that only the folder's owner can read. Whole or not at all.
 */
export function makeCluster({ programs, account }: Place, data: string): void {
	if (existsSync(data)) return void privateFolder(data, account);
	const unfinished = `${data}.unfinished`;
	const password = `${data}.password`;
	rmSync(unfinished, { recursive: true, force: true });
	privateFolder(unfinished, account);
	writeFileSync(password, randomBytes(24).toString('base64url'), { mode: 0o600 });
	if (account) chownSync(password, account.uid, account.gid);
	const options = {
		pgdata: unfinished,
		username: 'weerbaar',
		auth: 'scram-sha-256',
		pwfile: password,
		encoding: 'UTF8',
		locale: 'C',
		'locale-provider': 'icu',
		'icu-locale': 'nl'
	};
	const args = Object.entries(options).map(([name, value]) => `--${name}=${value}`);
	const { status, stderr, error } = spawnSync(
		path.join(programs, 'bin', 'initdb'),
		['--no-instructions', ...args],
		{
			uid: account?.uid,
			gid: account?.gid,
			cwd: unfinished,
			env: { LC_ALL: 'C', TZ: 'UTC', ...(process.env.PATH && { PATH: process.env.PATH }) },
			encoding: 'utf8'
		}
	);
	if (status !== 0)
		throw new Unavailable(`PostgreSQL cannot make its data folder. It says:\n${error ?? stderr}`);
	renameSync(password, path.join(unfinished, 'weerbaar.password'));
	renameSync(unfinished, data);
}

export function readPassword(data: string): string {
	return readFileSync(path.join(data, 'weerbaar.password'), 'utf8');
}
