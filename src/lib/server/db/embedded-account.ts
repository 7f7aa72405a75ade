import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, lchownSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { Unavailable } from './unavailable.ts';

/** The unprivileged user that runs PostgreSQL for root. */
export type Account = { name: string; uid: number; gid: number };

/**
 * PostgreSQL refuses to run as root. Gives the user that does it instead: the owner of the data there is, else of the
 * checkout, else `postgres`, else `nobody`; undefined when this is not root, who then runs it themselves.
 */
export function accountFor(checkout: string, dataFolders: readonly string[]): Account | undefined {
	if (process.getuid?.() !== 0) return undefined;
	const owners = [...dataFolders, checkout]
		.filter((folder) => existsSync(folder))
		.map((folder) => statSync(folder).uid);
	for (const who of [...owners.filter((uid) => uid !== 0).map(String), 'postgres', 'nobody']) {
		const [name, uid, gid] = ['-un', '-u', '-g'].map((option) => id(option, who));
		if (name && uid && gid) return { name, uid: Number(uid), gid: Number(gid) };
	}
	throw new Unavailable(
		'PostgreSQL may not run as root, and this computer has no other user to run it: add one, or set DATABASE_URL.'
	);
}

function id(option: string, who: string): string {
	const { status, stdout } = spawnSync('id', [option, who], { encoding: 'utf8' });
	return status === 0 ? stdout.trim() : '';
}

/** Whether the account may enter this folder, every folder above it included. */
export function canReach(account: Account, folder: string): boolean {
	const { uid, gid } = account;
	return spawnSync('sh', ['-c', 'test -x "$1"', 'sh', folder], { uid, gid, cwd: '/' }).status === 0;
}

/** Gives a folder and everything in it to the account. */
export function giveTo(account: Account, folder: string): void {
	chownSync(folder, account.uid, account.gid);
	for (const entry of readdirSync(folder, { withFileTypes: true })) {
		const inside = path.join(folder, entry.name);
		if (entry.isDirectory()) giveTo(account, inside);
		else lchownSync(inside, account.uid, account.gid);
	}
}
