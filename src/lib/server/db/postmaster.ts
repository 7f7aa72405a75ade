import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Unavailable } from './unavailable.ts';

/** What PostgreSQL wrote about itself beside its data: its process, and whether it takes connections. */
export function postmaster(data: string): { pid: number; ready: boolean } | undefined {
	const file = path.join(data, 'postmaster.pid');
	if (!existsSync(file)) return undefined;
	const lines = readFileSync(file, 'utf8').split('\n');
	return { pid: Math.abs(Number(lines[0])), ready: lines[7]?.trim() === 'ready' };
}

/**
 * Makes sure that no server is at work on this data. One that lost its starter is ending already; one that does not end
 * is stopped. A file left by a killed server whose process number somebody else has now is removed.
 */
export async function clearTheWay(data: string): Promise<void> {
	for (let tenths = 0; tenths < 400; tenths++) {
		const left = postmaster(data);
		if (!left || !isAlive(left.pid)) return;
		if (!worksOn(data, left.pid)) return rmSync(path.join(data, 'postmaster.pid'));
		if (tenths === 30) process.kill(left.pid, 'SIGINT');
		await pause(100);
	}
	throw new Unavailable(`Another PostgreSQL is at work on ${data}: stop it, and try again.`);
}

/** Whether a process exists, whoever owns it. */
export function isAlive(pid: number): boolean {
	try {
		return process.kill(pid, 0);
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}

/** Where the system does not tell what a process runs, it is taken to be the server. */
function worksOn(data: string, pid: number): boolean {
	const commandLine = `/proc/${pid}/cmdline`;
	return !existsSync(commandLine) || readFileSync(commandLine, 'utf8').split('\0').includes(data);
}
