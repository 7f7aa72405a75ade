import { Unavailable } from '../lib/server/db/unavailable.ts';
import { Unable } from './unable.ts';

type Stop = () => Promise<unknown>;
const stops: Stop[] = [];
let stopping: Promise<void> | undefined;

/** Remembers what must be stopped when this process ends, whoever ends it; the last begun stops first. */
export function atTheEnd(stop: Stop): void {
	stops.unshift(stop);
}

/**
 * Runs a command from start to end: what it returns is the exit code. Ctrl-C, SIGTERM and the end of the process that
 * started it stop everything cleanly; a second Ctrl-C changes nothing. Trouble is told in one sentence.
 * @param interrupted the exit code of one that is stopped: 0 for a server, whose end that is
 */
export async function command(main: () => Promise<number>, interrupted = 1): Promise<void> {
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
		process.on(signal, () => void leave(interrupted));
	process.on('disconnect', () => void leave(interrupted));
	process.channel?.unref();
	process.on('uncaughtException', (error) => void complain(error));
	try {
		await leave(await main());
	} catch (error) {
		await complain(error);
	}
}

async function leave(code: number): Promise<void> {
	stopping ??= stopAll();
	await stopping;
	process.exit(code);
}

async function complain(error: unknown): Promise<void> {
	// While stopping, whatever still runs loses its database: that is no news.
	if (!stopping) console.error(sentence(error));
	await leave(1);
}

async function stopAll(): Promise<void> {
	for (const stop of stops) await stop().catch((error: unknown) => console.error(error));
}

function sentence(error: unknown): unknown {
	if (error instanceof Unable || error instanceof Unavailable) return error.message;
	const { code, path } = error as NodeJS.ErrnoException;
	if (path && ['EACCES', 'EPERM', 'EROFS'].includes(code ?? ''))
		return `This user may not use ${path}: give yourself permission, or start this as its owner.`;
	if (code === 'ENOSPC') return 'The disk is full: make room, and try again.';
	return error;
}
