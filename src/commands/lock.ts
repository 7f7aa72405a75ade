import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isAlive } from '../lib/server/db/postmaster.ts';

export const CHECKOUT = path.resolve(import.meta.dirname, '../..');
export const DATA = path.join(CHECKOUT, '.data');

/**
 * Takes the named lock of this checkout for as long as this process lives.
 * @returns what the living holder noted, when somebody else has it
 */
export function takeLock(
	name: string
): { held: false; note: string } | { held: true; release: () => void; note: (text: string) => void } {
	mkdirSync(DATA, { recursive: true });
	const file = path.join(DATA, name);
	const write = (text: string, flag: 'w' | 'wx') => writeFileSync(file, `${process.pid}\n${text}`, { flag });
	try {
		write('', 'wx');
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
		const [pid = '', note = ''] = readFileSync(file, 'utf8').split('\n');
		if (isCommand(Number(pid))) return { held: false, note };
		rmSync(file, { force: true });
		return takeLock(name);
	}
	return { held: true, release: () => rmSync(file, { force: true }), note: (text) => write(text, 'w') };
}

/** Whether the process lives and is one of ours: a number may have gone to another program since. */
function isCommand(pid: number): boolean {
	if (!pid || pid === process.pid || !isAlive(pid)) return false;
	const commandLine = `/proc/${pid}/cmdline`;
	return !existsSync(commandLine) || /src\/commands|playwright/.test(readFileSync(commandLine, 'utf8'));
}
