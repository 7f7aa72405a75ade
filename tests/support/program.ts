import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

export type Program = { child: ChildProcess; said: () => string };

/** Starts one of the programs beside this file with plain Node, as the commands are started. */
export function startProgram(name: string, env: Readonly<Record<string, string | undefined>>): Program {
	const child = fork(path.join(import.meta.dirname, `${name}.ts`), {
		env: { ...process.env, NODE_OPTIONS: '', ...env },
		execArgv: [],
		stdio: ['ignore', 'pipe', 'pipe', 'ipc']
	});
	let output = '';
	for (const stream of [child.stdout, child.stderr])
		stream?.on('data', (text: Buffer) => (output += text.toString()));
	return { child, said: () => output };
}

/** Waits for a program's end, which must be a good one. */
export async function finished({ child, said }: Program): Promise<void> {
	const [code] = (await once(child, 'close')) as [number | null];
	if (code !== 0) throw new Error(`It ended with ${code}:\n${said()}`);
}
